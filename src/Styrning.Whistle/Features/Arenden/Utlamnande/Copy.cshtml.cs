using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>The copy that is given out, as a page of its own with nothing around it: no menu, no name of who is signed in, no script, and nothing in it that the text does not show.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class CopyModel(CaseDesk desk, Disclosures disclosures) : CasePage(desk)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    [FromRoute]
    public Guid Begaran { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await disclosures.FindAsync(Id, Begaran, cancel) is not { CopyId: { } copy } || Open.Documents.Find(d => d.Id == copy) is not { } document || Open.TextOf(document) is not { } text)
        {
            return NotFound();
        }

        HttpContext.Response.Headers.ContentSecurityPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
        return Content($"<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n<title>Kopia av handlingar</title>\n</head>\n<body>\n{Paragraphs(text)}\n</body>\n</html>\n", "text/html; charset=utf-8");
    }

    private static string Paragraphs(string text) =>
        string.Join('\n', text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => $"<p>{string.Join("<br>\n", p.Split('\n').Select(Encoder.Encode))}</p>"));
}
