using DocumentFormat.OpenXml.Wordprocessing;
using Styrning.Web.Features.Shared.Word;
using static Styrning.Web.Features.Shared.Word.WordStyles;

namespace Styrning.Web.Features.Rapporter.Rendition;

/// <summary>What the report has of its own beside the styles of every document.</summary>
internal static class DocxStyles
{
    public static Styles Sheet() => WordStyles.Sheet(
    [
        Style("Kommun", "Kommun", Words(Muted, bold: true), Spacing(after: 0)),
        Style("Facts", "Uppgifter om rapporten", Words(Muted), Spacing(after: 40)),
        Style("Kind", "Version av rapporten", null, Box(Accent, Soft, before: 200, after: 200)),
        Style("Contents", "Innehållsrad", Words(Accent), new StyleParagraphProperties(
            new Tabs(new TabStop { Val = TabStopValues.Left, Position = 737 }), new SpacingBetweenLines { After = "50" }, new Indentation { Left = "737", Hanging = "737" })),
        Style("Responsible", "Ansvarig", Words(Muted), new StyleParagraphProperties(
            new KeepNext(), new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 4, Space = 5, Color = Line }), new SpacingBetweenLines { After = "200" })),
        Style("Note", "Anmärkning", null, Box(Line, Soft, before: 60, after: 160)),
        Style("Withheld", "Utelämnad uppgift", Words(Muted, italic: true), Box(Line, null, before: 60, after: 160)),
        Style("SecrecyMark", "Sekretessmärke", Words(Warn, size: 18, bold: true), Box(Warn, WarnSoft, before: 60, after: 0, keepNext: true)),
        new Style(
            new StyleName { Val = "Mark" }, Words(Warn, size: 17, bold: true))
        { Type = StyleValues.Character, StyleId = "Mark", CustomStyle = true },
        new Style(
            new StyleName { Val = "Utelämnat" }, Words(Muted, italic: true))
        { Type = StyleValues.Character, StyleId = "WithheldWords", CustomStyle = true },
    ]);
}
