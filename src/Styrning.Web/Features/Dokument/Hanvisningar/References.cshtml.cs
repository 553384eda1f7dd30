using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Hanvisningar;

/// <summary>What a text refers to: what the program has found is confirmed or dismissed.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class ReferencesModel(StyrningDb db, LinkBoard board, LinkedDocuments linked) : LinkPage(db, board)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostBekraftaAsync(Guid id, CancellationToken cancel) => ChangeAsync(id, r => r.Confirm(), "Hänvisningen är bekräftad.", cancel);

    public Task<IActionResult> OnPostAvfardaAsync(Guid id, CancellationToken cancel) => ChangeAsync(id, r => r.Dismiss(), "Den räknas inte som en hänvisning.", cancel);

    public async Task<IActionResult> OnPostAllaAsync(CancellationToken cancel)
    {
        await Db.InTransactionAsync(async () =>
        {
            foreach (var reference in await Db.Set<DocumentReference>().Where(r => r.FromId == Document.Id && r.State == ReferenceState.Found).ToListAsync(cancel))
            {
                reference.Confirm();
            }
        }, cancel);
        return Back("Alla hittade hänvisningar är bekräftade.");
    }

    public async Task<IActionResult> OnPostSokAsync(CancellationToken cancel)
    {
        var version = DocumentState.On(Document, Links.Today).VersionId ?? Document.Versions.Where(v => !v.IsDraft).MaxBy(v => (v.Number, v.Minor))?.Id;
        if (Document.Versions.Find(v => v.Id == version) is not { Markdown.Length: > 0 } text)
        {
            return await BadInputAsync("", "Det finns ingen fastställd text att söka i. Finns dokumentet bara som fil, skriv av texten först.");
        }

        await Db.InTransactionAsync(() => linked.FindReferencesAsync(text, cancel), cancel);
        return Back("Texten är genomsökt.");
    }

    private async Task<IActionResult> ChangeAsync(Guid id, Action<DocumentReference> change, string said, CancellationToken cancel)
    {
        await Db.InTransactionAsync(async () =>
        {
            var reference = await Db.Set<DocumentReference>().SingleOrDefaultAsync(r => r.Id == id && r.FromId == Document.Id, cancel);
            Rule.Require(reference is not null, "DOK-169", "Hänvisningen finns inte längre. Texten kan ha sökts igenom på nytt.");
            change(reference);
        }, cancel);
        return Back(said);
    }

    private RedirectResult Back(string said)
    {
        Say(said);
        return Redirect($"/dokument/{Key}/hanvisningar");
    }
}
