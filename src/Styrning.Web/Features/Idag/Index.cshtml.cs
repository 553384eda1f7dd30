using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Domain;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Idag;

/// <summary>What waits for the person who is signed in, the nearest day first.</summary>
[Authorize(Policies.SignedIn)]
public sealed class IndexModel(IEnumerable<ITodaySource> sources, CurrentUser user, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; } = SwedishCalendar.Today(clock);

    public IReadOnlyList<TodayItem> Items { get; private set; } = [];

    public string? Lead => Items.Count == 0 ? null : SwedishText.Sentence($"{SwedishText.Count(Items.Count, "sak", "saker")} väntar på dig.");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var items = new List<TodayItem>();
        foreach (var source in sources)
        {
            items.AddRange(await source.WaitingForAsync(user.PersonId, cancel));
        }

        Items = [.. items.OrderBy(item => item.DueOn ?? DateOnly.MaxValue).ThenBy(item => SwedishText.SortKey(item.Title), StringComparer.Ordinal)];
    }

    public (string Text, string Tone) DueOf(TodayItem item) => (item.DueOn!.Value.DayNumber - Today.DayNumber) switch
    {
        < 0 and var late => ($"{SwedishText.Count(-late, "dag", "dagar")} för sent", "late"),
        0 => ("Sista dagen är i dag", "warn"),
        1 => ("I morgon", "warn"),
        <= 7 and var left => ($"Om {SwedishText.Count(left, "dag", "dagar")}", "active"),
        var left => ($"Om {SwedishText.Count(left, "dag", "dagar")}", "plain"),
    };
}
