using System.Text;

namespace Styrning.Domain.Reporting.Reading;

/// <summary>Knows the files that people upload instead of text, by their first bytes and never by their name.</summary>
internal static class FileKinds
{
    private const string Copy = "Öppna den, kopiera texten och klistra in den.";

    private static readonly (byte[] Start, string Message)[] Kinds =
    [
        ("%PDF"u8.ToArray(), $"Filen är en PDF. {Copy}"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], $"Filen är ett äldre Office-dokument (till exempel DOC). {Copy}"),
        (@"{\rtf"u8.ToArray(), $"Filen är ett RTF-dokument. {Copy}"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "Filen är en bild (PNG). Skriv in eller klistra in texten."),
        ([0xFF, 0xD8, 0xFF], "Filen är en bild (JPEG). Skriv in eller klistra in texten."),
        ("GIF8"u8.ToArray(), "Filen är en bild (GIF). Skriv in eller klistra in texten."),
        ([(byte)'I', (byte)'I', 0x2A, 0x00], "Filen är en bild (TIFF). Skriv in eller klistra in texten."),
        ([(byte)'M', (byte)'M', 0x00, 0x2A], "Filen är en bild (TIFF). Skriv in eller klistra in texten."),
        ([0x1F, 0x8B], "Filen är komprimerad (gzip). Packa upp den och läs in textfilen."),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "Filen är komprimerad (7z). Packa upp den och läs in textfilen."),
        ("Rar!"u8.ToArray(), "Filen är komprimerad (RAR). Packa upp den och läs in textfilen."),
    ];

    /// <summary>A Swedish sentence about what the file is, or null when it is none of these.</summary>
    public static string? Refusal(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, message) in Kinds)
        {
            if (bytes.StartsWith(start))
                return message;
        }

        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
            return Package(bytes);

        var opening = Encoding.ASCII.GetString(bytes[..Math.Min(bytes.Length, 512)]).TrimStart('?', ' ', '\r', '\n', '\t');
        return opening.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || opening.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? $"Filen är en webbsida (HTML). {Copy}"
            : null;
    }

    // Office documents are zip archives; the names of their parts stand in clear text.
    private static string Package(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("word/"u8) >= 0 ? $"Filen är ett Word-dokument (DOCX). {Copy}"
        : bytes.IndexOf("xl/"u8) >= 0 ? $"Filen är ett Excel-ark (XLSX). {Copy}"
        : bytes.IndexOf("ppt/"u8) >= 0 ? $"Filen är en PowerPoint-presentation (PPTX). {Copy}"
        : bytes.IndexOf("application/vnd.oasis"u8) >= 0 ? $"Filen är ett OpenDocument-dokument. {Copy}"
        : "Filen är komprimerad (ZIP). Packa upp den och läs in textfilen.";
}
