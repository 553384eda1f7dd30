using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Features.Dokument.Register.Filer;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Text.Inlasning;

/// <summary>Takes the text of a Word file into the draft, and keeps the file as it was given.</summary>
[Authorize(Policies.ReadDocuments), RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class FromFileModel(TextDesk desk, DraftLock drafts, DocumentFiles files) : TextPage(desk)
{
    /// <summary>A little more than a file may be, so that one that is too large is refused with a sentence and on this page.</summary>
    private const long MostBytes = 25 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>Yes, the text that the draft has is to go.</summary>
    [BindProperty]
    public bool Replace { get; set; }

    public DocumentVersion? Draft => Document.Draft();

    /// <summary>There is a text to lose.</summary>
    public bool MustConfirm => Draft is { Markdown.Length: > 0 };

    public DocumentMatter? Holder { get; private set; }

    protected override bool MayOpen => Rights.MayWrite;

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Upload is null) return await BadInputAsync(nameof(Upload), "Välj en Word-fil.");
        if (MustConfirm && !Replace) return await BadInputAsync(nameof(Replace), "Kryssa i att filens text ska ersätta den som står i utkastet. Välj sedan filen igen.");
        if (Draft is { } held) await drafts.RequireOpenAsync(Document.Id, held.Id, Cancel);

        await using var stream = Upload.OpenReadStream();
        var given = await GivenFile.ReadAsync(Upload.FileName, stream, Cancel);
        var read = Read(given);
        await Desk.Db.InTransactionAsync(
            () =>
            {
                var draft = Draft ?? Document.StartDraft(null, Desk.User.PersonId, Desk.Now);
                var file = files.Save(Document.Id, given, $"original till version {draft.Label}");
                draft.TakeFrom(file.Id, read.Markdown, read.LeftOut, Desk.User.PersonId, Desk.Now);
                return Task.CompletedTask;
            },
            Cancel);
        Say(read.LeftOut.Count == 0 ? $"Texten i {given.Name} är hämtad. Allt följde med." : $"Texten i {given.Name} är hämtad. Läs vad som inte följde med.");
        return LocalRedirect($"{Path}/utkast");
    }

    protected override async Task ShowAsync() => Holder = Draft is { } draft ? await drafts.HolderAsync(Document.Id, draft.Id, Cancel) : null;

    private ReadDocx Read(GivenFile given)
    {
        Rule.Require(!given.IsTooLarge, "DOK-30", $"{given.Name} är större än 20 MB och har inte lästs. Minska bilderna i den, eller dela upp den i flera filer.");
        Rule.Require(given.Length > 0, "DOK-33", $"{given.Name} är tom. Kontrollera att filen går att öppna och välj den på nytt.");
        using var whole = new MemoryStream((int)given.Length);
        foreach (var chunk in given.Chunks) whole.Write(chunk);
        var read = DocxReading.Read(whole.ToArray(), Document.Title);
        Rule.Require(read.Markdown.Length > 0, "DOK-57", "Det finns ingen text i filen som går att ta över. Är sidorna inskannade bilder? Skriv in texten, eller leta upp originalet.");
        DocumentText.RequireReadable(read.Markdown);
        return read;
    }
}
