using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Styrning.Domain;
using Styrning.Domain.Reporting.Content;

namespace Styrning.Web.Features.Rapporter.Rendition;

/// <summary>
/// The report as a Word document: real headings, lists and table heads, numbers as literal text, Swedish throughout, and nothing in it
/// that tells who made it or on which machine.
/// </summary>
internal static class DocxReport
{
    private const string StylesId = "rId1", NumberingId = "rId2", SettingsId = "rId3", HeaderId = "rId4", FooterId = "rId5";

    /// <summary>The same content gives the same bytes.</summary>
    /// <exception cref="RuleBroken">The public rendition cannot be made (RAP-20, RAP-21).</exception>
    public static byte[] Write(ReportContent content, ReportKind kind)
    {
        var layout = ReportLayout.Of(content, kind);
        using var package = new MemoryStream();
        using (var file = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            // Ids of our own: the library draws random ones, and the bytes would differ each time.
            var main = file.AddMainDocumentPart();
            file.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>(StylesId).Styles = DocxStyles.Sheet();
            main.AddNewPart<NumberingDefinitionsPart>(NumberingId).Numbering = DocxParts.Bullets();
            main.AddNewPart<DocumentSettingsPart>(SettingsId).Settings = DocxParts.Settings();
            main.AddNewPart<HeaderPart>(HeaderId).Header = DocxParts.Header(layout);
            main.AddNewPart<FooterPart>(FooterId).Footer = DocxParts.Footer(layout);
            main.Document = new Document(new DocxBody(HeaderId, FooterId).Write(layout));
            Properties(file.AddNewPart<CoreFilePropertiesPart>("rId2"), layout, content.CompiledOn);
        }
        package.Position = 0;
        return FixedZip.Of(package, content.CompiledOn);
    }

    // Written by hand: the library's own properties would add the hour and a part with a random name.
    private static void Properties(CoreFilePropertiesPart part, Layout layout, DateOnly compiledOn)
    {
        const string core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string dublin = "http://purl.org/dc/elements/1.1/";
        const string terms = "http://purl.org/dc/terms/";
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream);
        xml.WriteStartElement("cp", "coreProperties", core);
        xml.WriteElementString("dc", "title", dublin, layout.Title);
        xml.WriteElementString("dc", "creator", dublin, layout.Kommun);
        xml.WriteElementString("dc", "language", dublin, DocxStyles.Language);
        foreach (var name in (string[])["created", "modified"])
        {
            xml.WriteStartElement("dcterms", name, terms);
            xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
            xml.WriteString($"{SwedishText.ShortDate(compiledOn)}T00:00:00Z");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
