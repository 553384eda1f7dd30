using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Workflow;

namespace Styrning.Whistle.Features.Arenden;

/// <summary>The handler's cases, the nearest day first. Nothing that somebody has written is shown, so no key needs to be open.</summary>
[Authorize(WhistlePolicies.HavePart)]
internal sealed class IndexModel(WhistleDb db, CurrentHandler handler, Processes<WhistleDb> processes, DeskLinks links) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "visa")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "sida")]
    public int Number { get; set; } = 1;

    public bool IsHandler { get; private set; }

    public bool ShowsOver => Show == "avslutade";

    public string DayHeading => ShowsOver ? "Sista dag för personuppgifter" : "Närmaste dag";

    /// <summary>Closed cases in which the reporter has sent something that this handler has not read.</summary>
    public int HeardAfterClosing { get; private set; }

    public bool HasMore { get; private set; }

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    public IReadOnlyList<(string Label, string Path)> Links { get; private set; } = [];

    public DateOnly Today => handler.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Links = await links.ForAsync(User);
        IsHandler = (await handler.AppointmentsAsync(cancel)).Count > 0;
        if (IsHandler)
        {
            var mine = await handler.CasesAsync(cancel);
            await ReadAsync(mine, cancel);
            HeardAfterClosing = ShowsOver ? 0 : (await UnreadAsync(await CaseList.HeardAfterClosing(db, mine).Select(c => c.Id).Take(200).ToListAsync(cancel), cancel)).Count;
        }
    }

    private async Task ReadAsync(IQueryable<WhistleCase> mine, CancellationToken cancel)
    {
        var ordered = ShowsOver ? CaseList.Over(db, mine).OrderByDescending(c => c.HeardOn ?? c.ReceivedOn).ThenBy(c => c.Id) : CaseList.ByNearestDay(db, CaseList.Open(db, mine));
        var found = await ordered.Skip((Math.Clamp(Number, 1, 10_000) - 1) * PageSize).Take(PageSize + 1).AsNoTracking().ToListAsync(cancel);
        HasMore = found.Count > PageSize;
        var cases = found.Take(PageSize).ToList();
        var ids = cases.Select(c => c.Id).ToList();
        var facts = (await db.Set<CaseFact>().AsNoTracking().Where(f => ids.Contains(f.CaseId)).ToListAsync(cancel)).ToLookup(f => f.CaseId);
        cases.ForEach(c => c.Facts.AddRange(facts[c.Id]));
        var waiting = (await processes.OpenTasks.Where(t => ids.Contains(t.Subject) && t.Form != null).Select(t => new { t.Subject, t.Form }).ToListAsync(cancel)).ToLookup(t => t.Subject, t => t.Form!);
        var unread = await UnreadAsync(ids, cancel);
        Rows = [.. cases.Select(c => new CaseRow(c, CaseState.Of(c), [.. waiting[c.Id].Select(form => WordsOf(c, form))], unread.Contains(c.Id))).OrderBy(row => ShowsOver ? DateOnly.MinValue : row.State.NearestDay ?? DateOnly.MaxValue)];
    }

    // By the reading log: what the reporter did last, and when this handler opened the case last.
    private async Task<HashSet<Guid>> UnreadAsync(List<Guid> ids, CancellationToken cancel)
    {
        var me = handler.PersonId;
        var last = await db.Readings.AsNoTracking().Where(r => ids.Contains(r.CaseId)).GroupBy(r => r.CaseId).Select(g => new
        {
            g.Key,
            Mine = g.Max(r => r.By == me ? r.No : 0),
            Theirs = g.Max(r => r.By == null && (r.What == "inkom" || r.What.StartsWith("rapportor-")) ? r.No : 0),
        }).ToListAsync(cancel);
        return [.. last.Where(one => one.Theirs > one.Mine).Select(one => one.Key)];
    }

    private string WordsOf(WhistleCase @case, string form) =>
        form == CaseProcess.SecondOpinion && !CaseRules.IsSecondHandler(@case, handler.PersonId) ? "En andra handläggare ska bedöma" : TaskWords.Of(form);
}

/// <param name="Waiting">What waits, in words.</param>
/// <param name="IsNew">Something has come that this handler has not opened the case since.</param>
internal sealed record CaseRow(WhistleCase Case, CaseState State, IReadOnlyList<string> Waiting, bool IsNew)
{
    public (string Text, string Tone) Left(DateOnly today) => (State.NearestDay!.Value.DayNumber - today.DayNumber) switch
    {
        < 0 and var late => ($"{SwedishText.Count(-late, "dag", "dagar")} för sent", "late"),
        0 => ("Sista dagen är i dag", "warn"),
        <= 3 and var left => ($"Om {SwedishText.Count(left, "dag", "dagar")}", "warn"),
        var left => ($"Om {SwedishText.Count(left, "dag", "dagar")}", "plain"),
    };
}
