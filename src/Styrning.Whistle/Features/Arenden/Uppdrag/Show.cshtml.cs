using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Pages;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Uppdrag;

/// <summary>One appointment: when it ends, and a new key when the passphrase is forgotten.</summary>
[Authorize(WhistlePolicies.KeepAppointments)]
internal sealed class ShowModel(WhistleDb db, Appointing appointing) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DecisionInput Decision { get; set; } = new();

    [BindProperty]
    public DateOnly? ToOn { get; set; }

    [BindProperty]
    public bool Asked { get; set; }

    public Appointment Appointment { get; private set; } = null!;

    public DateOnly Today => appointing.Today;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Appointment is null)
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public void OnGet() => ToOn = Appointment.ToOn;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await appointing.ChangeLastDayAsync(Id, Decision.ToDecision(), ToOn, cancel);
        Say(ToOn is { } end ? $"Uppdraget gäller till och med {SwedishText.Date(end)}." : "Uppdraget gäller tills vidare.");
        return Redirect("/arenden/uppdrag");
    }

    public async Task<IActionResult> OnPostNyckelAsync(CancellationToken cancel)
    {
        ModelState.Clear(); // the other form's fields are not sent
        if (Appointment is not { Kind: AppointmentKind.Handler, PersonId: { } person })
        {
            return NotFound();
        }

        if (!Asked)
        {
            return await BadInputAsync(nameof(Asked), "Tala med personen först, och kryssa för att du har gjort det.");
        }

        await appointing.AllowNewKeyAsync(person, cancel);
        Say($"{Appointment.Name} kan nu göra en ny nyckel under Ärenden.");
        return Redirect("/arenden/uppdrag");
    }

    public override async Task LoadAsync(CancellationToken cancel) => Appointment = (await db.Appointments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, cancel))!;
}
