using System.Buffers.Binary;
using System.Text;
using Styrning.Domain;

namespace Styrning.Web.Features.Dokument.Text.Inlasning;

/// <summary>What a file is by its content, whatever it is called; and for each that is no Word file, what to do instead.</summary>
internal static class DocxKind
{
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Template = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0], EndOfZip = [0x50, 0x4B, 0x05, 0x06];

    public static string Encrypted => "Filen är skyddad med lösenord. Öppna den i Word, ta bort lösenordet under Arkiv, Info, Skydda dokument, spara och försök igen.";

    /// <exception cref="RuleBroken">DOK-54 or DOK-55.</exception>
    public static void RequireZip(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(Ole))
        {
            Rule.Require(file.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) < 0, "DOK-55", Encrypted);
            throw Wrong("Filen är i det äldre formatet .doc eller något annat äldre Office-format. Öppna den i Word och spara den som .docx.");
        }

        if (file.StartsWith("%PDF"u8)) throw Wrong("Filen är en PDF. Text ur en PDF går inte att ta över med rubriker och tabeller. Leta upp Word-filen som den gjordes av, eller klistra in texten.");
        if (file.StartsWith("{\\rtf"u8)) throw Wrong("Filen är i formatet RTF. Öppna den i Word och spara den som .docx.");
        if (!file.StartsWith("PK"u8)) throw Wrong("Filen är ingen Word-fil (.docx). Öppna den i det program som den skrevs i och spara den som .docx.");
    }

    /// <summary>As many parts as the end of the file says that it has; 65 535 when there are more than the field can hold.</summary>
    public static int EntriesIn(ReadOnlySpan<byte> file)
    {
        var tail = file[Math.Max(0, file.Length - 66_000)..];
        var end = tail.LastIndexOf(EndOfZip);
        Rule.Require(end >= 0 && end + 12 <= tail.Length, "DOK-57", DocxPackage.Broken);
        return BinaryPrimitives.ReadUInt16LittleEndian(tail[(end + 10)..]);
    }

    /// <summary>The name of the part with the text.</summary>
    /// <exception cref="RuleBroken">DOK-54 when it is another kind of document, DOK-56 when it has macros.</exception>
    public static string MainPartOf(DocxPackage package, IEnumerable<string> names)
    {
        var all = names.ToList();
        if (package.Load("[Content_Types].xml") is not { } types)
        {
            throw Wrong(all.Contains("mimetype") ? "Filen är i formatet OpenDocument. Öppna den i Word eller LibreOffice och spara den som .docx." : "Filen är ett zip-arkiv och ingen Word-fil. Packa upp det och välj Word-filen i det.");
        }

        var parts = types.Elements().Select(e => (Type: e.Value("ContentType") ?? "", Name: e.Value("PartName")?.TrimStart('/') ?? "", Ending: e.Value("Extension") ?? "")).ToList();
        Rule.Require(
            !parts.Exists(p => p.Type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || p.Type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)) && !all.Exists(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)),
            "DOK-56", "Filen innehåller makron och tas inte emot. Öppna den i Word och spara den som .docx utan makron.");
        if (parts.Exists(p => p.Type.Contains("spreadsheetml.sheet.main", StringComparison.Ordinal))) throw Wrong("Filen är en Excel-fil. Kopiera tabellen till Word och spara den som .docx.");
        if (parts.Exists(p => p.Type.Contains("presentationml", StringComparison.Ordinal))) throw Wrong("Filen är en PowerPoint-fil. Kopiera texten till Word och spara den som .docx.");

        // Named by the file's own relation, and of the right kind by its name or, as some programs write it, by its ending.
        var candidates = package.RelationsOf("").Where(r => r.Is("officeDocument")).Select(r => r.Part).Concat(parts.Where(p => p.Type is Main or Template).Select(p => p.Name));
        return candidates.FirstOrDefault(name => name.Length > 0 && package.Has(name) && TypeOf(name) is Main or Template) ?? throw Wrong("Filen är ingen Word-fil (.docx). Öppna den i Word och spara den som .docx.");

        string TypeOf(string name) => parts.Where(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))
            .Concat(parts.Where(p => p.Name.Length == 0 && name.EndsWith("." + p.Ending, StringComparison.OrdinalIgnoreCase))).FirstOrDefault().Type ?? "";
    }

    private static RuleBroken Wrong(string sentence) => new("DOK-54", sentence);
}
