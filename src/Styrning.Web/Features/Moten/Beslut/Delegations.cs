using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Beslut;

/// <summary>A decision by delegation as the pages show it.</summary>
internal sealed record DelegationLine(Decision Decision, Organ Organ, string Matter, DelegationReport Report, Meeting? ReportedAt, AgendaItem? ReportedIn)
{
    public DelegatedBy By => Decision.Delegated!;
}

/// <summary>Decisions by delegation, and how they come to the organ's knowledge.</summary>
internal sealed class Delegations(StyrningDb db, OrganisationReader organisation, CurrentUser user, TimeProvider clock)
{
    /// <summary>Those that wait to be reported first, the oldest first among them.</summary>
    public async Task<IReadOnlyList<DelegationLine>> ListAsync(CancellationToken cancel)
    {
        var lines = await LinesAsync(await db.Set<Decision>().AsNoTracking().Where(d => d.Delegated != null).ToListAsync(cancel), cancel);
        return [.. lines.OrderBy(l => l.Report.IsComplete).ThenBy(l => l.Report.IsComplete ? -l.Decision.DecidedOn.DayNumber : l.Decision.DecidedOn.DayNumber).ThenBy(l => l.Decision.Id)];
    }

    /// <summary>Those of some organs that have no protocol of their own, the oldest first.</summary>
    public async Task<IReadOnlyList<DelegationLine>> ToReportAsync(IReadOnlyCollection<string> organs, CancellationToken cancel)
    {
        var decisions = await db.Set<Decision>().AsNoTracking().Where(d => d.AgendaItemId == null && organs.Contains(d.OrganKey) && d.Delegated != null).ToListAsync(cancel);
        var lines = await LinesAsync([.. decisions.Where(d => d.Delegated!.OwnProtocolId is null)], cancel); // kept as text in one column, so chosen here
        return [.. lines.Where(l => l.Report.Stage is DelegationStage.Unreported).OrderBy(l => l.Decision.DecidedOn).ThenBy(l => l.Decision.Id)];
    }

    /// <summary>Those that are laid before the organ in one item, the oldest first.</summary>
    public async Task<IReadOnlyList<DelegationLine>> ReportedInAsync(Guid item, CancellationToken cancel) =>
        [.. (await ListAsync(cancel)).Where(l => l.By.ReportedAtItemId == item).OrderBy(l => l.Decision.DecidedOn).ThenBy(l => l.Decision.Id)];

    /// <returns>Null when there is no such decision.</returns>
    public async Task<DelegationLine?> OpenAsync(Guid id, bool toChange, CancellationToken cancel)
    {
        var decisions = toChange ? db.Set<Decision>() : db.Set<Decision>().AsNoTracking();
        return (await LinesAsync(await decisions.Where(d => d.Id == id && d.Delegated != null).ToListAsync(cancel), cancel)).FirstOrDefault();
    }

    /// <summary>Meetings of the organ at which it can be reported, the nearest to come first and then those that have been, each with the items that are not justerade.</summary>
    public async Task<IReadOnlyList<Meeting>> MeetingsAsync(Decision decision, CancellationToken cancel)
    {
        var meetings = await db.Set<Meeting>().AsNoTracking().Include(m => m.Agenda).Where(m => m.OrganKey == decision.OrganKey && m.MeetsOn > decision.DecidedOn && m.CancelledOn == null).ToListAsync(cancel);
        var signed = await db.Set<Protocol>().Where(p => p.OrganKey == decision.OrganKey && p.JusteradOn != null).Select(p => (Guid?)p.Id).ToListAsync(cancel);
        meetings.ForEach(m => m.Agenda.RemoveAll(i => i.ProtocolId is not null && signed.Contains(i.ProtocolId)));
        var today = organisation.Today;
        return [.. meetings.Where(m => m.MeetsOn >= today).OrderBy(m => m.MeetsOn), .. meetings.Where(m => m.MeetsOn < today).OrderByDescending(m => m.MeetsOn)];
    }

    /// <summary>Lays it before the organ, in an item that is there or in a new one.</summary>
    /// <exception cref="RuleBroken">MOT-74 or MOT-76.</exception>
    public Task ReportAsync(Guid id, Guid meetingId, Guid? itemId, int version, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var line = await OpenToSaveAsync(id, version, cancel);
        var meeting = await db.Set<Meeting>().Include(m => m.Agenda).FirstOrDefaultAsync(m => m.Id == meetingId, cancel);
        Rule.Require(meeting is not null, "MOT-76", "Sammanträdet finns inte. Välj ett i listan.");
        var item = meeting.Agenda.Find(i => i.Id == itemId && i.Treatment is Treatment.Information && i.MatterId is null);
        line.Report.RequireReportableAt(line.Decision, meeting, item, item is not null && await db.Set<Protocol>().AnyAsync(p => p.Id == item.ProtocolId && p.JusteradOn != null, cancel));
        item ??= NewItem(meeting);
        line.Decision.Delegated = line.By with { ReportedAtItemId = item.Id, ReportedOn = meeting.MeetsOn };
    }, cancel);

    /// <summary>A protocol of its own, which is justerat and announced by itself.</summary>
    /// <returns>The protocol.</returns>
    /// <exception cref="RuleBroken">MOT-74 or MOT-75.</exception>
    public async Task<Guid> AddProtocolAsync(Guid id, JusteringManner manner, int version, CancellationToken cancel)
    {
        var protocol = Guid.Empty;
        await db.InTransactionAsync(async () =>
        {
            var line = await OpenToSaveAsync(id, version, cancel);
            line.Report.RequireOwnProtocolAllowed(line.By);
            var own = new Protocol { OrganKey = line.Decision.OrganKey, DecidedOn = line.Decision.DecidedOn, Name = $"Delegationsbeslut {SwedishText.ShortDate(line.Decision.DecidedOn)}", Manner = manner };
            db.Add(own);
            line.Decision.Delegated = line.By with { OwnProtocolId = own.Id };
            protocol = own.Id;
        }, cancel);
        return protocol;
    }

    public (Guid By, DateTimeOffset At, DateOnly Today) Recorded => (user.PersonId, clock.GetUtcNow(), organisation.Today);

    private async Task<DelegationLine> OpenToSaveAsync(Guid id, int version, CancellationToken cancel)
    {
        var line = (await OpenAsync(id, toChange: true, cancel))!;
        db.Entry(line.Decision).Property(d => d.Version).OriginalValue = version;
        return line;
    }

    private AgendaItem NewItem(Meeting meeting)
    {
        var item = new AgendaItem
        {
            MeetingId = meeting.Id,
            OrganKey = meeting.OrganKey,
            Year = meeting.MeetsOn.Year,
            Order = meeting.Agenda.Select(i => i.Order).DefaultIfEmpty(0).Max() + 1,
            Title = "Anmälan av delegationsbeslut",
            Treatment = Treatment.Information,
        };
        db.Add(item);
        return item;
    }

    private async Task<IReadOnlyList<DelegationLine>> LinesAsync(IReadOnlyList<Decision> decisions, CancellationToken cancel)
    {
        var ids = decisions.Select(d => d.Delegated!.ReportedAtItemId).ToList();
        var items = await db.Set<AgendaItem>().AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancel);
        var keys = decisions.Select(d => d.OrganKey).Distinct().ToList();
        var organs = await db.Set<Organ>().AsNoTracking().Where(o => keys.Contains(o.Key)).ToDictionaryAsync(o => o.Key, cancel);
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => keys.Contains(m.OrganKey)).ToListAsync(cancel);
        var matterIds = decisions.Select(d => d.MatterId).ToList();
        var matters = await db.Set<Domain.Documents.DocumentMatter>().AsNoTracking().Where(m => matterIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Title, cancel);
        return [.. decisions.Select(d =>
        {
            var item = d.Delegated!.ReportedAtItemId is { } id ? items.GetValueOrDefault(id) : null;
            var meeting = meetings.Find(m => m.Id == item?.MeetingId);
            return new DelegationLine(d, organs[d.OrganKey], d.MatterId is { } m ? matters.GetValueOrDefault(m, "") : "", DelegationReport.Of(d, meetings, meeting, organisation.Today), meeting, item);
        })];
    }
}
