using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

/// <summary>One question. Each button saves what is written, and then goes where it says.</summary>
internal abstract class QuestionPage(Drafts drafts, ChannelCookie cookie) : DraftPage(drafts, cookie)
{
    /// <summary>Of a line.</summary>
    protected const int Short = 500;

    /// <summary>Of a few sentences.</summary>
    protected const int Long = 10_000;

    public string Question => T(Steps.Of(Path).Swedish, Steps.Of(Path).English);

    public virtual string Encoding => "application/x-www-form-urlencoded";

    /// <summary>Whether there is enough to check and send.</summary>
    public bool CanCheck => Draft is { Organisation.Length: > 0, Report.What.Length: > 0 };

    /// <summary>Whether something has been saved before.</summary>
    public bool IsSaved => Draft.Report.What.Length > 0;

    /// <summary>"vidare", "granska", "spara" or "tillbaka".</summary>
    [BindProperty(Name = "ga")]
    public string? Button { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Show(Draft);
        await LoadAsync(cancel);
        return Page();
    }

    public virtual async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Check();
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await ChangeAsync(draft => Answer(draft) with { Report = Answer(draft).Report with { Language = Language } }, cancel);
        return Go(Next());
    }

    protected override async Task<IActionResult> StrangeAsync()
    {
        ModelState.AddModelError("", T("Webbläsaren hade glömt vad du höll på med. Det du skrev på den här sidan finns kvar nedan, men är inte sparat. Tryck på Fortsätt igen.", "The browser had forgotten what you were doing. What you wrote on this page is still below, but has not been saved. Press Continue again."));
        await LoadAsync(HttpContext.RequestAborted);
        return new PageResult { StatusCode = StatusCodes.Status403Forbidden };
    }

    /// <summary>Fills the fields with what was answered before.</summary>
    protected abstract void Show(DraftContent draft);

    /// <summary>Adds an error for each field that cannot be saved.</summary>
    protected abstract void Check();

    /// <summary>The draft with this page's answer.</summary>
    protected abstract DraftContent Answer(DraftContent draft);

    protected static DraftContent With(DraftContent draft, Func<ReportContent, ReportContent> answer) => draft with { Report = answer(draft.Report) };

    protected static string Clean(string? typed) => (typed ?? "").Trim();

    protected void CheckLength(string field, string? typed, int most)
    {
        if ((typed ?? "").Length > most)
        {
            ModelState.AddModelError(field, T($"Skriv högst {most} tecken. Nu är det {typed!.Length}.", $"Write at most {most} characters. There are {typed.Length} now."));
        }
    }

    protected string Next() => Button switch
    {
        "spara" => Path,
        "tillbaka" => Steps.Before(Path),
        "granska" when CanCheck => Steps.Check,
        _ => Steps.After(Path),
    };
}
