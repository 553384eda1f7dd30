using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Domain;

namespace Styrning.Whistle.Features.Visselblasning.Shared;

/// <summary>A page of the reporter's, in Swedish or English. The language is in the address and nowhere else: no cookie, no header of the browser's.</summary>
internal abstract class ChannelPage : PageModel
{
    public const string English = "en";

    /// <summary>The way out that forgets what this browser holds of a visit or a receipt.</summary>
    public const string LeavePath = "/aterkom/lamna";

    /// <summary>"sv" or "en".</summary>
    public string Language { get; private set; } = "sv";

    public bool IsEnglish => Language == English;

    /// <summary>The same sentence in the page's language. Both stand together, so that neither is forgotten.</summary>
    public string T(string swedish, string english) => IsEnglish ? english : swedish;

    /// <summary>An address of the channel that keeps the language.</summary>
    public string To(string path) => IsEnglish ? $"{path}?sprak=en" : path;

    /// <summary>The authorities' channels, on the page of what must be told.</summary>
    public string OtherWays => To("/information") + "#externalchannels";

    /// <summary>"27 december 2026", "27 December 2026".</summary>
    public string Day(DateOnly day) => IsEnglish ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : SwedishText.Date(day);

    /// <summary>Where "Lämna sidan" leads when it must forget something on the way; null: straight to the neutral site.</summary>
    public virtual string? LeaveBy => null;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Language = Request.Query["sprak"] == English ? English : "sv";

    /// <summary>Loads what the view shows around what was typed. Also run when the page comes back with errors.</summary>
    public virtual Task LoadAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>The same page with its errors and its text.</summary>
    protected async Task<IActionResult> BadInputAsync()
    {
        await LoadAsync(HttpContext.RequestAborted);
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    /// <param name="field">Name of the field as it is posted.</param>
    protected Task<IActionResult> BadInputAsync(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        return BadInputAsync();
    }

    /// <summary>The same page, with the reason why what was asked for cannot be done.</summary>
    internal async Task<IActionResult> RefusedAsync(RuleBroken refusal)
    {
        ModelState.AddModelError("", IsEnglish ? EnglishRefusals.Of(refusal) : refusal.Sentence);
        ViewData["RefusalCode"] = refusal.Code;
        await LoadAsync(HttpContext.RequestAborted);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    /// <summary>303, so that a reload sends nothing again.</summary>
    protected IActionResult Go(string path)
    {
        Response.Headers.Location = To(path);
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
