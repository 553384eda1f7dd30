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

[Authorize(Policies.ManageMeetings)]
internal sealed class AddMeetingModel(PlannedMeetings planned) : FormPage
{
    [BindProperty, Required(ErrorMessage = "Välj vilket organ som sammanträder.")]
    public string? OrganKey { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange vilken dag.")]
    public DateOnly? MeetsOn { get; set; }

    [BindProperty]
    public MeetingInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Organs { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "organ")] string? organ, CancellationToken cancel)
    {
        OrganKey = organ;
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        if (await planned.AddAsync(OrganKey!, [MeetsOn!.Value], Input, cancel) is not [var meeting])
        {
            return await BadInputAsync(nameof(OrganKey), "Välj vilket organ som sammanträder.");
        }

        Say(Told(meeting));
        return Redirect(RecordPaths.Of(meeting));
    }

    public override async Task LoadAsync(CancellationToken cancel) => Organs = await planned.OrgansAsync(cancel);

    private static string Told(Meeting meeting) => SwedishCalendar.IsVardag(meeting.MeetsOn)
        ? "Sammanträdet står i kalendern."
        : $"Sammanträdet står i kalendern. Observera att {SwedishText.DateWithWeekday(meeting.MeetsOn)} inte är en vardag.";
}
