namespace Styrning.Domain.Reporting.Content;

/// <summary>A piece that the full rendition has and the public one withholds.</summary>
/// <param name="Where">The section as printed, or the appendix.</param>
/// <param name="Provision">"OSL 18:8".</param>
/// <param name="Text">What is withheld, for whoever judges it.</param>
public sealed record SecretPiece(string Where, string Provision, string Text);

/// <summary>Everything in a report that is proposed to be withheld, in the order it stands.</summary>
public static class SecretPieces
{
    public static IReadOnlyList<SecretPiece> Of(ReportContent content) =>
    [
        .. content.Introduction.SelectMany(b => In("Inledning", b)),
        .. content.Sections.SelectMany(s => s.Blocks.SelectMany(b => In(s.Number is null ? s.Title : $"{s.Number} {s.Title}", b))),
        .. content.Appendix.Commitments.Where(c => c.Secrecy is not null).Select(c => new SecretPiece("Bilaga: öppna åtaganden", c.Secrecy!, c.Text)),
    ];

    // A block that is secret as a whole is one piece; otherwise its items and rows are asked one by one.
    private static IEnumerable<SecretPiece> In(string where, Block block) => block.Secrecy is { } whole
        ? [new(where, whole, TextOf(block))]
        : block switch
        {
            BulletList list => list.Items.Where(i => i.Secrecy is not null).Select(i => new SecretPiece(where, i.Secrecy!, i.Text)),
            Table table => table.Rows.Where(r => r.Secrecy is not null).Select(r => new SecretPiece(where, r.Secrecy!, string.Join(" · ", r.Cells))),
            _ => [],
        };

    private static string TextOf(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        SubHeading heading => heading.Text,
        BulletList list => string.Join("\n", list.Items.Select(i => i.Text)),
        Table table => string.Join("\n", table.Rows.Select(r => string.Join(" · ", r.Cells))),
        Note note => note.Text,
        Withheld withheld => withheld.Line,
        _ => "",
    };
}
