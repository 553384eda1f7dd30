using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Register.Uppgifter;

[Authorize(Policies.ManageDocuments)]
internal sealed class ChangeModel(StyrningDb db, OrganisationReader organisation, DocumentEdits edits) : DocumentForm(db, organisation)
{
    private readonly StyrningDb _db = db;

    [FromRoute]
    public string Key { get; set; } = "";

    /// <summary>What the form was filled from: whoever saved in between makes this save fail.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>As it is stored, whatever has been typed.</summary>
    public Styrdokument? Document { get; private set; }

    private protected override Guid? OwnId => Document?.Id;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Document is not { } d)
        {
            return NotFound();
        }

        (Title, TypeKey, OwnerRoleKey, OrganKey, Scope, Subject) = (d.Title, d.TypeKey, d.OwnerRoleKey, d.DecidingOrganKey, d.Scope, d.Subject);
        (ValidToOn, ReviseByOn, Renewal, IsForeskrift, Version) = (d.ValidToOn, d.ReviseByOn, RenewalInput.Of(d.Renewal), d.IsForeskrift, d.Version);
        (Parents, Related) = ([.. Others.Of(d.Id, RelationKind.Parent)], [.. Others.Of(d.Id, RelationKind.Related)]);
        await base.LoadAsync(cancel); // with rows to spare
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Document is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        Document.Register(Terms()); // a refusal comes before a question
        if (MustAsk())
        {
            return Page();
        }

        await SaveAsync(cancel);
        Say("Uppgifterna är sparade.");
        return Redirect($"/dokument/{Key}");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Document = await _db.Set<Styrdokument>().AsNoTracking().Include(d => d.Decisions).SingleOrDefaultAsync(d => d.Key == Key, cancel);
        await base.LoadAsync(cancel);
    }

    private Task SaveAsync(CancellationToken cancel) => _db.InTransactionAsync(async () =>
    {
        var document = await _db.Set<Styrdokument>().Include(d => d.Decisions).SingleAsync(d => d.Key == Key, cancel);
        var before = CoverWords.Of(document, Tables);
        document.Register(Terms());
        var relations = await Others.SetAsync(_db, document.Id, Parents, Related, cancel);
        var changes = string.Join("; ", new[] { DocumentWords.Changes(before.Zip(CoverWords.Of(document, Tables), (was, now) => (was.Name, was.Value, now.Value))), relations }.Where(c => c.Length > 0));
        if (changes.Length > 0)
        {
            _db.Entry(document).State = EntityState.Modified; // a relation alone steps the document's version as well
            edits.Log($"Uppgifterna ändrades: {changes}.", document.Id);
        }

        _db.Entry(document).Property(d => d.Version).OriginalValue = Version;
    }, cancel);
}
