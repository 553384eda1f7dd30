using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Styrning.Web.Tests.Rapporter.Rendition;

/// <summary>Reads the files back, by other means than those that wrote them.</summary>
internal static class Files
{
    public static IHtmlDocument Html(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>All that a reader meets in the HTML, in order: a heading, a paragraph, an item, a cell.</summary>
    public static string[] Words(string html) =>
    [
        .. Html(html).Body!.QuerySelectorAll("h1, h2, h3, p, li, caption, th, td").Select(element =>
        {
            foreach (var line in element.QuerySelectorAll("br").ToList()) line.Replace(line.Owner!.CreateTextNode("\n"));
            return element.TextContent;
        }),
    ];

    /// <summary>The same of the document.</summary>
    public static string[] Words(byte[] docx) => Read(docx, main =>
        main.Document!.Body!.Descendants<Paragraph>().Select(paragraph => string.Concat(paragraph.Descendants().Select(part => part switch
        {
            Text text => text.Text,
            Break => "\n",
            TabChar => " ",
            _ => "",
        }))).Where(text => text.Length > 0).ToArray());

    public static T Read<T>(byte[] docx, Func<MainDocumentPart, T> question) => Open(docx, file => question(file.MainDocumentPart!));

    public static T Open<T>(byte[] docx, Func<WordprocessingDocument, T> question)
    {
        using var stream = new MemoryStream(docx);
        using var file = WordprocessingDocument.Open(stream, false);
        return question(file);
    }

    /// <summary>Every part of the package as it is stored: XML as text, and its words without tags, so that a text cut by a tag is found too.</summary>
    public static IEnumerable<string> Parts(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var xml = reader.ReadToEnd();
            yield return entry.FullName;
            yield return xml;
            yield return System.Xml.Linq.XDocument.Parse(xml).Root!.Value;
        }
    }
}
