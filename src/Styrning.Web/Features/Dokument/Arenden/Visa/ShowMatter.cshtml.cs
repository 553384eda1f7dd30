using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Features.Dokument.Arenden.Uppgifter;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Arenden.Visa;

/// <summary>One matter: what it wants, where it stands, who does what next, and what has happened. Everyone who is signed in may read it.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class ShowMatterModel(MatterDesk desk, DrawnMatters drawn, Timelines timelines, IEnumerable<IDescribeTasks> describers) : MatterPage(desk)
{
    public IReadOnlyList<ProposalRow> Proposals { get; private set; } = [];

    public IReadOnlyList<TimelineFact> Facts { get; private set; } = [];

    public IReadOnlyList<NextStep> Next { get; private set; } = [];

    /// <summary>Its own process, and the remiss while one runs; empty for a matter without one.</summary>
    public IReadOnlyList<Drawing> Drawings { get; private set; } = [];

    /// <summary>What it stands at and waits for without a task: "Justerat", "Anslaget".</summary>
    public IReadOnlyList<string> Awaits { get; private set; } = [];

    public IReadOnlyList<OnAgenda> Agenda { get; private set; } = [];

    public bool IsDecided { get; private set; }

    public bool HasEnded { get; private set; }

    /// <summary>The document may read "what is proposed" with its drafts.</summary>
    public bool ReadsDrafts => Desk.TakesPartIn(Matter);

    public bool MayLead => (Desk.KeepsDocuments || Desk.Holds(Matter.HandlerRoleKey)) && !HasEnded;

    public DocumentMatter? TakenOutOf { get; private set; }

    /// <summary>A lower organ decides than the kommun's own table says; null when not. A warning, never a refusal.</summary>
    public string? LowerOrgan { get; private set; }

    protected override bool MayOpen => true;

    public void OnGet()
    {
    }

    /// <summary>Takes the matter off an agenda that has not been sent: it was put on the wrong one.</summary>
    public async Task<IActionResult> OnPostTakeOffAsync(Guid item, CancellationToken cancel)
    {
        if (!Desk.KeepsMeetings)
        {
            return NotFound();
        }

        await Desk.InTransactionAsync(Matter, async matter =>
        {
            var found = await Desk.Db.Set<AgendaItem>().SingleOrDefaultAsync(i => i.Id == item && i.MatterId == matter.Id, cancel);
            var meeting = found is null ? null : await Desk.Db.Set<Meeting>().SingleAsync(m => m.Id == found.MeetingId, cancel);
            Rule.Require(found is { TreatedAt: null, Paragraf: null } && meeting is { KallelseSentOn: null, IsClosed: false }, "DOK-92", "Punkten går inte att ta bort: kallelsen har gått ut, eller så är den redan behandlad. Bordlägg ärendet på sammanträdet i stället.");
            Desk.Db.Remove(found);
        }, cancel);
        return ToMatter("Ärendet är borttaget från dagordningen. För upp det på ett annat sammanträde.");
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        var stands = await Desk.Processes.WhereIsAsync(Id, cancel);
        var own = stands.FirstOrDefault(one => one.Key == DocumentTasks.AdoptionProcess);
        Proposals = [.. Matter.Items.Select(item => ProposalRow.Of(item, DocumentOf(item), Chart, Desk.Today)).OrderBy(row => row.Document.SortKey, StringComparer.Ordinal)];
        Next = await NextStep.OfAsync(this, describers, cancel);
        IsDecided = await Desk.Db.IsDecidedAsync(Matter, cancel);
        HasEnded = Matter.IsWithdrawn || own?.EndedAt is not null;
        Awaits = own is null || HasEnded ? [] : [.. own.Current.Where(one => Next.All(n => n.Task.Element != one.Id)).Select(one => one.Name).Distinct()];
        Agenda = await OnAgenda.OfAsync(Desk, Matter, cancel);
        var types = Documents.Select(d => d.TypeKey).Distinct().ToList();
        LowerOrgan = DecidingRight.Warning(Organ.Typ, await Desk.Db.Set<DocumentType>().AsNoTracking().Where(t => types.Contains(t.Key)).ToListAsync(cancel));
        Facts = await timelines.OfMatterAsync(Matter, Documents, cancel);
        Drawings = await DrawAsync(stands, own, cancel);
        TakenOutOf = Matter.TakenOutOfId is { } batch ? await Desk.Db.Set<DocumentMatter>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == batch, cancel) : null;
    }

    private async Task<IReadOnlyList<Drawing>> DrawAsync(IReadOnlyList<WhereItStands> stands, WhereItStands? own, CancellationToken cancel)
    {
        var drawings = new List<Drawing>();
        foreach (var one in stands.Where(one => one == own || (one.EndedAt is null && one.Key == DocumentTasks.RemissProcess)).OrderBy(one => one != own))
        {
            drawings.Add(await drawn.DrawAsync(Desk.Db, one, one == own ? "arende" : "remiss", cancel));
        }

        return drawings;
    }
}
