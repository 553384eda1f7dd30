using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Register.Filer;

/// <summary>The files of a document: attached here, listed with those that have been taken away.</summary>
/// <remarks>The form is read as it streams in, token first: <see cref="StreamedForm"/> checks it, which the framework could only do by reading the whole form.</remarks>
[Authorize(Policies.ManageDocuments), ReadsItsOwnForm, IgnoreAntiforgeryToken, RequestSizeLimit(MostRead)]
internal sealed class FilesModel(StyrningDb db, DocumentFiles files, DocumentEdits edits, OrganisationReader organisation, IAntiforgery antiforgery) : FormPage
{
    // Much more than is kept: what is too large is read to its end, so that the browser gets to hear why it was refused.
    private const int MostRead = 100 * 1024 * 1024;

    [FromRoute]
    public string Key { get; set; } = "";

    public Styrdokument? Document { get; private set; }

    public string? Note { get; private set; }

    /// <summary>For the field; the file itself is read from the stream.</summary>
    public string? Upload => null;

    public IReadOnlyList<StoredFile> Kept { get; private set; } = [];

    public IReadOnlyList<StoredFile> Removed { get; private set; } = [];

    public OrganisationChart Chart { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Document is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        GivenFile? given = null;
        var form = await StreamedForm.ReadAsync(HttpContext, antiforgery, async (name, content) => given = await GivenFile.ReadAsync(name, content, cancel));
        if (!form.IsGenuine)
        {
            return new AntiforgeryValidationFailedResult();
        }

        Note = form.Fields.GetValueOrDefault(nameof(Note))?.Trim() ?? "";
        await LoadAsync(cancel);
        if (Document is not { } document)
        {
            return NotFound();
        }

        if (given is null || Note.Length > 300)
        {
            return given is null ? await BadInputAsync(nameof(Upload), "Välj en fil att bifoga.") : await BadInputAsync(nameof(Note), "Skriv högst 300 tecken.");
        }

        await db.InTransactionAsync(() =>
        {
            var file = files.Save(document.Id, given, Note);
            edits.Log($"En fil bifogades ({FileSize.InWords(file.Length)}).", document.Id); // its name is for those who may open it
            return Task.CompletedTask;
        }, cancel);
        Say($"{given.Name} är bifogad.");
        return Redirect($"{RecordPaths.Of(document)}/filer");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Document = await db.Set<Styrdokument>().AsNoTracking().SingleOrDefaultAsync(d => d.Key == Key, cancel);
        var all = Document is not { } document ? [] : await db.Set<StoredFile>().AsNoTracking().Where(f => f.DocumentId == document.Id).OrderBy(f => f.AddedAt).ToListAsync(cancel);
        (Kept, Removed) = ([.. all.Where(f => f.RemovedOn is null)], [.. all.Where(f => f.RemovedOn is not null)]);
        Chart = await organisation.ChartAsync(cancel);
    }
}
