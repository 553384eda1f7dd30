namespace Styrning.Domain.Reporting.Content;

/// <summary>All text of a public rendition, place by place.</summary>
internal static class OpenTexts
{
    /// <param name="Name">As a refusal names it: "Avsnitt 1.3".</param>
    /// <param name="Texts">In reading order, without our own fixed lines.</param>
    public sealed record Place(string Name, IEnumerable<string> Texts);

    public static IEnumerable<Place> In(ReportContent content) =>
    [
        new("Rapportens början", [content.Title, content.Kommun, content.PreviousVersionNote ?? ""]),
        new(Places.Introduction, content.Introduction.SelectMany(In)),
        .. content.Sections.Select(section => new Place(
            Places.Section(section), [section.Title, section.Formerly ?? "", section.ResponsibleLine ?? "", .. section.Blocks.SelectMany(In)])),
        new(Places.Appendix, content.Appendix.Commitments.SelectMany(open => new[] { open.SectionTitle, open.Text, open.Role, open.Period ?? "", open.Status })),
    ];

    private static IEnumerable<string> In(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        SubHeading heading => [heading.Text],
        Note note => [note.Text],
        BulletList list => list.Items.Where(item => !item.IsWithheld).Select(item => item.Text),
        Table table => [table.Caption, .. table.Header, .. table.Rows.Where(row => !row.IsWithheld).SelectMany(row => row.Cells)],
        Withheld => [],
        _ => throw new NotSupportedException($"{block.GetType().Name} must say what of it is open."),
    };
}
