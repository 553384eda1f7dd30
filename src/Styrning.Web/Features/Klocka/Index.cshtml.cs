using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;
using Styrning.Web.Jobs;

namespace Styrning.Web.Features.Klocka;

/// <summary>Moves the demo's time forward, a day at a time, with everything that falls due on the way.</summary>
[Authorize(Policies.SignedIn)]
[DemoOnly]
public sealed class IndexModel(DayMover mover, TimeProvider clock) : FormPage
{
    [BindProperty, Required(ErrorMessage = "Ange ett datum.")]
    public DateOnly? MoveTo { get; set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => SwedishCalendar.DayOf(Now);

    /// <summary>A year at a time: more would keep the browser waiting.</summary>
    public DateOnly Last => Today.AddDays(DayMover.MaxDays);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostDaysAsync(int days, CancellationToken cancel)
    {
        ModelState.Clear(); // the date belongs to the other form
        return days is >= 1 and <= DayMover.MaxDays ? await MoveAsync(days, cancel) : await BadInputAsync("", "Välj hur många dagar tiden ska flyttas.");
    }

    public async Task<IActionResult> OnPostDateAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        if (MoveTo <= Today)
        {
            return await BadInputAsync(nameof(MoveTo), $"Tiden går bara framåt. Ange en dag efter {SwedishText.Date(Today)}.");
        }

        return MoveTo > Last
            ? await BadInputAsync(nameof(MoveTo), $"Flytta högst ett år i taget, till {SwedishText.Date(Last)}.")
            : await MoveAsync(MoveTo!.Value.DayNumber - Today.DayNumber, cancel);
    }

    private async Task<IActionResult> MoveAsync(int days, CancellationToken cancel)
    {
        var moved = await mover.MoveAsync(days, cancel);
        Say(moved.InWords(SwedishText.DateWithWeekday(Today)));
        return RedirectToPage();
    }
}
