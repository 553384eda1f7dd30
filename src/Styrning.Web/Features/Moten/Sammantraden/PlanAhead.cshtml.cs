using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain.Decisions;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>Counting back from a day that need not be in the calendar yet; without a day, from the next one that can still take a matter.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class PlanAheadModel(OrganisationReader organisation, PlanningCalendar calendar, PlannedMeetings planned) : FormPage
{
    public string OrganKey { get; private set; } = "kf";

    public string? DayText { get; private set; }

    public DateOnly Today => organisation.Today;

    public IEnumerable<SelectListItem> Organs { get; private set; } = [];

    public BackwardPlan? Plan { get; private set; }

    /// <summary>Of the next meeting in the calendar that can take what is ready today.</summary>
    public BackwardPlan? Next { get; private set; }

    /// <param name="kf">A day of kommunfullmäktige: the short form of <paramref name="organ"/> and <paramref name="dag"/>.</param>
    public async Task<IActionResult> OnGetAsync(string? organ, string? dag, string? kf, CancellationToken cancel)
    {
        (OrganKey, DayText) = (string.IsNullOrEmpty(organ) ? "kf" : organ, kf ?? dag);
        Organs = await planned.OrgansAsync(cancel);
        var route = await calendar.RouteToAsync(OrganKey, cancel);
        if (route.Count == 0)
        {
            return NotFound();
        }

        Next = BackwardPlan.NextThatCanTake(Today, route);
        if (DateOnly.TryParseExact(DayText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && SwedishCalendar.Covers(day.Year) && SwedishCalendar.Covers(day.Year - 1))
        {
            Plan = BackwardPlan.From(day, route);
        }
        else if (!string.IsNullOrEmpty(DayText))
        {
            return await BadInputAsync("dag", "Skriv dagen som 2027-02-24.");
        }

        return Page();
    }
}
