using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Arenden.Visa;

/// <summary>A coming meeting that has the matter on its agenda.</summary>
/// <param name="MayTakeOff">Its kallelse has not gone out.</param>
/// <param name="RetakePath">Where the matter is put on another agenda; null while this one can treat it.</param>
internal sealed record OnAgenda(Guid ItemId, string Text, string Path, bool MayTakeOff, string? RetakePath = null)
{
    public static async Task<IReadOnlyList<OnAgenda>> OfAsync(MatterDesk desk, DocumentMatter matter, CancellationToken cancel)
    {
        var items = await desk.Db.Set<AgendaItem>().AsNoTracking().Where(i => i.MatterId == matter.Id && i.TreatedAt == null && !desk.Db.Set<Decision>().Any(d => d.AgendaItemId == i.Id)).ToListAsync(cancel);
        var ids = items.Select(i => i.MeetingId).ToList();
        var meetings = await desk.Db.Set<Meeting>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        var organs = await desk.Db.Set<Organ>().AsNoTracking().ToDictionaryAsync(o => o.Key, o => o.Name, cancel);
        var found = items.Where(i => !meetings[i.MeetingId].IsCancelled).OrderBy(i => meetings[i.MeetingId].MeetsOn)
            .Select(i => (Item: i, Meeting: meetings[i.MeetingId]))
            .Select(i => new OnAgenda(i.Item.Id, $"{organs[i.Item.OrganKey]} {SwedishText.DateWithWeekday(i.Meeting.MeetsOn)}, {MatterWords.Of(i.Item.Treatment)}", RecordPaths.Of(i.Meeting, i.Item), i.Meeting.KallelseSentOn is null && i.Item.Paragraf is null)).ToList();
        return found.Count > 0 ? found : await AstrayAsync(desk, matter, cancel);
    }

    // The process waits for a §, and no agenda has the matter.
    private static async Task<IReadOnlyList<OnAgenda>> AstrayAsync(MatterDesk desk, DocumentMatter matter, CancellationToken cancel)
    {
        foreach (var treatment in (Treatment[])[Treatment.Beredning, Treatment.Yttrande, Treatment.Decision])
        {
            if (await desk.Processes.IsWaitingForAsync(MatterMessages.Treated, matter.Id, MatterMessages.KeyOf(treatment), cancel))
            {
                return [new(Guid.Empty, $"Ärendet står inte på någon dagordning för {MatterWords.Of(treatment)}.", "", false, $"{RecordPaths.OfMatter(matter.Id)}/till-{MatterMessages.KeyOf(treatment)}")];
            }
        }

        return [];
    }
}
