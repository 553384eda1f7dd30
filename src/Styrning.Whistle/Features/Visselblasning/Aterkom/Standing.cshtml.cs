using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Time;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Visselblasning.Aterkom;

/// <summary>How it stands with the reporter's own report: in plain words, with the days owed to them and what has been said. Reading it writes nothing.</summary>
[AllowAnonymous]
internal sealed class StandingModel(ReporterVisit visit, VisitCookie cookie, SentFiles files, TimeProvider clock) : VisitPage(visit, cookie)
{
    public override string Path => Start;

    public StandingWords Standing { get; private set; } = null!;

    public IReadOnlyList<SaidLine> Said { get; private set; } = [];

    public IReadOnlyList<string> Files { get; private set; } = [];

    /// <summary>The day of the newest message, when it is to the reporter and they have not written since. A protocol has its own notice.</summary>
    public DateOnly? WrittenToOn { get; private set; }

    public bool ProtocolWaits { get; private set; }

    public bool CanWithdrawContact { get; private set; }

    /// <summary>Nobody works in it any more: what is sent would reach nobody.</summary>
    public bool IsLocked { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        using var open = await Visit.OpenAsync(Ticket!, cancel);
        if (open is null)
        {
            return Gone();
        }

        Standing = new StandingWords(this, open.Case, SwedishCalendar.Today(clock));
        Said = [.. open.Documents.Select(document => SaidLine.Of(open, document, this))];
        WrittenToOn = open.Documents.LastOrDefault() is { By: not null, Kind: not (CaseDocumentKind.Protocol or CaseDocumentKind.Report) } newest ? newest.On : null;
        Files = await files.NamesAsync(open, cancel);
        IsLocked = CaseState.Of(open.Case).Stage is CaseStage.Locked;
        ProtocolWaits = !IsLocked && ProtocolReview.Waiting(open.Documents) is not null;
        CanWithdrawContact = !IsLocked && ContactDetails.CanBeWithdrawn(open);
        return Page();
    }
}
