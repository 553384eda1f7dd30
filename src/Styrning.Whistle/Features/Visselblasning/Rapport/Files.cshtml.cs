using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

/// <summary>Files, taken in piece by piece and sealed under the cookie's secret as they come. What the other pages hold is never touched by a file that is refused.</summary>
[RequestSizeLimit(2 * FileLimits.PerSending)] // what is a little too much is refused in words; only what is far too much breaks off
internal sealed class FilesModel(Drafts drafts, ChannelCookie cookie, SealedFiles files) : QuestionPage(drafts, cookie)
{
    public override string Path => Steps.Files;

    public override string Encoding => "multipart/form-data";

    public string Limits => T(FileLimits.Swedish, FileLimits.English);

    public IReadOnlyList<(Guid Id, string Name, string Size)> Files { get; private set; } = [];

    // The token is in the upload, in front of the files.
    protected override bool ChecksPost => false;

    private FileSealing Sealing => FileSealing.Of(Secret);

    public override async Task LoadAsync(CancellationToken cancel) =>
        Files = [.. (await files.OfAsync(Sealing.Owner, cancel)).Select(file => (file.Id, SealedFiles.NameOf(Sealing, file), SizeOf(file.Size)))];

    public override async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var upload = new Upload(Request, IsOwnToken);
        try
        {
            await upload.ReadAsync(TakeAsync, cancel);
        }
        catch (RuleBroken)
        {
            ViewData["RefusedFile"] = FileName.Tidy(upload.LastFile);
            await upload.DrainAsync(cancel); // a browser that is still sending would not show the answer
            throw;
        }

        if (upload.Refusal is { } refusal)
        {
            return StatusCode(refusal);
        }

        if (Guid.TryParse(upload.Fields.GetValueOrDefault("bort"), out var removed))
        {
            await files.TakeBackAsync(Sealing, removed, cancel);
            return Go(Path);
        }

        Button = upload.Fields.GetValueOrDefault("ga");
        return Go(Next());
    }

    protected override void Show(DraftContent draft)
    {
        // The files are their own record.
    }

    protected override void Check()
    {
        // Each file is checked as it comes.
    }

    protected override DraftContent Answer(DraftContent draft) => draft;

    private async Task TakeAsync(string? name, Stream content, CancellationToken cancel)
    {
        await ChangeAsync(draft => draft, cancel); // files belong to a draft, and go with it
        await files.StoreAsync(Sealing, name, content, cancel);
    }

    private static string SizeOf(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024)} MB");
}
