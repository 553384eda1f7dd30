using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace Styrning.Whistle.Tests.Files;

/// <summary>Files as somebody might send them, each with PROBE where it carries something along.</summary>
internal static class Samples
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Jpeg(int width = 40, int height = 20, byte orientation = 1)
    {
        byte[] exif = [.. "Exif\0\0"u8, .. "MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0"u8, orientation, 0, 0, 0, 0, 0, 0, .. "PROBE GPS 59.3293"u8];
        return [.. Picture(SKEncodedImageFormat.Jpeg, width, height)[..2], .. Segment(0xE1, exif), .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x>PROBE</x>"u8),
            .. Segment(0xFE, "PROBE comment"u8), .. Picture(SKEncodedImageFormat.Jpeg, width, height)[2..], .. "PROBE after the end"u8];
    }

    public static byte[] Png()
    {
        var png = Picture(SKEncodedImageFormat.Png, 40, 20);
        return [.. png[..33], .. Chunk("tEXt", "Author\0PROBE"u8), .. Chunk("eXIf", "MM\0*PROBE"u8), .. png[33..], .. "PROBE"u8];
    }

    /// <summary>A head that promises more dots than there is memory for.</summary>
    public static byte[] PngOf(int width, int height)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", head), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", [])];
    }

    public static byte[] Docx(string body, string kind = "vnd.openxmlformats-officedocument.wordprocessingml.document.main", string prolog = "") => Zip(
        ("[Content_Types].xml", Types("/word/document.xml", kind)),
        ("_rels/.rels", Rels(("r1", "officeDocument", "word/document.xml"), ("r2", "extended-properties", "docProps/app.xml"))),
        ("docProps/core.xml", "<x><creator>PROBE</creator><lastModifiedBy>PROBE</lastModifiedBy></x>"),
        ("docProps/app.xml", "<x><Company>PROBE</Company></x>"),
        ("word/comments.xml", "<x>PROBE</x>"),
        ("word/vbaProject.bin", "PROBE"),
        ("word/_rels/document.xml.rels", Rels(("r1", "header", "header1.xml"), ("r2", "comments", "comments.xml"), ("r3", "footnotes", "footnotes.xml"))),
        ("word/header1.xml", $"<w:hdr xmlns:w=\"{Word}\"><w:p><w:r><w:t>Enheten för inköp</w:t></w:r></w:p></w:hdr>"),
        ("word/footnotes.xml", $"<w:footnotes xmlns:w=\"{Word}\"><w:footnote w:id=\"1\"><w:p><w:r><w:t>Se fakturan.</w:t></w:r></w:p></w:footnote></w:footnotes>"),
        ("../../../tmp/PROBE-utanfor.txt", "PROBE"),
        ("word/document.xml", $"{prolog}<w:document xmlns:w=\"{Word}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>{body}</w:body></w:document>"));

    public static byte[] Xlsx(string rows, string workbook = "", string kind = "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main") => Zip(
        ("[Content_Types].xml", Types("/xl/workbook.xml", kind)),
        ("_rels/.rels", Rels(("r1", "officeDocument", "xl/workbook.xml"))),
        ("docProps/core.xml", "<x><creator>PROBE</creator></x>"),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Sheet}\" xmlns:r=\"{Links}\"><fileSharing userName=\"PROBE\"/><sheets><sheet name=\"Löner\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"PROBE\" sheetId=\"2\" state=\"hidden\" r:id=\"r2\"/>"
            + $"<sheet name=\"PROBE2\" sheetId=\"3\" state=\"veryHidden\" r:id=\"r2\"/></sheets><definedNames><definedName name=\"PROBE\">1</definedName></definedNames>{workbook}</workbook>"),
        ("xl/_rels/workbook.xml.rels", Rels(("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "worksheet", "worksheets/sheet2.xml"), ("r3", "sharedStrings", "sharedStrings.xml"), ("r4", "styles", "styles.xml"))),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{Sheet}\"><si><t>Namn</t></si><si><r><t>Be</t></r><r><t>lopp</t></r></si></sst>"),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Sheet}\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt numFmtId=\"171\" formatCode=\"0.00 &quot;dygn&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Sheet}\"><cols><col min=\"4\" max=\"4\" hidden=\"1\"/></cols><sheetData>{rows}</sheetData></worksheet>"),
        ("xl/worksheets/sheet2.xml", $"<worksheet xmlns=\"{Sheet}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>PROBE</t></is></c></row></sheetData></worksheet>"));

    public static byte[] Zip(params IReadOnlyList<(string Path, string Text)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Everything that is in a zip, names and all, as one text.</summary>
    public static string Unzipped(ReadOnlyMemory<byte> file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.ToArray()));
        var all = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            all.Append(entry.FullName).Append('\n').Append(reader.ReadToEnd()).Append('\n');
        }

        return all.ToString();
    }

    private static string Types(string part, string kind) =>
        $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"{part}\" ContentType=\"application/{kind}+xml\"/></Types>";

    private static string Rels(params IReadOnlyList<(string Id, string Type, string Path)> targets) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(targets.Select(t => $"<Relationship Id=\"{t.Id}\" Type=\"{Links}/{t.Type}\" Target=\"{t.Path}\"/>"))}</Relationships>";

    private static byte[] Picture(SKEncodedImageFormat format, int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Red);
        using var encoded = bitmap.Encode(format, 90);
        return encoded.ToArray();
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string type, ReadOnlySpan<byte> content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc(named));
        return chunk;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var each in bytes)
        {
            crc ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320u & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }
}
