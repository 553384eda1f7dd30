using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Register.Typer;

[Authorize(Policies.ManageDocuments)]
internal sealed class AddModel(StyrningDb db, OrganisationReader organisation, DocumentEdits edits) : TypeForm(db, organisation)
{
    private readonly StyrningDb _db = db;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        DocumentType type = null!;
        await _db.InTransactionAsync(async () =>
        {
            type = DocumentType.Create(Terms(), await _db.Set<DocumentType>().AsNoTracking().ToListAsync(cancel));
            _db.Add(type);
            edits.Log($"Dokumenttypen {type.Name} lades till.", null);
        }, cancel);
        Say($"{SwedishText.Sentence(type.Name)} finns nu att välja.");
        return Redirect("/dokument/typer");
    }
}
