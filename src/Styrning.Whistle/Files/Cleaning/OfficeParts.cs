using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Styrning.Whistle.Files.Cleaning;

/// <summary>How the parts of an office file point at each other, when one is read and when one is made.</summary>
internal static class OfficeParts
{
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A document or a workbook without macros; whatever else is in a zip is not for us.</summary>
    public static (CleanKind Kind, string Path) MainPart(BoundedZip zip)
    {
        var path = Targets(zip, "_rels/.rels", "").FirstOrDefault(r => r.Type == "officeDocument").Path ?? throw new CannotClean(FileCleaner.NotOurKind);
        var type = zip.Xml("[Content_Types].xml")?.Elements().FirstOrDefault(e => ((string?)e.Attribute("PartName"))?.TrimStart('/').Equals(path, StringComparison.OrdinalIgnoreCase) == true);
        return ((string?)type?.Attribute("ContentType")) switch
        {
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" => (CleanKind.Word, path),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" => (CleanKind.Sheet, path),
            _ => throw new CannotClean(FileCleaner.NotOurKind),
        };
    }

    /// <summary>What a part points at within the file; what is outside is never asked for.</summary>
    public static IReadOnlyList<(string Id, string Type, string Path)> TargetsOf(BoundedZip zip, string part)
    {
        var folder = part.Contains('/', StringComparison.Ordinal) ? part[..(part.LastIndexOf('/') + 1)] : "";
        return Targets(zip, $"{folder}_rels/{part[folder.Length..]}.rels", folder);
    }

    /// <summary>Writes a file of these parts, each under its content type, with nothing that tells when or by whom.</summary>
    public static ReadOnlyMemory<byte> Make(string main, params IReadOnlyList<(string Path, string? ContentType, Action<XmlWriter> Write)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", xml => WriteTypes(xml, parts));
            Add(zip, "_rels/.rels", xml => WriteTargets(xml, [("r1", "officeDocument", main)]));
            foreach (var part in parts)
            {
                Add(zip, part.Path, part.Write);
            }
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    public static void WriteTargets(XmlWriter xml, IEnumerable<(string Id, string Type, string Path)> targets)
    {
        xml.WriteStartElement("Relationships", Package + "relationships");
        foreach (var (id, type, path) in targets)
        {
            xml.WriteStartElement("Relationship", Package + "relationships");
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", $"{Relationships}/{type}");
            xml.WriteAttributeString("Target", path);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static IReadOnlyList<(string Id, string Type, string Path)> Targets(BoundedZip zip, string part, string folder) =>
    [
        .. (zip.Xml(part)?.Elements() ?? []).Where(e => (string?)e.Attribute("TargetMode") != "External").Select(e => (
            (string?)e.Attribute("Id") ?? "",
            ((string?)e.Attribute("Type") ?? "").Split('/')[^1],
            PathOf(folder, (string?)e.Attribute("Target") ?? ""))),
    ];

    private static string PathOf(string folder, string target) =>
        target.StartsWith('/') ? target[1..] : target.StartsWith("../", StringComparison.Ordinal) ? target[3..] : folder + target;

    private static void WriteTypes(XmlWriter xml, IEnumerable<(string Path, string? ContentType, Action<XmlWriter> Write)> parts)
    {
        xml.WriteStartElement("Types", Package + "content-types");
        xml.WriteStartElement("Default", Package + "content-types");
        xml.WriteAttributeString("Extension", "rels");
        xml.WriteAttributeString("ContentType", "application/vnd.openxmlformats-package.relationships+xml");
        xml.WriteEndElement();
        foreach (var part in parts.Where(p => p.ContentType is not null))
        {
            xml.WriteStartElement("Override", Package + "content-types");
            xml.WriteAttributeString("PartName", "/" + part.Path);
            xml.WriteAttributeString("ContentType", part.ContentType!);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Add(ZipArchive zip, string path, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(path);
        entry.LastWriteTime = NoDay;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) });
        write(xml);
    }
}
