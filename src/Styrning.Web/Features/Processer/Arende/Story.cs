using Microsoft.EntityFrameworkCore;
using Styrning.Web.Data;
using Styrning.Workflow;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Processer.Arende;

/// <summary>What has happened to a matter, in order, a page at a time. The first page that is shown is the last.</summary>
/// <param name="Earlier">The number after which the page before begins; null when this is the first.</param>
/// <param name="Later">The number after which the page after begins; null when this is the last.</param>
internal sealed record Story(IReadOnlyList<Happening> Lines, int? Earlier, int? Later)
{
    public const int PerPage = 50;

    /// <param name="after">The number of the last line that is not shown; null for the latest lines.</param>
    public static async Task<Story> ReadAsync(StyrningDb db, ProcessOverview<StyrningDb> overview, Matter matter, int? after, CancellationToken cancel)
    {
        var latest = await db.Set<WorkflowJournalEntry>().Where(e => e.InstanceId == matter.Id).MaxAsync(e => (int?)e.Seq, cancel) ?? 0;
        var from = Math.Max(0, after ?? latest - PerPage);
        var found = await overview.JournalAsync(matter.Id, from, PerPage + 1, cancel);
        var words = new JournalWords(matter.Process, matter.Chart);
        return new(
            [.. found.Take(PerPage).Select(words.Of)],
            from > 0 ? Math.Max(0, from - PerPage) : null,
            found.Count > PerPage ? found[PerPage - 1].Seq : null);
    }
}
