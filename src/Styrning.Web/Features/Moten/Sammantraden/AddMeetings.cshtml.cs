using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>A year's meetings of one organ, pasted as days, looked through and put into the calendar in one go.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class AddMeetingsModel(PlannedMeetings planned, PlanningCalendar calendar) : FormPage
{
    [BindProperty, Required(ErrorMessage = "Välj vilket organ som sammanträder.")]
    public string? OrganKey { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv minst en dag."), StringLength(10_000, ErrorMessage = "Texten är för lång.")]
    public string? Days { get; set; }

    [BindProperty]
    public MeetingInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Organs { get; private set; } = [];

    /// <summary>Null until they have been looked through.</summary>
    public IReadOnlyList<PlannedDay>? Preview { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    public async Task<IActionResult> OnPostGranskaAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel))
        {
            return await BadInputAsync();
        }

        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel))
        {
            return await BadInputAsync();
        }

        var added = await planned.AddAsync(OrganKey!, [.. Preview!.Where(d => !d.IsTaken).Select(d => d.Day)], Input, cancel);
        Say($"{SwedishText.Sentence(SwedishText.Count(added.Count, "sammanträde", "sammanträden", neuter: true))} lades i kalendern.");
        return Redirect($"/moten?organ={OrganKey}");
    }

    public override async Task LoadAsync(CancellationToken cancel) => Organs = await planned.OrgansAsync(cancel);

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        var (days, unread) = DateLines.Read(Days);
        if (Days is not null && unread.Count > 0)
        {
            ModelState.AddModelError(nameof(Days), $"Det här är inga dagar: {string.Join(", ", unread.Take(5))}. Skriv dem som 2027-02-24.");
        }
        else if (days.FirstOrDefault(day => !SwedishCalendar.Covers(day.Year)) is var odd && odd != default)
        {
            ModelState.AddModelError(nameof(Days), $"{SwedishText.ShortDate(odd)} ligger inte i vår tid.");
        }

        if (!ModelState.IsValid || await calendar.RouteToAsync(OrganKey!, cancel) is not [var station, ..])
        {
            return false;
        }

        var taken = await planned.TakenAsync(OrganKey!, cancel);
        Preview = [.. days.Select(day => new PlannedDay(day, taken.Contains(day), SwedishCalendar.IsVardag(day), MeetingDeadlines.Kallelse(station.Organ, day).Due))];
        return true;
    }

    public sealed record PlannedDay(DateOnly Day, bool IsTaken, bool IsVardag, DateOnly Kallelse);
}
