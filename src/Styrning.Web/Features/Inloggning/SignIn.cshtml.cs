using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Inloggning;

/// <summary>The demo's sign-in: anybody is anybody, which is why the demo listens on loopback only.</summary>
[AllowAnonymous]
[DemoOnly]
public sealed class SignInModel(IDemoRoster roster, RescuedForms rescued) : FormPage
{
    /// <summary>Where to go afterwards. Local addresses only: a sign-in must not be a way to somebody else's page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Till { get; set; }

    [BindProperty(SupportsGet = true, Name = SessionEnded.SavedName)]
    public bool Saved { get; set; }

    [BindProperty]
    public Guid PersonId { get; set; }

    public IReadOnlyList<DemoPerson> Persons { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync(HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync(HttpContext.RequestAborted);
        if (Persons.FirstOrDefault(person => person.PersonId == PersonId) is not { } chosen)
        {
            return await BadInputAsync("", "Välj en av personerna.");
        }

        // Who, and nothing about what they may do: the organisation is asked at each request.
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, chosen.PersonId.ToString()), new(ClaimTypes.Name, chosen.PersonName)],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await HttpContext.SignInAsync(new ClaimsPrincipal(identity));
        return LocalRedirect(Url.IsLocalUrl(Till) ? Till! : await rescued.WaitingForAsync(HttpContext, chosen.PersonId) ?? "/idag");
    }

    public override async Task LoadAsync(CancellationToken cancel) => Persons = await roster.ListAsync(cancel);
}
