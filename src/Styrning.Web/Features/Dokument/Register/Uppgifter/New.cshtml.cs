using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Register.Uppgifter;

/// <summary>Puts a document in the register. It is nothing but a record until something is decided about it.</summary>
[Authorize(Policies.ManageDocuments)]
internal sealed class NewModel(StyrningDb db, OrganisationReader organisation, DocumentAddresses addresses, DocumentEdits edits, CurrentUser user, TimeProvider clock) : DocumentForm(db, organisation)
{
    private readonly StyrningDb _db = db;

    public async Task OnGetAsync(string? typ, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (typ is not null && Tables.Types.GetValueOrDefault(typ) is { RetiredOn: null } type)
        {
            (TypeKey, Scope, IsForeskrift, Renewal) = (type.Key, "Kommunövergripande", type.UsuallyForeskrift, RenewalInput.Of(type.UsualRenewal));
            OrganKey = Tables.Organs.Values.Where(o => o.RetiredOn is null && type.DecidedBy.Contains(o.Typ) && o.Typ is not OrganTyp.Namnd).OrderBy(o => o.Typ).FirstOrDefault()?.Key;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await LoadAsync(cancel);
        var document = new Styrdokument
        {
            Key = await addresses.FreeAsync(Title, cancel),
            Title = "",
            TypeKey = "",
            OwnerRoleKey = "",
            DecidingOrganKey = "",
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = user.PersonId,
        };
        document.Register(Terms());
        if (MustAsk())
        {
            return Page();
        }

        await _db.InTransactionAsync(async () =>
        {
            _db.Add(document);
            var relations = await Others.SetAsync(_db, document.Id, Parents, Related, cancel);
            edits.Log($"{document.Title} lades upp i registret.{(relations.Length > 0 ? $" {Domain.SwedishText.Sentence(relations)}." : "")}", document.Id);
        }, cancel);
        Say($"{document.Title} finns nu i registret. Är det redan beslutat? Skriv in beslutet från försättsbladet. Annars: börja ett ärende.");
        return Redirect(RecordPaths.Of(document));
    }
}
