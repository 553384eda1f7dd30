using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Styrning.Domain;

namespace Styrning.Web.Features.Dokument.Text.Inlasning;

/// <summary>
/// A Word file that somebody gave us, opened with suspicion: looked at before it is unpacked, read no further than the limits, by a reader that knows no DTD and
/// fetches nothing. A part is only a name to ask for; no name in it is ever a path of ours.
/// </summary>
internal sealed class DocxPackage : IDisposable
{
    /// <summary>Of one part, unpacked. The text of four hundred pages is a tenth of it.</summary>
    public const int MostPartBytes = 20 * 1024 * 1024;

    /// <summary>Of a part that is read whole: styles, lists, footnotes.</summary>
    private const int MostSmallPartBytes = 5 * 1024 * 1024;

    /// <summary>As the file itself says, unpacked, with its pictures.</summary>
    private const long MostBytes = 300L * 1024 * 1024;

    private const int MostEntries = 2_000, MostRatio = 200, MostDepth = 200, MostElements = 1_500_000;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts;

    private DocxPackage(ZipArchive zip)
    {
        _zip = zip;
        Rule.Require(zip.Entries.Count <= MostEntries, "DOK-58", TooMuch);
        Rule.Require(!zip.Entries.Any(e => e.IsEncrypted), "DOK-55", DocxKind.Encrypted);
        Rule.Require(zip.Entries.All(e => IsOrdinary(e.FullName)) && zip.Entries.DistinctBy(e => e.FullName, StringComparer.OrdinalIgnoreCase).Count() == zip.Entries.Count, "DOK-59", Dangerous);
        var (unpacked, packed) = (zip.Entries.Sum(e => e.Length), zip.Entries.Sum(e => e.CompressedLength));
        Rule.Require(unpacked <= MostBytes && (unpacked <= MostPartBytes || unpacked / Math.Max(1, packed) <= MostRatio), "DOK-58", TooMuch);
        _parts = zip.Entries.ToDictionary(e => e.FullName, StringComparer.OrdinalIgnoreCase);
        MainPart = DocxKind.MainPartOf(this, zip.Entries.Select(e => e.FullName));
    }

    public static string TooMuch => "Filen blir orimligt stor när den packas upp, och har inte lästs. Öppna den i Word, kopiera texten till ett nytt dokument och spara det.";

    public static string Broken => "Filen är trasig och går inte att läsa. Öppna den i Word, spara den på nytt som .docx och försök igen.";

    private static string Dangerous => "Filen innehåller något som en Word-fil aldrig ska innehålla, och har inte lästs. Fråga den som skickade den, eller kopiera texten till ett nytt dokument i Word.";

    /// <summary>The name of the part with the text: "word/document.xml".</summary>
    public string MainPart { get; }

    /// <exception cref="RuleBroken">DOK-54 to DOK-59: what is wrong with it and what to do.</exception>
    public static DocxPackage Open(byte[] file)
    {
        DocxKind.RequireZip(file);
        Rule.Require(DocxKind.EntriesIn(file) <= MostEntries, "DOK-58", TooMuch); // before anything is made of each
        return Guarded(() => new DocxPackage(new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read)));
    }

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>What a part, or with an empty name the file itself, says that belongs to it.</summary>
    public IReadOnlyList<DocxRelation> RelationsOf(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        return [.. Load($"{folder}_rels/{part[folder.Length..]}.rels").All("Relationship").Select(r => new DocxRelation(
            r.Value("Id") ?? "", r.Value("Type") ?? "", r.Value("Target") ?? "", r.Value("Target") is ['/', .. var whole] ? whole : folder + r.Value("Target")))];
    }

    /// <summary>A small part, whole; null when there is none.</summary>
    public XElement? Load(string part) => Guarded(() =>
    {
        if (!_parts.TryGetValue(part, out var entry)) return null;

        Rule.Require(entry.Length <= MostSmallPartBytes, "DOK-58", TooMuch);
        Check(entry);
        using var xml = Reader(entry, MostSmallPartBytes);
        return XElement.Load(xml);
    });

    /// <summary>What stands directly in the first element of this name, one at a time, so that a long text is never whole in memory.</summary>
    public IEnumerable<XElement> Stream(string part, string within)
    {
        var entry = _parts[part];
        Guarded(() => Check(entry));
        using var xml = Guarded(() => Reader(entry));
        if (!Guarded(() => Enters(xml, within))) yield break;

        while (!xml.EOF && xml.NodeType is not XmlNodeType.EndElement)
        {
            if (xml.NodeType is XmlNodeType.Element) yield return Guarded(() => (XElement)XNode.ReadFrom(xml));
            else Guarded(xml.Read);
        }
    }

    public void Dispose() => _zip.Dispose();

    // By the local name: the text has two namespaces, transitional and strict.
    private static bool Enters(XmlReader xml, string name)
    {
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, Depth: 1 } && xml.LocalName == name) return !xml.IsEmptyElement && xml.Read();
        }

        return false;
    }

    private static bool IsOrdinary(string name) =>
        name.Length is > 0 and <= 255 && name[0] != '/' && !name.Any(c => c is '\\' or ':' || char.IsControl(c)) && !name.Split('/').Contains("..");

    // Once through before anything is built of it: how deep, how much.
    private static void Check(ZipArchiveEntry entry)
    {
        using var xml = Reader(entry);
        for (var elements = 0; xml.Read();)
        {
            if (xml.NodeType is XmlNodeType.Element) elements++;
            Rule.Require(xml.Depth <= MostDepth && elements <= MostElements, "DOK-58", TooMuch);
        }
    }

    private static XmlReader Reader(ZipArchiveEntry entry, long most = MostPartBytes) => XmlReader.Create(new BoundedStream(entry.Open(), most), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostPartBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    private static void Guarded(Action read) => Guarded(() =>
    {
        read();
        return true;
    });

    // Whatever a crooked file makes the readers throw is a broken file, told as such.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new RuleBroken("DOK-59", Dangerous);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or OverflowException or InvalidOperationException)
        {
            throw new RuleBroken("DOK-57", Broken);
        }
    }
}

/// <param name="Target">As it stands: an address of the web, or a part.</param>
/// <param name="Part">The target as the name of a part.</param>
internal sealed record DocxRelation(string Id, string Type, string Target, string Part)
{
    public bool Is(string type) => Type.EndsWith("/" + type, StringComparison.Ordinal);
}
