using Styrning.Domain;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Register.Filer;

/// <summary>A file as somebody gave it, read in pieces of the size that they are kept in: never whole in one array, never on disk.</summary>
internal sealed record GivenFile(string Name, IReadOnlyList<byte[]> Chunks, bool IsTooLarge)
{
    public long Length => Chunks.Sum(chunk => (long)chunk.Length);

    /// <summary>Reads to the end, and keeps nothing more when the limit has been passed.</summary>
    public static async Task<GivenFile> ReadAsync(string? name, Stream content, CancellationToken cancel)
    {
        var chunks = new List<byte[]>();
        var (length, buffer) = (0L, new byte[StoredFile.ChunkBytes]);
        while (await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel) is > 0 and var read)
        {
            length += read;
            if (length <= StoredFile.MostBytes) chunks.Add(buffer[..read]);
            else chunks.Clear();
        }

        return new(FileName.Tidy(name), chunks, length > StoredFile.MostBytes);
    }

    /// <exception cref="RuleBroken">DOK-30: larger than what is kept. DOK-33: nothing in it. DOK-31: a kind that is not kept.</exception>
    public FileKind RequireKind()
    {
        Rule.Require(!IsTooLarge, "DOK-30", $"{Name} är större än 20 MB och har inte sparats. Minska bilderna i den, eller dela upp den i flera filer.");
        Rule.Require(Chunks.Count > 0, "DOK-33", $"{Name} är tom. Kontrollera att filen går att öppna och välj den på nytt.");
        return FileKind.Require(Name, Chunks[0]);
    }
}
