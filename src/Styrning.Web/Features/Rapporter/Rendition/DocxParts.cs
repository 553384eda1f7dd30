using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Printed = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Styrning.Web.Features.Rapporter.Rendition;

/// <summary>The parts of the document beside its text and its styles.</summary>
internal static class DocxParts
{
    /// <summary>The one list of the report: a real list, so that a screen reader says how many items there are.</summary>
    public const int BulletsId = 1;

    public static Numbering Bullets() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.HybridMultilevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new LevelText { Val = "•" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "397", Hanging = "284" }),
                new NumberingSymbolRunProperties(new RunFonts { Ascii = DocxStyles.Font, HighAnsi = DocxStyles.Font }, new Color { Val = DocxStyles.Accent }))
            { LevelIndex = 0 })
        { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = BulletsId });

    public static Settings Settings() => new(
        new RemovePersonalInformation(),
        new RemoveDateAndTime(),
        new DefaultTabStop { Val = 720 },
        new AutoHyphenation(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = DocxStyles.Language },
        new DecimalSymbol { Val = "," },
        new ListSeparator { Val = ";" });

    public static Header Header(Layout layout) => new(new Paragraph(Style("Header"), new Run(new Printed(layout.Title) { Space = SpaceProcessingModeValues.Preserve })));

    public static Footer Footer(Layout layout)
    {
        var line = new Paragraph(Style("Footer"));
        if (layout.Kommun.Length > 0) line.Append(Words($"{layout.Kommun} · "));
        line.Append(Words("Sida "), Field("PAGE"), Words(" av "), Field("NUMPAGES"));
        return new Footer(line);
    }

    private static Run Words(string text) => new(new Printed(text) { Space = SpaceProcessingModeValues.Preserve });

    private static SimpleField Field(string name) => new(new Run(new Printed("1"))) { Instruction = $" {name} " };

    private static ParagraphProperties Style(string id) => new(new ParagraphStyleId { Val = id });
}
