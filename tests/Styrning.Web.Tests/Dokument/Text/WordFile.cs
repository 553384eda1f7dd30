using System.IO.Compression;
using System.Text;

namespace Styrning.Web.Tests.Dokument.Text;

/// <summary>A Word file made by hand, part by part, so that it can be as crooked as somebody who means harm would make it.</summary>
internal sealed class WordFile
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private readonly List<(string Name, byte[] Bytes)> _parts = [];

    public WordFile(string body, string? types = null, string? document = null)
    {
        With("[Content_Types].xml", types ?? $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Main}\"/></Types>");
        With("word/document.xml", document ?? $"<w:document xmlns:w=\"{W}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>{body}</w:body></w:document>");
    }

    public static string P(string text, string style = "", string more = "") => $"<w:p><w:pPr>{(style.Length > 0 ? $"<w:pStyle w:val=\"{style}\"/>" : "")}{more}</w:pPr>{R(text)}</w:p>";

    public static string R(string text, string look = "") => $"<w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Item(int list, int level, string text) => P(text, more: $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public static string Table(params string[][] rows) => $"<w:tbl>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => cell.StartsWith('<') ? cell : $"<w:tc>{P(cell)}</w:tc>"))}</w:tr>"))}</w:tbl>";

    public WordFile With(string name, string xml) => With(name, Encoding.UTF8.GetBytes(xml));

    public WordFile With(string name, byte[] bytes)
    {
        _parts.Add((name, bytes));
        return this;
    }

    public WordFile WithStyles(params string[] styles) => With("word/styles.xml", $"<w:styles xmlns:w=\"{W}\">{string.Concat(styles)}</w:styles>");

    public WordFile WithNumbering(string xml) => With("word/numbering.xml", $"<w:numbering xmlns:w=\"{W}\">{xml}</w:numbering>");

    public WordFile WithLink(string id, string target) =>
        With("word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"{target}\" TargetMode=\"External\"/></Relationships>");

    public static string Style(string id, string name, string more = "") => $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{more}</w:style>";

    public static string Part(string root, string xml) => $"<w:{root} xmlns:w=\"{W}\">{xml}</w:{root}>";

    /// <summary>A list by the formats of its levels: "bullet", "decimal".</summary>
    public static string List(int id, params (string Format, string Text)[] levels) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels.Select((level, i) => $"<w:lvl w:ilvl=\"{i}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{level.Format}\"/><w:lvlText w:val=\"{level.Text}\"/></w:lvl>"))}</w:abstractNum>";

    public static string Num(int id, int list, string more = "") => $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{list}\"/>{more}</w:num>";

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in _parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(bytes);
            }
        }

        return file.ToArray();
    }
}
