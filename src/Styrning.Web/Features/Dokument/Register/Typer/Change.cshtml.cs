using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Register.Uppgifter;

namespace Styrning.Web.Features.Dokument.Register.Typer;

[Authorize(Policies.ManageDocuments)]
internal sealed class ChangeModel(StyrningDb db, OrganisationReader organisation, DocumentEdits edits) : TypeForm(db, organisation)
{
    private readonly StyrningDb _db = db;

    [FromRoute]
    public string Key { get; set; } = "";

    [BindProperty]
    public int Version { get; set; }

    /// <summary>As it is stored, whatever has been typed.</summary>
    public DocumentType? Type => Tables.Types.GetValueOrDefault(Key);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Type is not { } t)
        {
            return NotFound();
        }

        (Name, Character, Level, DecidedBy, Renewal, UsuallyForeskrift, Version) = (t.Name, t.Character, t.Level, [.. t.DecidedBy], RenewalInput.Of(t.UsualRenewal), t.UsuallyForeskrift, t.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Type is not null && !ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        return await ChangeAsync("är ändrad", async type =>
        {
            type.Change(Terms(), await _db.Set<DocumentType>().AsNoTracking().ToListAsync(cancel));
            _db.Entry(type).Property(t => t.Version).OriginalValue = Version;
        }, cancel);
    }

    public Task<IActionResult> OnPostRetireAsync(CancellationToken cancel) => ChangeAsync("används inte längre", type =>
    {
        type.RetiredOn ??= Tables.Today;
        return Task.CompletedTask;
    }, cancel);

    public Task<IActionResult> OnPostTakeUpAgainAsync(CancellationToken cancel) => ChangeAsync("används igen", type =>
    {
        type.RetiredOn = null;
        return Task.CompletedTask;
    }, cancel);

    private async Task<IActionResult> ChangeAsync(string done, Func<DocumentType, Task> change, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Type is null)
        {
            return NotFound();
        }

        await _db.InTransactionAsync(async () =>
        {
            var type = await _db.Set<DocumentType>().SingleAsync(t => t.Key == Key, cancel);
            await change(type);
            _db.ChangeTracker.DetectChanges();
            if (_db.Entry(type).State is EntityState.Modified)
            {
                edits.Log($"Dokumenttypen {type.Name} {done}.", null);
            }
        }, cancel);
        Say($"Dokumenttypen {done}.");
        return Redirect("/dokument/typer");
    }
}
