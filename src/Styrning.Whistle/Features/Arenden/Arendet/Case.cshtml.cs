using Microsoft.AspNetCore.Authorization;
using Styrning.Domain.Time;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>The case: where it stands, which days it owes, what waits, and everything that has been written in it.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class CaseModel(CaseDesk desk, IEnumerable<ICaseLink> links, TimeProvider clock) : CasePage(desk)
{
    public DateOnly Today { get; } = SwedishCalendar.Today(clock);

    public IEnumerable<ICaseLink> Links => links;

    public ReportContent? Report => Open.Documents.FirstOrDefault(d => d.Kind is CaseDocumentKind.Report) is { } first && Open.TextOf(first) is { } text ? JsonText.Read<ReportContent>(text) : null;

    public void OnGet()
    {
    }
}
