using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Reporting.Content;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Rapporter.Rendition;

namespace Styrning.Web.Features.Rapporter.Sammanstallning;

/// <summary>The report as it would be printed now, in either rendition.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class PreviewModel(StyrningDb db, CurrentUser user, Compiling compiling) : YearPage(db, user)
{
    [FromRoute]
    public string Kind { get; set; } = "";

    protected override bool Find() => Kind is "fullstandig" or "offentlig";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var content = await compiling.PreviewAsync(Cycle, "", cancel);
        return FrozenPage.Html(HttpContext, HtmlReport.Write(content, Kind == "offentlig" ? ReportKind.Public : ReportKind.Full));
    }
}
