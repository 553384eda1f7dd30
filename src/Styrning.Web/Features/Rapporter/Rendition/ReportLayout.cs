using Styrning.Domain;
using Styrning.Domain.Reporting.Content;
using Styrning.Web.Features.Shared.Word;

namespace Styrning.Web.Features.Rapporter.Rendition;

/// <summary>Lays out a report in one of its renditions.</summary>
internal static class ReportLayout
{
    private const string AppendixTitle = "Bilaga: Öppna åtaganden";

    /// <exception cref="RuleBroken">The public rendition cannot be made (RAP-20, RAP-21).</exception>
    public static Layout Of(ReportContent content, ReportKind kind)
    {
        // Also when the content was public already: no caller can print a full report as a public one by mistake.
        var shown = kind is ReportKind.Public ? PublicRendition.Of(content) : content;
        return new Layout(
            Or(PlainText.Line(shown.Title), "Årlig rapportering"),
            PlainText.Line(shown.Kommun),
            Facts(shown),
            KindLine(shown, kind),
            "Innehåll",
            [.. Introduction(shown), .. shown.Sections.Select(Section), Appendix(shown.Appendix)]);
    }

    private static IReadOnlyList<string> Facts(ReportContent content)
    {
        string[] facts = [$"Rapportår {content.Year}", $"Version {content.VersionNo}", $"Sammanställd {SwedishText.Date(content.CompiledOn)}"];
        var note = PlainText.Clean(content.PreviousVersionNote);
        return note.Length == 0 ? [string.Join(" · ", facts)] : [string.Join(" · ", facts), $"Ändrat sedan förra versionen: {note}"];
    }

    private static string KindLine(ReportContent content, ReportKind kind) => (kind, HasSecrecy(content)) switch
    {
        (ReportKind.Full, true) => "Fullständig version. Text som föreslås omfattas av sekretess är märkt. Lämna inte ut den utan prövning.",
        (ReportKind.Full, false) => "Fullständig version. Ingen text är föreslagen för sekretess.",
        (_, true) => "Offentlig version. Där en uppgift omfattas av sekretess står ”Uppgift utelämnad” och bestämmelsen.",
        (_, false) => "Offentlig version. Inga uppgifter är utelämnade.",
    };

    private static bool HasSecrecy(ReportContent content) =>
        content.Appendix.LeftOut is not null
        || content.Appendix.Commitments.Any(open => open.Secrecy is not null)
        || content.Introduction.Concat(content.Sections.Where(section => section.OmittedBecause is null).SelectMany(section => section.Blocks)).Any(block => block switch
        {
            { Secrecy: not null } or Withheld => true,
            BulletList list => list.Items.Any(item => item.IsWithheld || item.Secrecy is not null),
            Table table => table.Rows.Any(row => row.IsWithheld || row.Secrecy is not null),
            _ => false,
        });

    private static IEnumerable<Chapter> Introduction(ReportContent content) =>
        LayoutBlocks.Of(content.Introduction).ToList() is { Count: > 0 } elements ? [new Chapter("inledning", "", "Inledning", false, elements)] : [];

    private static Chapter Section(CompiledSection section, int order)
    {
        var name = Or(PlainText.Line(section.Title), "Avsnitt utan rubrik");
        var formerly = PlainText.Line(section.Formerly) is { Length: > 0 } old ? $", tidigare {old}" : "";
        return new Chapter($"avsnitt-{order + 1}", PlainText.Line(section.Number), name + formerly, false, [.. Elements(section)]);
    }

    private static IEnumerable<Element> Elements(CompiledSection section)
    {
        if (PlainText.Clean(section.ResponsibleLine) is { Length: > 0 } responsible) yield return new Text(responsible, TextStyle.Responsible);
        if (section.OmittedBecause is { } reason)
        {
            yield return new Text($"Avsnittet är utelämnat. Skäl: {PlainText.Clean(reason)}", TextStyle.Note);
            yield break;
        }

        if (section.IsMissing) yield return new Text("Ej inlämnad", TextStyle.Note);
        foreach (var element in LayoutBlocks.Of(section.Blocks)) yield return element;
    }

    private static Chapter Appendix(Appendix appendix)
    {
        List<TableRow> rows = [.. appendix.Commitments.Select(open => new TableRow([open.Age, open.Section, open.Text, open.Role, open.Period ?? "–", open.Status], open.Secrecy))];
        if (rows.Count == 0) return new Chapter("bilaga", "", AppendixTitle, false, [Alone(appendix.LeftOut)]);

        if (appendix.LeftOut is { } leftOut) rows.Add(new TableRow([leftOut.Line], IsWithheld: true));
        return new Chapter("bilaga", "", AppendixTitle, true,
        [
            new Text("Åtaganden från tidigare rapporter som varken är klara eller har utgått. De äldsta står först.", TextStyle.Body),
            LayoutBlocks.Grid("Öppna åtaganden efter ålder", ["Ålder", "Avsnitt", "Åtagande", "Ansvarig", "När", "Läge"], rows, [10, 16, 28, 22, 10, 14], null)!,
        ]);
    }

    private static Text Alone(Withheld? leftOut) =>
        leftOut is null ? new Text("Inga åtaganden från tidigare rapporter är öppna.", TextStyle.Body) : new Text(leftOut.Line, TextStyle.Withheld);

    private static string Or(string text, string otherwise) => text.Length == 0 ? otherwise : text;
}
