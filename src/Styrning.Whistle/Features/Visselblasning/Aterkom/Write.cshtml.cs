using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Visselblasning.Aterkom;

/// <summary>A message from the reporter. What was typed outlives the visit: when it has ended, the code is asked for on the same page.</summary>
[AllowAnonymous]
internal sealed class WriteModel(ReporterVisit visit, VisitCookie cookie) : VisitPage(visit, cookie)
{
    /// <summary>Characters.</summary>
    public const int Most = 50_000;

    public override string Path => "/aterkom/skriv";

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    protected override bool AsksAgain => true;

    public void OnGet() => BeginForm();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        BeginForm();
        var text = (Text ?? "").Trim();
        if (WrongWith(text) is { } wrong)
        {
            return await BadInputAsync("text", wrong);
        }

        if (Ticket is null && await EnterAgainAsync(cancel) is { } mistake)
        {
            return await BadInputAsync("kod", mistake);
        }

        var id = IdOfForm;
        return await Visit.ActAsync(Ticket!, id, "rapportor-skrev", open => Task.FromResult(open.WriteAs(id, CaseDocumentKind.FromReporter, text, null, "OSL 32:3 b")), cancel)
            ? Go(Start)
            : Gone();
    }

    private string? WrongWith(string text) =>
        text.Length == 0 ? T("Skriv något innan du skickar.", "Write something before you send.")
        : text.Length > Most ? T($"Skriv högst {Most} tecken. Nu är det {text.Length}.", $"Write at most {Most} characters. There are {text.Length} now.")
        : null;
}
