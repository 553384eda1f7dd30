using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>One meeting: its days, its agenda and how it went.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class ShowModel(StyrningDb db, OrganisationReader organisation) : MeetingPage(db, organisation)
{
    public MeetingStanding Standing { get; private set; } = null!;

    public IReadOnlyList<ItemRow> Items { get; private set; } = [];

    public LegalDeadline Kallelse => MeetingDeadlines.Kallelse(Organ, Meeting.MeetsOn);

    public LegalDeadline? Announcement => MeetingDeadlines.Announcement(Organ, Meeting.MeetsOn);

    public LegalDeadline Justering => Deadlines.Justering(Meeting.MeetsOn);

    public Quorum? Quorum => Domain.Decisions.Quorum.Lowest(Meeting, Organ);

    public bool MayChange => MayManage && !Meeting.IsCancelled && !Meeting.IsClosed;

    /// <summary>What follows from a kallelse or an announcement that came late. Told, never hidden.</summary>
    public IReadOnlyList<string> Late => Meeting.IsCancelled ? [] : [.. LateKallelse.Told(Meeting, Organ, Today)];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        var protocols = await Db.Set<Protocol>().AsNoTracking().Include(p => p.Notices).Where(p => p.MeetingId == Meeting.Id).ToListAsync(cancel);
        Standing = MeetingStanding.Of(Meeting, Organ, protocols, Today);
        var ids = Meeting.Agenda.Select(i => (Guid?)i.Id).ToList();
        var decisions = await Db.Set<Decision>().AsNoTracking().Where(d => ids.Contains(d.AgendaItemId)).ToListAsync(cancel);
        Items = [.. Meeting.InOrder().Select(item => Row(item, decisions.FirstOrDefault(d => d.AgendaItemId == item.Id)))];
    }

    private ItemRow Row(AgendaItem item, Decision? decision)
    {
        var open = MayManage || !item.IsSecret;
        var told = Domain.Decisions.Announcement.Demand(Organ.Typ, Meeting, item, item.AllAgreedToTreat)?.Sentence ?? (item.InKallelse ? "Stod i kallelsen" : Meeting.KallelseSentOn is null ? "" : "Stod inte i kallelsen");
        return new(item, MeetingWords.TitleOf(item, MayManage), open, open && decision is not null ? SwedishText.Sentence(decision.Outcome.InWords(item.Treatment)) : null, Meeting.KallelseSentOn is null && Meeting.AnnouncedOn is null ? "" : told);
    }

    /// <param name="Outcome">In a word; null while it waits, and when it is secret.</param>
    /// <param name="Told">How it was made known before the meeting.</param>
    public sealed record ItemRow(AgendaItem Item, string Title, bool MayOpen, string? Outcome, string Told);
}
