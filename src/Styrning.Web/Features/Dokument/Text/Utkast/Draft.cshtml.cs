using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Text.Utkast;

/// <summary>The draft of a document: to write in for those who may, to read for the others who take part. Begins one where there is none.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class DraftModel(TextDesk desk, DraftLock drafts) : TextPage(desk)
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty, StringLength(1000, ErrorMessage = "Skriv högst 1 000 tecken om vad som är nytt.")]
    public string? Note { get; set; }

    /// <summary>The draft that the form was opened on, and how many times it had been saved then.</summary>
    [BindProperty]
    public Guid? DraftId { get; set; }

    [BindProperty]
    public int BasedOn { get; set; }

    public DocumentVersion? Draft => Document.Draft();

    /// <summary>The matter in which the draft has been handed over; null when it may be written in.</summary>
    public DocumentMatter? Holder { get; private set; }

    /// <summary>What was sent, as it would look; null when it was not asked for.</summary>
    public IHtmlContent? Preview { get; private set; }

    /// <summary>Somebody else has saved since the form was opened.</summary>
    public bool IsConflict { get; private set; }

    public bool MayWrite => Rights.MayWrite && Holder is null;

    protected override bool MayOpen => Rights.MayRead;

    public async Task OnGetAsync()
    {
        await ShowAsync();
        (Text, Note, DraftId, BasedOn) = (Draft?.Markdown, Draft?.Note, Draft?.Id, Draft?.Version ?? 0);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Rights.MayWrite) return NotFound();
        if (!ModelState.IsValid) return await BadInputAsync();

        var draft = await RequireDraftAsync();
        DocumentText.RequireReadable(Text ?? "");
        if (draft.Version != BasedOn && draft.Markdown != VersionText.Clean(Text)) return await ConflictAsync();

        draft.Write(Text ?? "", Note?.Trim() ?? "", Desk.User.PersonId, Desk.Now);
        try
        {
            await Desk.Db.SaveChangesAsync(Cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(); // saved by somebody in the same moment
        }

        Say("Utkastet är sparat.");
        return LocalRedirect($"{Path}/utkast");
    }

    public async Task<IActionResult> OnPostPreviewAsync()
    {
        await ShowAsync();
        DocumentText.RequireReadable(VersionText.Clean(Text));
        Preview = DocumentText.Html(VersionText.Clean(Text));
        return Page();
    }

    /// <param name="from">Label of the version to begin from; empty for an empty page.</param>
    public async Task<IActionResult> OnPostStartAsync(string? from)
    {
        if (!Rights.MayWrite) return NotFound();

        var draft = await Desk.StartDraftAsync(Document, Document.VersionOf(from), Cancel);
        Say($"Utkastet till version {draft.Label} är påbörjat.");
        return LocalRedirect($"{Path}/utkast");
    }

    protected override async Task ShowAsync() => Holder = Draft is { } draft ? await drafts.HolderAsync(Document.Id, draft.Id, Cancel) : null;

    private async Task<DocumentVersion> RequireDraftAsync()
    {
        Rule.Require(Draft is not null && Draft.Id == DraftId, "DOK-52", "Utkastet som du skrev i finns inte längre: någon har kastat det, eller så är det fastställt. Din text står kvar här. Kopiera den innan du går vidare.");
        await drafts.RequireOpenAsync(Document.Id, Draft.Id, Cancel);
        return Draft;
    }

    private async Task<IActionResult> ConflictAsync()
    {
        Desk.Db.ChangeTracker.Clear();
        await LoadAsync(Cancel);
        ModelState.Remove(nameof(BasedOn)); // saving again is a choice now: the form stands on what the other saved
        (IsConflict, BasedOn) = (true, Draft!.Version);
        ViewData["RefusalCode"] = "DOK-53";
        ModelState.AddModelError("", $"{NameOf(Draft.WrittenBy)} sparade utkastet {SwedishText.Moment(Draft.WrittenAt ?? Draft.CreatedAt)}, medan du skrev. Inget har gått förlorat: båda texterna står här nedanför. För in det du vill behålla och spara igen.");
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }
}
