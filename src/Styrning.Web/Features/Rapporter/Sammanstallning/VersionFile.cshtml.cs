using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Rapporter.Sammanstallning;

/// <summary>A file of a frozen version, as the bytes whose hash is kept.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class VersionFileModel(StyrningDb db, CurrentUser user) : VersionPage(db, user)
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [FromRoute]
    public string Fil { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await VersionAsync(cancel) is not { } version)
        {
            return NotFound();
        }

        return Fil switch
        {
            "offentlig.html" => FrozenPage.Html(HttpContext, version.PublicHtml),
            "offentlig.docx" => Word(version, version.PublicDocx, "offentlig"),
            "fullstandig.html" when MayReadFull => FrozenPage.Html(HttpContext, version.FullHtml),
            "fullstandig.docx" when MayReadFull => Word(version, version.FullDocx, "fullstandig"),
            _ => NotFound(),
        };
    }

    private FileContentResult Word(Compilation version, byte[] bytes, string kind) =>
        new(bytes, Docx) { FileDownloadName = $"arsrapport-{Year}-version-{version.VersionNo}-{kind}.docx" };
}
