using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Register.Filer;

/// <summary>A file as it was given. Always to be saved, never shown within the program: what somebody else has written runs nothing here.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class DownloadModel(StyrningDb db, DocumentFiles files, DraftFiles drafts) : FilePage(db)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Kept is not { } file || (await drafts.ReadableAsync(Document!, [file], cancel)).Count == 0 || await files.OpenAsync(file.Id, cancel) is not { } content)
        {
            return NotFound();
        }

        Response.ContentLength = file.Length;
        return File(content, file.ContentType, file.Name);
    }
}
