using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Styrning.Web.Features.Dokument.Fornyelse.Oversyn;

/// <summary>The styles of a tjänsteskrivelse. The names are Word's own where it has one, so that its navigation knows the headings. Sizes are half points, distances twentieths of a point.</summary>
internal static class MemoStyles
{
    public const string Language = "sv-SE";
    public const string Table = "MemoTable";
    private const string Font = "Arial", Soft = "4F5D6B", Line = "CFD8DE";

    public static Styles Sheet() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font }, new FontSize { Val = "22" }, new Languages { Val = Language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "140", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Heading(1, 36, before: 60),
        Heading(2, 26, before: 320),
        Paragraph("Facts", "Uppgifter", 20, Soft),
        Paragraph("TableHead", "Tabellhuvud", 19, Soft, bold: true),
        Paragraph("TableText", "Tabelltext", 19),
        Numbers(),
        new Style(
            new StyleName { Val = "Tabell i tjänsteskrivelse" },
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8, Color = Soft }, new BottomBorder { Val = BorderValues.Single, Size = 8, Color = Soft },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Line }),
                new TableCellMarginDefault(
                    new TopMargin { Width = "60", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "60", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 120, Type = TableWidthValues.Dxa })))
        { Type = StyleValues.Table, StyleId = Table, CustomStyle = true });

    /// <summary>The list of att-satser: a real list, so that a screen reader says how many there are.</summary>
    public static Numbering Numbered() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Decimal }, new LevelText { Val = "%1." },
                new LevelJustification { Val = LevelJustificationValues.Left }, new PreviousParagraphProperties(new Indentation { Left = "454", Hanging = "454" }))
            { LevelIndex = 0 })
        { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });

    private static Style Numbers() => new(
        new StyleName { Val = "List Number" }, new BasedOn { Val = "Normal" },
        new StyleParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 }), new SpacingBetweenLines { After = "90" }))
    { Type = StyleValues.Paragraph, StyleId = "ListNumber" };

    private static Style Heading(int level, int size, int before) => new(
        new StyleName { Val = $"heading {Number(level)}" }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(),
        new StyleParagraphProperties(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = Number(before), After = "100" }, new OutlineLevel { Val = level - 1 }),
        new StyleRunProperties(new Bold(), new FontSize { Val = Number(size) }))
    { Type = StyleValues.Paragraph, StyleId = $"Heading{Number(level)}" };

    private static Style Paragraph(string id, string name, int size, string? colour = null, bool bold = false)
    {
        var words = new StyleRunProperties { FontSize = new FontSize { Val = Number(size) } };
        if (colour is not null) words.Color = new Color { Val = colour };
        if (bold) words.Bold = new Bold();
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new StyleParagraphProperties(new SpacingBetweenLines { After = "60" }), words)
        { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = true };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
