namespace Styrning.Domain.Reporting.Content;

/// <summary>All text of a report that is to be withheld, piece by piece.</summary>
internal static class WithheldTexts
{
    // A cell of one or two words is a name ("Kommunledningskontoret", "beredskapssamordnare") that other rows rightly share.
    private const int FewestWordsOfACell = 3;

    /// <param name="Place">Where it stands, as a refusal names it.</param>
    /// <param name="Provision">Why it is withheld.</param>
    /// <param name="Texts">What must not be found in the open.</param>
    /// <param name="FewestWords">A text or sentence of fewer words is not looked for.</param>
    public sealed record Piece(string Place, string Provision, IReadOnlyList<string> Texts, int FewestWords = 1);

    public static IEnumerable<Piece> In(ReportContent content)
    {
        var usual = Usual(content);
        var places = content.Sections.Where(section => section.OmittedBecause is null).Select(section => (Name: Places.Section(section), section.Blocks));
        var blocks = places.Prepend((Name: Places.Introduction, Blocks: content.Introduction)).SelectMany(place => place.Blocks.SelectMany(block => In(place.Name, block, usual)));
        return [.. blocks, .. In(content.Appendix, usual)];
    }

    private static IEnumerable<Piece> In(string place, Block block, HashSet<string> usual) => block switch
    {
        Paragraph { Secrecy: { } provision } paragraph => [new(place, provision, [paragraph.Text])],
        SubHeading { Secrecy: { } provision } heading => [new(place, provision, [heading.Text])],
        Note { Secrecy: { } provision } note => [new(place, provision, [note.Text])],
        BulletList list =>
            from item in list.Items
            where (list.Secrecy ?? item.Secrecy) is not null
            select new Piece(place, list.Secrecy ?? item.Secrecy!, [item.Text]),
        Table table =>
            from row in table.Rows
            where (table.Secrecy ?? row.Secrecy) is not null
            select new Piece(place, table.Secrecy ?? row.Secrecy!, [string.Join(' ', row.Cells), .. row.Cells.Where((cell, column) => column == 0 || !usual.Contains(cell))], FewestWordsOfACell),
        _ => [],
    };

    private static IEnumerable<Piece> In(Appendix appendix, HashSet<string> usual) =>
        from open in appendix.Commitments
        where open.Secrecy is not null
        select new Piece(Places.Appendix, open.Secrecy!, usual.Contains(open.Status) ? [open.Text] : [open.Text, open.Status]);

    // What a row is about stands in its first cell. What stands in another, and fills a cell or a status in the open too, is one of the
    // usual answers ("Försenad på grund av personalomsättning") and tells nothing.
    private static HashSet<string> Usual(ReportContent content) =>
    [
        .. content.Appendix.Commitments.Where(open => open.Secrecy is null).Select(open => open.Status),
        .. content.Sections.SelectMany(section => section.Blocks).OfType<Table>().Where(table => table.Secrecy is null)
            .SelectMany(table => table.Rows).Where(row => row.Secrecy is null).SelectMany(row => row.Cells.Skip(1)),
    ];
}
