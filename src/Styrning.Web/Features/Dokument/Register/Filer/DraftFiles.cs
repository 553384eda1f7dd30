using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Register.Filer;

/// <summary>
/// Who may open a file. What a draft was taken from is as little public as the draft: those who keep the register, answer for the document or have a part in a
/// matter about it read it, the others when it has been decided.
/// </summary>
internal sealed class DraftFiles(StyrningDb db, CurrentUser user)
{
    public async Task<IReadOnlyList<StoredFile>> ReadableAsync(Styrdokument document, IReadOnlyList<StoredFile> files, CancellationToken cancel)
    {
        var drafts = await db.Set<DocumentVersion>().Where(v => v.DocumentId == document.Id && v.SettledAt == null && v.FileId != null).Select(v => v.FileId!.Value).ToListAsync(cancel);
        return !files.Any(f => drafts.Contains(f.Id)) || await HasPartAsync(document, cancel) ? files : [.. files.Where(f => !drafts.Contains(f.Id))];
    }

    private async Task<bool> HasPartAsync(Styrdokument document, CancellationToken cancel)
    {
        if (Roles.KeepTheDocuments.Any(user.Holds) || user.Holds(document.OwnerRoleKey))
        {
            return true;
        }

        var matters = await db.Set<DocumentMatter>().AsNoTracking().Where(m => m.WithdrawnOn == null && m.Items.Any(i => i.DocumentId == document.Id)).ToListAsync(cancel);
        return matters.Any(m => m.PreparerRoleKeys.Append(m.HandlerRoleKey).Append(m.ReviewerRoleKey).Any(user.Holds));
    }
}
