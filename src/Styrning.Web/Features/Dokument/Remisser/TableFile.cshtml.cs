using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>The same table as a Word file, for the tjänsteskrivelse.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class TableFileModel(StyrningDb db, CurrentUser user, OrganisationReader organisation) : RemissPage(db, user, organisation)
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [BindProperty(SupportsGet = true)]
    public string Ordning { get; set; } = "avsnitt";

    protected override bool MayOpen => MayRead;

    public IActionResult OnGet() => new FileContentResult(RemissDocx.Write(Matter, Remiss, Ordning == "instans", Today), Docx) { FileDownloadName = $"remissammanstallning-{Round}.docx" };

    protected override Task<bool> FindAsync(CancellationToken cancel) => Task.FromResult(Remiss.SentOn is not null);
}
