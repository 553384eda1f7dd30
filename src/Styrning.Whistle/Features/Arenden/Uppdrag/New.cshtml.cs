using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Pages;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Published;

namespace Styrning.Whistle.Features.Arenden.Uppdrag;

/// <summary>Somebody has been appointed by a decision.</summary>
[Authorize(WhistlePolicies.KeepAppointments)]
internal sealed class NewModel(WhistleDb db, Appointing appointing, IWhistlePersons persons) : FormPage
{
    private IReadOnlyList<WhistlePerson> _persons = [];

    [BindProperty(SupportsGet = true)]
    public string Organisation { get; set; } = "";

    [BindProperty]
    public AppointmentKind Kind { get; set; }

    [BindProperty]
    public Guid? PersonId { get; set; }

    [BindProperty, StringLength(200, ErrorMessage = "Namnet kan vara högst 200 tecken.")]
    public string? Name { get; set; }

    [BindProperty, EmailAddress(ErrorMessage = "Skriv en hel e-postadress."), StringLength(200, ErrorMessage = "Adressen kan vara högst 200 tecken.")]
    public string? Email { get; set; }

    [BindProperty]
    public string? PublicKey { get; set; }

    [BindProperty]
    public DecisionInput Decision { get; set; } = new();

    [BindProperty, Required(ErrorMessage = "Ange första dagen.")]
    public DateOnly? FromOn { get; set; }

    [BindProperty]
    public DateOnly? ToOn { get; set; }

    public Verksamhetsutovare Channel { get; private set; } = null!;

    public IEnumerable<SelectListItem> Persons => [new("Ingen", ""), .. _persons.Select(p => new SelectListItem($"{p.Name}{(p.Titles.Count > 0 ? $", {SwedishText.Join(p.Titles)}" : "")}", p.Id.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        FromOn = appointing.Today;
        return await ShowAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
        {
            return NotFound();
        }

        var person = _persons.FirstOrDefault(p => p.Id == PersonId);
        var key = Kind is AppointmentKind.Handler ? null : PublicKeyText.Read(PublicKey);
        CheckInput(person, key);
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await appointing.AppointAsync(Made(person, key), cancel);
        Say(Kind is AppointmentKind.Handler ? "Uppdraget är registrerat. Be personen göra sin nyckel under Ärenden, om den inte är gjord." : "Uppdraget är registrerat. Nya rapporter låses också till den nyckeln.");
        return Redirect("/arenden/uppdrag");
    }

    public override Task LoadAsync(CancellationToken cancel) => ShowAsync(cancel);

    private void CheckInput(WhistlePerson? person, byte[]? key)
    {
        if (person is null && (Kind is AppointmentKind.Handler || string.IsNullOrWhiteSpace(Name)))
        {
            ModelState.AddModelError(nameof(PersonId), Kind is AppointmentKind.Handler ? "Välj vem som är behörig." : "Välj en person, eller skriv ett namn.");
        }

        if (Kind is not AppointmentKind.Handler && key is null)
        {
            ModelState.AddModelError(nameof(PublicKey), "Den öppna nyckeln går inte att läsa. Klistra in hela texten som börjar med styrning-1.");
        }
    }

    private Appointment Made(WhistlePerson? person, byte[]? key) => new()
    {
        Organisation = Organisation,
        Kind = Kind,
        PersonId = person?.Id,
        Name = person?.Name ?? Name!.Trim(),
        Title = person?.Titles.FirstOrDefault() ?? "",
        Unit = person?.Units.FirstOrDefault() ?? "",
        Decision = Decision.ToDecision(),
        FromOn = FromOn!.Value,
        ToOn = ToOn,
        Email = person is null ? (Email ?? "").Trim() : "",
        PublicKey = key,
    };

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        _persons = await persons.AllAsync(cancel);
        return await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Key == Organisation, cancel) is { } channel && (Channel = channel) is not null;
    }
}
