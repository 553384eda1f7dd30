using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Pages;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Filer;

/// <summary>A handler lays a file in the case: a letter that was scanned, a recording, something that the investigation found.</summary>
/// <remarks>The form is read as it streams in, token first: <see cref="StreamedForm"/> checks it, and nothing of a file is laid on a disk in the clear.</remarks>
[Authorize(WhistlePolicies.HandleCases), ReadsItsOwnForm, IgnoreAntiforgeryToken, RequestSizeLimit(2 * FileLimits.PerSending)]
internal sealed class AddFileModel(CaseDesk desk, HandlersFiles files, IAntiforgery antiforgery) : CasePage(desk)
{
    private const int LongestNote = 2_000;

    public string? Note { get; private set; }

    /// <summary>For the field; the file itself is read from the stream.</summary>
    public string? Upload => null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await using var received = files.Begin(Open);
        var form = await ReadAsync(received, cancel);
        if (!form.IsGenuine)
        {
            return new AntiforgeryValidationFailedResult();
        }

        Note = form.Fields.GetValueOrDefault(nameof(Note))?.Trim() ?? "";
        if (received.Count == 0 || Note.Length is 0 or > LongestNote)
        {
            return received.Count == 0 ? await BadInputAsync(nameof(Upload), "Välj en fil.") : await BadInputAsync(nameof(Note), Note.Length == 0 ? "Skriv vad det är. Välj filen igen." : "Skriv högst 2 000 tecken. Välj filen igen.");
        }

        await received.KeepAsync(Note, cancel);
        Say("Filen är förseglad och ligger i ärendet.");
        return Redirect(CasePaths.Of(Id, "filer"));
    }

    private async Task<StreamedForm> ReadAsync(ReceivedFiles received, CancellationToken cancel)
    {
        try
        {
            CaseRules.RequireOpen(State);
            return await StreamedForm.ReadAsync(HttpContext, antiforgery, (name, content) => received.TakeAsync(name, content, cancel));
        }
        catch (RuleBroken)
        {
            await Request.Body.CopyToAsync(Stream.Null, cancel); // a browser that is still sending would not show the answer
            throw;
        }
    }
}
