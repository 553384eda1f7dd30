using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Aterkom;

/// <summary>More files from the reporter, taken in piece by piece and sealed with the case's key as they come.</summary>
[AllowAnonymous]
[RequestSizeLimit(2 * FileLimits.PerSending)] // what is a little too much is refused in words; only what is far too much breaks off
internal sealed class SendFilesModel(ReporterVisit visit, VisitCookie cookie, SentFiles files) : VisitPage(visit, cookie)
{
    public override string Path => "/aterkom/filer";

    public string Limits => T(FileLimits.Swedish, FileLimits.English);

    // The token is in the upload, in front of the files.
    protected override bool ChecksPost => false;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var upload = new Upload(Request, IsOwnToken);
        var sent = 0;
        try
        {
            await upload.ReadAsync(async (name, content, token) => sent += await files.SendAsync(Ticket!, name, content, token) ? 1 : 0, cancel);
        }
        catch (RuleBroken)
        {
            ViewData["RefusedFile"] = FileName.Tidy(upload.LastFile);
            await upload.DrainAsync(cancel); // a browser that is still sending would not show the answer
            throw;
        }

        return upload.Refusal is { } refusal ? StatusCode(refusal)
            : sent == 0 ? await BadInputAsync("filer", T("Välj minst en fil.", "Choose at least one file."))
            : Go(Start);
    }
}
