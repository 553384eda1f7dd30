using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Register.Filer;

/// <summary>Takes away a file for good. That it was there, and why it went, stays.</summary>
[Authorize(Policies.ManageDocuments)]
internal sealed class RemoveModel(StyrningDb db, DocumentFiles files, DocumentEdits edits, OrganisationReader organisation) : FilePage(db)
{
    private readonly StyrningDb _db = db;

    [BindProperty]
    public string? Because { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Kept is { RemovedOn: null } ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Kept is not { } shown)
        {
            return NotFound();
        }

        await _db.InTransactionAsync(async () =>
        {
            var file = await _db.Set<StoredFile>().SingleAsync(f => f.Id == Id, cancel);
            await files.RemoveAsync(file, Because, organisation.Today, cancel);
            edits.Log($"En fil togs bort: {file.RemovedBecause}.", file.DocumentId);
        }, cancel);
        Say($"{shown.Name} är borttagen. Att den har funnits står kvar.");
        return Redirect($"{RecordPaths.Of(Document!)}/filer");
    }
}
