using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;

namespace Styrning.Web.Features.Moten.Beslut;

/// <summary>One item of an agenda with everything its pages show.</summary>
/// <param name="Law">The item as the law sees it.</param>
/// <param name="Matter">Null for what is no matter of this system.</param>
/// <param name="Decision">What was recorded; null while it waits.</param>
internal sealed record ItemFile(ItemTreatment Law, MatterFile? Matter, Decision? Decision)
{
    public AgendaItem Item => Law.Item;

    public Meeting Meeting => Law.Meeting;

    public Organ Organ => Law.Organ;

    /// <summary>"KF 7 december 2026 § 112".</summary>
    public string Place => $"{Organ.ShortName} {Domain.SwedishText.Date(Meeting.MeetsOn)}{(Item.Paragraf is { } number ? $" § {number}" : "")}";

    public string NameOf(Guid member) => Organ.Members.Find(m => m.Id == member) is { } seat ? Named(seat) : "okänd ledamot";

    /// <summary>Members who were there at the item, in the order of their names; all of the organ while no attendance is recorded.</summary>
    public IReadOnlyList<OrganMember> Present(Func<TakingPart, IEnumerable<Guid>>? those = null)
    {
        var taking = new TakingPart(Organ, Meeting, Item);
        var ids = taking.IsKnown ? (those?.Invoke(taking) ?? taking.There).ToHashSet() : null;
        return [.. Organ.Members.Where(m => m.CoversDay(Meeting.MeetsOn) && (ids is null || ids.Contains(m.Id))).OrderBy(m => Domain.SwedishText.SortKey(m.Name))];
    }

    public static string Named(OrganMember member) => member.Group.Length == 0 ? member.Name : $"{member.Name} {(member.Group.StartsWith('(') ? member.Group : $"({member.Group})")}";
}

internal sealed class ItemReader(StyrningDb db, MatterReader matters, Processes<StyrningDb> processes)
{
    /// <param name="day">As in the address: "2026-12-07".</param>
    /// <returns>Null when there is no such item at that meeting.</returns>
    public async Task<ItemFile?> OpenAsync(string organ, string day, Guid id, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var meetsOn)
            || await db.Set<Meeting>().AsNoTrackingWithIdentityResolution().Include(m => m.Attendance).Include(m => m.Agenda).AsSplitQuery().FirstOrDefaultAsync(m => m.OrganKey == organ && m.MeetsOn == meetsOn, cancel) is not { } meeting
            || meeting.Agenda.Find(i => i.Id == id) is not { } item)
        {
            return null;
        }

        return await FileAsync(meeting, item, cancel);
    }

    /// <summary>The same, to be changed and saved. Read inside the transaction that saves it.</summary>
    public async Task<ItemFile> OpenToChangeAsync(Guid id, CancellationToken cancel)
    {
        var item = await db.Set<AgendaItem>().SingleAsync(i => i.Id == id, cancel);
        var meeting = await db.Set<Meeting>().AsNoTracking().Include(m => m.Attendance).SingleAsync(m => m.Id == item.MeetingId, cancel);
        return await FileAsync(meeting, item, cancel);
    }

    private async Task<ItemFile> FileAsync(Meeting meeting, AgendaItem item, CancellationToken cancel)
    {
        var organ = await db.Set<Organ>().AsNoTracking().Include(o => o.Members).SingleAsync(o => o.Key == meeting.OrganKey, cancel);
        var matter = item.MatterId is { } id ? await matters.OpenAsync(id, cancel) : null;
        var decision = await db.Set<Decision>().AsNoTracking().FirstOrDefaultAsync(d => d.AgendaItemId == item.Id, cancel);
        var justerad = item.ProtocolId is { } protocol ? await db.Set<Protocol>().Where(p => p.Id == protocol).Select(p => p.JusteradOn).FirstOrDefaultAsync(cancel) : null;
        var law = new ItemTreatment(organ, meeting, item, matter?.History.Without(item.Id) ?? MatterHistory.None, matter?.Exception, matter?.Types ?? [], matter?.DecidingOrganKey, justerad);
        var isReopened = decision?.MatterId is not null && justerad is null && await IsReopenedAsync(item, decision, cancel);
        return new(law with { IsReopened = isReopened, IsGone = decision is null && await IsGoneAsync(item, cancel) }, matter, decision);
    }

    // Of a val or information no process waits.
    private async Task<bool> IsGoneAsync(AgendaItem item, CancellationToken cancel) =>
        item is { MatterId: { } matter, TreatedAt: null, Treatment: Treatment.Beredning or Treatment.Yttrande or Treatment.Decision }
        && !await processes.IsWaitingForAsync(MatterMessages.Treated, matter, MatterMessages.KeyOf(item.Treatment), cancel);

    // Whoever keeps the processes has moved the matter back to wait for just this. What the register has of the decision stays as it is, so then it is not.
    private async Task<bool> IsReopenedAsync(AgendaItem item, Decision decision, CancellationToken cancel) =>
        item is { MatterId: { } matter, Treatment: Treatment.Beredning or Treatment.Yttrande or Treatment.Decision }
        && await processes.IsWaitingForAsync(MatterMessages.Treated, matter, MatterMessages.KeyOf(item.Treatment), cancel)
        && !await db.Set<AgendaItem>().AnyAsync(i => i.MatterId == matter && i.Treatment == item.Treatment && i.TreatedAt == null, cancel)
        && !await db.Set<DocumentDecision>().AnyAsync(d => d.DecisionId == decision.Id, cancel);
}
