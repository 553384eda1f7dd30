using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Text.Utkast;

/// <summary>Throws the draft away, after asking.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class ThrowAwayModel(TextDesk desk, DraftLock drafts) : TextPage(desk)
{
    /// <summary>The draft that was asked about: not one that somebody began meanwhile.</summary>
    [BindProperty]
    public Guid DraftId { get; set; }

    public DocumentVersion? Draft => Document.Draft();

    protected override bool MayOpen => Rights.MayWrite;

    public IActionResult OnGet() => Draft is null ? LocalRedirect($"{Path}/utkast") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        Rule.Require(Draft?.Id == DraftId, "DOK-43", "Utkastet finns inte längre. Någon annan kan ha hunnit före.");
        await drafts.RequireOpenAsync(Document.Id, DraftId, Cancel);
        await Desk.Db.InTransactionAsync(
            async () =>
            {
                var draft = Document.ThrowAwayDraft();
                Desk.Db.Remove(draft);
                foreach (var item in await Desk.Db.Set<MatterItem>().Where(i => i.VersionId == draft.Id).ToListAsync(Cancel)) item.VersionId = null;
            },
            Cancel);
        Say($"Utkastet till {Document.Title} är kastat.");
        return LocalRedirect($"{Path}/utkast");
    }
}
