using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Start;

/// <summary>The start page is the day's work; who is not signed in is asked to sign in on the way there.</summary>
[Authorize(Policies.SignedIn)]
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/idag");
}
