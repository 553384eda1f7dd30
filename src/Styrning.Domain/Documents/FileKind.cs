namespace Styrning.Domain.Documents;

/// <summary>The kinds of file that are kept with a document: those that a kommun writes, reads and archives, and none that runs.</summary>
/// <param name="Ending">With its dot: ".pdf".</param>
public sealed record FileKind(string Ending, string ContentType, params IReadOnlyList<byte[]> Begins)
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] Pdf = "%PDF-"u8.ToArray();
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] Rtf = "{\\rtf"u8.ToArray();

    public static IReadOnlyList<FileKind> All { get; } =
    [
        new(".pdf", "application/pdf", Pdf),
        new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Zip),
        new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Zip),
        new(".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", Zip),
        new(".odt", "application/vnd.oasis.opendocument.text", Zip),
        new(".ods", "application/vnd.oasis.opendocument.spreadsheet", Zip),
        new(".odp", "application/vnd.oasis.opendocument.presentation", Zip),
        new(".rtf", "application/rtf", Rtf),
        new(".png", "image/png", Png),
        new(".jpg", "image/jpeg", Jpeg),
        new(".jpeg", "image/jpeg", Jpeg),
        new(".txt", "text/plain"),
        new(".md", "text/markdown"),
        new(".csv", "text/csv"),
    ];

    /// <summary>The kind that both the name and the first bytes say. What the browser calls it is not asked.</summary>
    /// <exception cref="RuleBroken">DOK-31: a kind that is not kept, or a file that is something else than it is called.</exception>
    public static FileKind Require(string name, ReadOnlySpan<byte> begin)
    {
        var ending = Path.GetExtension(name);
        var kind = All.FirstOrDefault(k => string.Equals(k.Ending, ending, StringComparison.OrdinalIgnoreCase));
        Rule.Require(kind is not null, "DOK-31", $"Filer av slaget ”{(ending.Length == 0 ? "utan ändelse" : ending)}” tas inte emot. Spara om filen som något av {SwedishText.Join(All.Select(k => k.Ending), "eller")}.");
        Rule.Require(kind.Fits(begin), "DOK-31", $"Filen heter {kind.Ending} men är något annat. Öppna den i programmet som den skrevs i, spara om den och välj den på nytt.");
        return kind;
    }

    private bool Fits(ReadOnlySpan<byte> begin)
    {
        if (Begins.Count == 0) return !begin.Contains((byte)0); // plain text has no zero byte

        foreach (var sign in Begins)
        {
            if (begin.StartsWith(sign)) return true;
        }

        return false;
    }
}
