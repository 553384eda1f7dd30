using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Arenden.Avslut;

/// <summary>Ends a matter without a decision.</summary>
internal sealed class Withdrawal(MatterDesk desk)
{
    public async Task RunAsync(DocumentMatter matter, string because, CancellationToken cancel)
    {
        matter.Withdraw(because, await desk.Db.IsDecidedAsync(matter, cancel), desk.Me, desk.Now, desk.Today);
        foreach (var instance in (await desk.Processes.WhereIsAsync(matter.Id, cancel)).Where(one => one.EndedAt is null && one.Key == DocumentTasks.AdoptionProcess))
        {
            await desk.Processes.CancelAsync(instance.InstanceId, $"Avskrivet: {because.Trim()}", desk.Me.ToString(), cancel); // and what it has called: a remiss that runs
        }

        desk.Db.RemoveRange(await Coming(matter).Where(i => desk.Db.Set<Meeting>().Any(m => m.Id == i.MeetingId && m.KallelseSentOn == null)).ToListAsync(cancel));
    }

    /// <summary>The meetings whose kallelse has gone out with the matter on the agenda.</summary>
    public async Task<IReadOnlyList<string>> SentAgendasAsync(DocumentMatter matter, CancellationToken cancel)
    {
        var meetings = await desk.Db.Set<Meeting>().Where(m => m.KallelseSentOn != null && Coming(matter).Any(i => i.MeetingId == m.Id)).ToListAsync(cancel);
        var names = await desk.Db.Set<Organ>().ToDictionaryAsync(o => o.Key, o => o.ShortName, cancel);
        return [.. meetings.OrderBy(m => m.MeetsOn).Select(m => $"{names[m.OrganKey]} {SwedishText.Date(m.MeetsOn)}")];
    }

    private IQueryable<AgendaItem> Coming(DocumentMatter matter)
    {
        var (id, today) = (matter.Id, desk.Today);
        return desk.Db.Set<AgendaItem>().Where(i => i.MatterId == id && i.TreatedAt == null && i.Paragraf == null
            && desk.Db.Set<Meeting>().Any(m => m.Id == i.MeetingId && m.MeetsOn >= today && m.CancelledOn == null));
    }
}
