using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Styrning.Pages;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Uppdrag;

/// <summary>An organisation's own settings of its channel, and the yearly check.</summary>
[Authorize(WhistlePolicies.KeepAppointments)]
internal sealed class SettingsModel(WhistleDb db, Appointing appointing, CurrentHandler me) : FormPage
{
    private int _holders;

    [BindProperty(SupportsGet = true)]
    public string Organisation { get; set; } = "";

    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    [BindProperty]
    public int? Headcount { get; set; }

    [BindProperty]
    public bool HasRead { get; set; }

    public Verksamhetsutovare Channel { get; private set; } = null!;

    public YearlyCheck? Check { get; private set; }

    public string HoldersHint => $"I dag har {_holders} en del av återställningsnyckeln.";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Channel is null)
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public void OnGet() => (Input, Headcount) = (SettingsInput.Of(Channel), Check?.Headcount);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        Input.ApplyTo(Channel, _holders);
        await db.InTransactionAsync(() => db.SaveChangesAsync(cancel), cancel);
        Say("Inställningarna är sparade.");
        return Redirect("/arenden/uppdrag");
    }

    public async Task<IActionResult> OnPostKontrollAsync(CancellationToken cancel)
    {
        ModelState.Keys.Where(key => key.StartsWith("Input", StringComparison.Ordinal)).ToList().ForEach(key => ModelState.Remove(key)); // the other form's
        Input = SettingsInput.Of(Channel);
        if (Headcount is not (>= 0 and < 1_000_000))
        {
            return await BadInputAsync(nameof(Headcount), "Ange hur många arbetstagarna var vid årets början.");
        }

        if (!HasRead)
        {
            return await BadInputAsync(nameof(HasRead), "Läs igenom informationen först, och kryssa för att den stämmer.");
        }

        await appointing.CheckYearAsync(Organisation, Headcount.Value, me.PersonId, cancel);
        Say("Årets kontroll är sparad.");
        return Redirect("/arenden/uppdrag");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var (today, year) = (appointing.Today, appointing.Today.Year);
        Channel = (await db.Organisations.SingleOrDefaultAsync(o => o.Key == Organisation, cancel))!;
        Check = await db.YearlyChecks.AsNoTracking().SingleOrDefaultAsync(c => c.Organisation == Organisation && c.Year == year, cancel);
        _holders = await db.Appointments.CountAsync(a => a.Organisation == Organisation && a.Kind == AppointmentKind.RecoveryHolder && a.PublicKey != null && a.FromOn <= today && (a.ToOn == null || a.ToOn >= today), cancel);
    }
}
