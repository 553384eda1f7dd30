using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Styrning.Pages;

/// <summary>A page with a form. It can be shown again with everything that was typed, after bad input (400) or a lawful refusal (409).</summary>
public abstract class FormPage : PageModel
{
    /// <summary>Loads what the view shows around the form, and leaves what was typed alone. Also run when a refusal brings the page back.</summary>
    public virtual Task LoadAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>The same page with its errors and its text.</summary>
    protected async Task<IActionResult> BadInputAsync()
    {
        await LoadAsync(HttpContext.RequestAborted);
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    /// <summary>The same page with one more error.</summary>
    /// <param name="field">Name of the field as it is posted, or empty for the whole form.</param>
    protected Task<IActionResult> BadInputAsync(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        return BadInputAsync();
    }

    /// <summary>Shown at the top of the next page.</summary>
    protected void Say(string sentence) => TempData[Notices.Done] = sentence;
}
