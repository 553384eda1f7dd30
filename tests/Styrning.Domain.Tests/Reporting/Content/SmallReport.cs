using Styrning.Domain.Reporting.Content;

namespace Styrning.Domain.Tests.Reporting.Content;

/// <summary>A report of one section, for what happens inside it.</summary>
internal static class SmallReport
{
    public const string Secret = "Kameror sätts upp vid Nolhaga lantgård under hösten. Larmet kopplas till centralen.";

    public static ReportContent With(params Block[] blocks) => new()
    {
        Title = "Årlig rapportering",
        Kommun = "Alingsås kommun",
        Year = 2022,
        VersionNo = 1,
        CompiledOn = new DateOnly(2023, 2, 28),
        Sections = [new CompiledSection { Number = "1.3", Title = "Bevakning", ResponsibleLine = "Ansvarig är säkerhetshandläggare, KLK.", Blocks = blocks }],
    };

    /// <summary>The blocks of the one section, in the public rendition, as short words: "p Text", "[OSL 18:8]".</summary>
    public static string[] PublicBlocks(params Block[] blocks) => [.. PublicRendition.Of(With(blocks)).Sections.Single().Blocks.Select(Short)];

    private static string Short(Block block) => block switch
    {
        Paragraph p => $"p {p.Text}",
        SubHeading h => $"h {h.Text}",
        Note n => $"note {n.Text}",
        Withheld w => $"[{string.Join(", ", w.Provisions)}]",
        BulletList l => $"ul {string.Join(" | ", l.Items.Select(item => item.Text))}",
        Table t => $"table {string.Join(" | ", t.Rows.Select(row => string.Join(" ", row.Cells)))}",
        _ => throw new NotSupportedException(),
    };
}
