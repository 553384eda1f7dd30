using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Styrning.Web.Features.Shared.Word;

/// <summary>The styles that the house's Word documents share. Sizes are half points, distances twentieths of a point.</summary>
internal static class WordStyles
{
    public const string Language = "sv-SE";
    public const string Font = "Arial";
    public const string Accent = "1B4D5C";
    public const string Warn = "8A1C1C";
    public const string WarnSoft = "FCF3F2";
    public const string Line = "CFD8DE";
    public const string Table = "DocumentTable";
    public const string Ink = "1C2430";
    public const string Muted = "4F5D6B";
    public const string Soft = "F2F5F7";

    /// <param name="own">What a feature's own documents have beside what every document has.</param>
    public static Styles Sheet(params IEnumerable<Style> own) => new(Common().Concat(own));

    private static IEnumerable<OpenXmlElement> Common() =>
    [
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
                new Color { Val = Ink },
                new FontSize { Val = "21" },
                new FontSizeComplexScript { Val = "21" },
                new Languages { Val = Language, EastAsia = Language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new WidowControl(), new SpacingBetweenLines { After = "140", Line = "288", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        // The names are Word's own, so that its navigation pane, and the tags of a PDF made of it, know the headings.
        Heading(1, "heading 1", size: 40, Accent, before: 60, after: 160),
        Heading(2, "heading 2", size: 27, Accent, before: 480, after: 100),
        Heading(3, "heading 3", size: 22, Ink, before: 260, after: 80),
        Heading(4, "heading 4", size: 21, Ink, before: 200, after: 60),
        Heading(5, "heading 5", size: 21, Muted, before: 160, after: 60),
        Heading(6, "heading 6", size: 20, Muted, before: 160, after: 60),
        Style("Title", "Title", Words(Accent, size: 48, bold: true), new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "60", After = "200", Line = "252", LineRule = LineSpacingRuleValues.Auto })),
        Style("Quote", "Quote", Words(Muted), Box(Line, null, before: 60, after: 160)),
        Style("Code", "Kod", new StyleRunProperties(new RunFonts { Ascii = "Consolas", HighAnsi = "Consolas" }, new FontSize { Val = "19" }), Box(Line, Soft, before: 0, after: 0)),
        Style("TOC1", "toc 1", Words(Accent), Spacing(after: 50)),
        Style("ListNumber", "List Number", null, new StyleParagraphProperties(new SpacingBetweenLines { After = "70" })),
        new Style(new StyleName { Val = "Hyperlink" }, new StyleRunProperties(new Color { Val = Accent }, new Underline { Val = UnderlineValues.Single })) { Type = StyleValues.Character, StyleId = "Hyperlink" },
        Style("ListBullet", "List Bullet", null, new StyleParagraphProperties(
            new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = WordLists.BulletsId }), new SpacingBetweenLines { After = "70" })),
        Style("Caption", "caption", Words(Ink, size: 20, bold: true), new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "160", After = "80" })),
        Style("TableText", "Tabelltext", Words(Ink, size: 18), Spacing(after: 0, line: 252)),
        Style("TableHead", "Tabellhuvud", Words(Muted, size: 18, bold: true), new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { After = "0", Line = "252" })),
        Style("AfterTable", "Efter tabell", Words(Ink, size: 8), Spacing(after: 120, line: 240)),
        Style("Header", "header", Words(Muted, size: 17), Spacing(after: 0)),
        Style("Footer", "footer", Words(Muted, size: 17), new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }, new Justification { Val = JustificationValues.Right })),
        new Style(
            new StyleName { Val = "Dokumenttabell" },
            new StyleTableProperties(
                new TableBorders(Rule<BottomBorder>(4), Rule<InsideHorizontalBorder>(4)),
                new TableCellMarginDefault(
                    new TopMargin { Width = "70", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "70", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 140, Type = TableWidthValues.Dxa })),
            new TableStyleProperties(
                new TableStyleConditionalFormattingTableCellProperties(new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 12, Color = Accent })))
            { Type = TableStyleOverrideValues.FirstRow })
        { Type = StyleValues.Table, StyleId = Table, CustomStyle = true },
    ];

    private static Style Heading(int level, string name, int size, string colour, int before, int after) => new(
        new StyleName { Val = name },
        new BasedOn { Val = "Normal" },
        new NextParagraphStyle { Val = "Normal" },
        new UIPriority { Val = 9 },
        new PrimaryStyle(),
        new StyleParagraphProperties(
            new KeepNext(), new KeepLines(), new SuppressAutoHyphens(),
            new SpacingBetweenLines { Before = Number(before), After = Number(after), Line = "252", LineRule = LineSpacingRuleValues.Auto },
            new OutlineLevel { Val = level - 1 }),
        Words(colour, size, bold: true))
    { Type = StyleValues.Paragraph, StyleId = $"Heading{level}" };

    public static Style Style(string id, string name, StyleRunProperties? words, StyleParagraphProperties paragraph)
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, paragraph) { Type = StyleValues.Paragraph, StyleId = id };
        if (words is not null) style.Append(words);
        return style;
    }

    public static StyleRunProperties Words(string colour, int? size = null, bool bold = false, bool italic = false)
    {
        var words = new StyleRunProperties { Color = new Color { Val = colour } };
        if (bold) words.Bold = new Bold();
        if (italic) words.Italic = new Italic();
        if (size is { } halfPoints) words.FontSize = new FontSize { Val = Number(halfPoints) };
        return words;
    }

    public static StyleParagraphProperties Spacing(int after, int line = 288) =>
        new(new SpacingBetweenLines { After = Number(after), Line = Number(line), LineRule = LineSpacingRuleValues.Auto });

    public static StyleParagraphProperties Box(string bar, string? ground, int before, int after, bool keepNext = false)
    {
        var box = new StyleParagraphProperties
        {
            ParagraphBorders = Bar(bar, ground),
            SpacingBetweenLines = new SpacingBetweenLines { Before = Number(before), After = Number(after) },
            Indentation = new Indentation { Left = "227" },
        };
        if (keepNext) box.KeepNext = new KeepNext();
        if (ground is not null) box.Shading = new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = ground };
        return box;
    }

    // Lines above and below in the colour of the ground: Word has no other room between a text and the edge of its shading. Neighbours
    // with the same borders share them.
    public static ParagraphBorders Bar(string bar, string? ground)
    {
        var borders = new ParagraphBorders { LeftBorder = new LeftBorder { Val = BorderValues.Single, Size = 24, Space = 8, Color = bar } };
        if (ground is null) return borders;

        borders.TopBorder = new TopBorder { Val = BorderValues.Single, Size = 4, Space = 4, Color = ground };
        borders.BottomBorder = new BottomBorder { Val = BorderValues.Single, Size = 4, Space = 4, Color = ground };
        return borders;
    }

    private static T Rule<T>(uint size) where T : BorderType, new() => new() { Val = BorderValues.Single, Size = size, Color = Line };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
