using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Styrning.Domain;
using Printed = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Styrning.Web.Features.Shared.Word;

/// <summary>A Word document of the house: Swedish throughout, and nothing in it that tells who made it or on which machine.</summary>
/// <param name="Title">Over each page, and what the file is called where it is listed.</param>
/// <param name="Creator">The kommun; empty when it is not known.</param>
/// <param name="Day">Of the content, so that the same content gives the same bytes.</param>
internal sealed record WordPackage(string Title, string Creator, DateOnly Day, Styles Styles, Numbering Numbering)
{
    /// <summary>For the sections of the body.</summary>
    public const string HeaderId = "rId4", FooterId = "rId5";

    /// <summary>The same content gives the same bytes.</summary>
    /// <param name="body">May add links to the part, under ids of its own.</param>
    public byte[] Write(Func<MainDocumentPart, Body> body)
    {
        using var package = new MemoryStream();
        using (var file = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            // Ids of our own: the library draws random ones, and the bytes would differ each time.
            var main = file.AddMainDocumentPart();
            file.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = Styles;
            main.AddNewPart<NumberingDefinitionsPart>("rId2").Numbering = Numbering;
            main.AddNewPart<DocumentSettingsPart>("rId3").Settings = Settings();
            main.AddNewPart<HeaderPart>(HeaderId).Header = new Header(new Paragraph(Style("Header"), Words(Title)));
            main.AddNewPart<FooterPart>(FooterId).Footer = Footer();
            main.Document = new Document(body(main));
            Properties(file.AddNewPart<CoreFilePropertiesPart>("rId2"));
        }

        package.Position = 0;
        return FixedZip.Of(package, Day);
    }

    private Footer Footer()
    {
        var line = new Paragraph(Style("Footer"));
        if (Creator.Length > 0) line.Append(Words($"{Creator} · "));
        line.Append(Words("Sida "), Field("PAGE"), Words(" av "), Field("NUMPAGES"));
        return new Footer(line);
    }

    // Written by hand: the library's own properties would add the hour and a part with a random name.
    private void Properties(CoreFilePropertiesPart part)
    {
        const string core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string dublin = "http://purl.org/dc/elements/1.1/";
        const string terms = "http://purl.org/dc/terms/";
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream);
        xml.WriteStartElement("cp", "coreProperties", core);
        xml.WriteElementString("dc", "title", dublin, Title);
        xml.WriteElementString("dc", "creator", dublin, Creator);
        xml.WriteElementString("dc", "language", dublin, WordStyles.Language);
        foreach (var name in (string[])["created", "modified"])
        {
            xml.WriteStartElement("dcterms", name, terms);
            xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
            xml.WriteString($"{SwedishText.ShortDate(Day)}T00:00:00Z");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static Settings Settings() => new(
        new RemovePersonalInformation(),
        new RemoveDateAndTime(),
        new DefaultTabStop { Val = 720 },
        new AutoHyphenation(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = WordStyles.Language },
        new DecimalSymbol { Val = "," },
        new ListSeparator { Val = ";" });

    private static Run Words(string text) => new(new Printed(text) { Space = SpaceProcessingModeValues.Preserve });

    private static SimpleField Field(string name) => new(new Run(new Printed("1"))) { Instruction = $" {name} " };

    private static ParagraphProperties Style(string id) => new(new ParagraphStyleId { Val = id });
}
