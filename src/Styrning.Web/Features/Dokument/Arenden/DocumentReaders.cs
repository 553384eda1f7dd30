using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Arenden;

/// <summary>Who may read and write what is not decided yet, asked in one place.</summary>
internal sealed class DocumentReaders(StyrningDb db, CurrentUser user, OrganisationReader organisation)
{
    /// <summary>
    /// A draft: whoever keeps the register, owns the document, or has a part in a matter about it whose text is not settled; and a remissinstans
    /// while its remiss runs.
    /// </summary>
    public async Task<bool> MayReadDraftAsync(Styrdokument document, CancellationToken cancel)
    {
        if (Roles.KeepTheDocuments.Any(user.Holds) || user.Holds(document.OwnerRoleKey))
        {
            return true;
        }

        var matters = await MattersAsync(document, cancel);
        if (matters.Exists(m => m.PreparingRoles.Any(user.Holds)))
        {
            return true;
        }

        var ids = matters.Select(m => m.Id).ToList();
        var mine = user.Roles.ToList();
        var today = organisation.Today;
        return await db.Set<Remiss>().AnyAsync(r => ids.Contains(r.MatterId) && r.SentOn != null && r.SentOn <= today && r.FinishedOn == null && r.Recipients.Any(one => one.RoleKey != null && mine.Contains(one.RoleKey)), cancel);
    }

    /// <summary>Who is jävig in a matter about the document takes no part in it, and so does not write in it (KL 6:30, 7:4).</summary>
    public async Task<bool> IsJavigAsync(Styrdokument document, CancellationToken cancel) => (await MattersAsync(document, cancel)).Exists(m => m.IsJavig(user.PersonId));

    private Task<List<DocumentMatter>> MattersAsync(Styrdokument document, CancellationToken cancel) =>
        db.InHand().Include(m => m.Declarations).AsNoTracking().Where(m => m.Items.Any(i => i.DocumentId == document.Id)).ToListAsync(cancel);
}
