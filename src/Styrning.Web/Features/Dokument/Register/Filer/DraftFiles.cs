using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Text;

namespace Styrning.Web.Features.Dokument.Register.Filer;

/// <summary>
/// Who may open a file. What a draft was taken from is as little public as the draft: whoever may read that reads it, the others when it has been
/// decided.
/// </summary>
internal sealed class DraftFiles(StyrningDb db, TextDesk desk)
{
    public async Task<IReadOnlyList<StoredFile>> ReadableAsync(Styrdokument document, IReadOnlyList<StoredFile> files, CancellationToken cancel)
    {
        var drafts = await db.Set<DocumentVersion>().Where(v => v.DocumentId == document.Id && v.SettledAt == null && v.FileId != null).Select(v => v.FileId!.Value).ToListAsync(cancel);
        return !files.Any(f => drafts.Contains(f.Id)) || (await desk.RightsAsync(document, cancel)).MayRead ? files : [.. files.Where(f => !drafts.Contains(f.Id))];
    }
}
