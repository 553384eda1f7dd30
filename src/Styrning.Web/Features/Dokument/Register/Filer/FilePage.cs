using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Register.Filer;

/// <summary>A page about one file of one document.</summary>
internal abstract class FilePage(StyrningDb db) : FormPage
{
    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public Guid Id { get; set; }

    public Styrdokument? Document { get; private set; }

    /// <summary>Null when it is not this document's, or gone.</summary>
    public StoredFile? Kept { get; private set; }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Document = await db.Set<Styrdokument>().AsNoTracking().SingleOrDefaultAsync(d => d.Key == Key, cancel);
        Kept = Document is not { } document ? null : await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == Id && f.DocumentId == document.Id, cancel);
    }
}
