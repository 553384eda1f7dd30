using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>The case: where it stands, which days it owes, what waits, and everything that has been written in it.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class CaseModel(CaseDesk desk, CaseWork work, WhistleDb db, CurrentHandler handler, CaseDrawing drawing, IEnumerable<ICaseLink> links) : CasePage(desk)
{
    public DateOnly Today => handler.Today;

    public IEnumerable<ICaseLink> Links => links;

    /// <summary>Forms of the tasks that wait.</summary>
    public IReadOnlyList<string> Waiting { get; private set; } = [];

    public DrawnCase? Drawing { get; private set; }

    /// <summary>Those who have the case today.</summary>
    public IReadOnlyList<string> Handlers { get; private set; } = [];

    public ReportContent? Report => Reports.Of(Open);

    public bool Reachable => Open.Case.CodeHash is not null;

    private IReadOnlyDictionary<Guid, string> Names { get; set; } = new Dictionary<Guid, string>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Waiting = await work.WaitingAsync(Id, cancel);
        Drawing = await drawing.OfAsync(Id, cancel);
        var appointed = await db.Appointments.AsNoTracking().Where(a => a.Organisation == Open.Case.Organisation && a.PersonId != null && a.Kind == AppointmentKind.Handler).ToListAsync(cancel);
        Names = appointed.GroupBy(a => a.PersonId!.Value).ToDictionary(group => group.Key, group => group.Last().Name);
        var having = await db.Wraps.Where(w => w.CaseId == Id && w.Holder == WrapHolder.Handler && w.KeyNo == Open.Case.KeyNo).Select(w => w.AppointmentId).ToListAsync(cancel);
        Handlers = [.. appointed.Where(a => having.Contains(a.Id) && a.IsCurrent(Today)).Select(a => a.Name).Distinct()];
    }

    public string? NameOf(Guid? person) => person is { } id ? Names.GetValueOrDefault(id, "Tidigare handläggare") : null;
}
