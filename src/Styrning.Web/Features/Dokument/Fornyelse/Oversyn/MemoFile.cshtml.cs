using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Dokument.Fornyelse.Oversyn;

/// <summary>The tjänsteskrivelse as a Word document, for the kallelse.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class MemoFileModel(Memos memos) : MemoPage(memos)
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) && Shown is not null
        ? new FileContentResult(MemoDocx.Write(Shown), Docx) { FileDownloadName = $"tjansteskrivelse-{SwedishText.SearchKey(Matter.Title).Replace(' ', '-')}.docx" }
        : NotFound();
}
