using System.Globalization;
using System.IO.Compression;
using System.Text;
using Styrning.Domain;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Handlingar;

/// <summary>A file of the package.</summary>
/// <param name="Sha256">64 lower-case hexadecimal figures, of the bytes as they are in the package.</param>
internal sealed record ExportedFile(string Path, long Bytes, string Sha256);

/// <summary>
/// Everything in a case as one ZIP that can be read without this program: each document as text, each file as it came, the handlingsförteckning, and a manifest with the hash of
/// each. Written as it is read; nothing of it is ever on a disk here.
/// </summary>
internal sealed class CaseExport(SealedFiles files, CaseNames names)
{
    public const string Manifest = "manifest.json";

    // The same content gives the same bytes, so that two exports can be compared.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <returns>The hash of the manifest, which holds the hashes of the rest.</returns>
    public async Task<string> WriteAsync(OpenCase open, Stream output, CancellationToken cancel)
    {
        var written = new List<ExportedFile>();
        var index = new StringBuilder("Nr;Handling;Kom eller gjordes;Infördes;Av;Sekretess;Diarienummer;Fil\r\n");
        var people = await names.OfAsync(open.Case, cancel);
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var document in open.Documents)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"handlingar/{document.No:000}.txt");
            var text = ReportParts.TextOf(open, document) ?? "Förseglad med en nyckel som den som exporterade inte har.";
            written.Add(await AddAsync(zip, path, Encoding.UTF8.GetBytes(text), cancel));
            index.Append(Line(document, DiaryKinds.MadeBy(document, people), path));
        }

        await AddFilesAsync(open, zip, written, cancel);
        written.Add(await AddAsync(zip, "handlingsforteckning.csv", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(index.ToString())], cancel));
        var organisation = await names.OrganisationAsync(open.Case, cancel);
        var manifest = Encoding.UTF8.GetBytes(JsonText.Write(new
        {
            Verksamhet = organisation.Name,
            Diarienummer = open.Case.Diarienummer ?? "",
            Arende = organisation.NeutralMatter,
            Inkom = SwedishText.ShortDate(open.Case.ReceivedOn),
            Hash = "SHA-256",
            Filer = written,
        }));
        return (await AddAsync(zip, Manifest, manifest, cancel)).Sha256;
    }

    private async Task AddFilesAsync(OpenCase open, ZipArchive zip, List<ExportedFile> written, CancellationToken cancel)
    {
        var no = 0;
        foreach (var file in (await files.OfAsync(open.Case.Id, cancel)).Where(f => f.RemovedOn is null))
        {
            if (open.KeyOf(file.KeyNo) is not { } key)
            {
                continue;
            }

            var sealing = FileSealing.Of(key);
            var path = string.Create(CultureInfo.InvariantCulture, $"filer/{++no:000}-{SealedFiles.NameOf(sealing, file)}");
            await using var source = files.Open(sealing, file);
            await using (var entry = await EntryOf(zip, path).OpenAsync(cancel))
            {
                await source.CopyToAsync(entry, cancel);
            }

            written.Add(new(path, file.Size, SealedFiles.HashOf(sealing, file)));
        }
    }

    private static string Line(CaseDocument document, string by, string path) => string.Join(';', new[]
    {
        document.No.ToString(CultureInfo.InvariantCulture), CaseWords.Of(document.Kind), SwedishText.ShortDate(document.On), SwedishText.ShortDate(document.RegisteredOn), by,
        SwedishText.Join(document.Secrecy.Select(SecrecyGround.WordsOf)), document.DiaryNo ?? "", path,
    }.Select(cell => $"\"{(cell.Length > 0 && "=+-@\t\r\n".Contains(cell[0]) ? "'" : "")}{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n";

    private static async Task<ExportedFile> AddAsync(ZipArchive zip, string path, byte[] content, CancellationToken cancel)
    {
        await using var entry = await EntryOf(zip, path).OpenAsync(cancel);
        await entry.WriteAsync(content, cancel);
        return new(path, content.Length, ContentDigest.Of(content));
    }

    private static ZipArchiveEntry EntryOf(ZipArchive zip, string path)
    {
        var entry = zip.CreateEntry(path);
        entry.LastWriteTime = Always;
        return entry;
    }
}
