using System.Globalization;
using System.Text;

namespace Styrning.Workflow.Diagrams.Rendering;

/// <summary>
/// How wide text gets in Arial, Helvetica or Liberation Sans, which agree, with a little to spare for what stands in for them. In thousandths of
/// the size of the text. A letter that the table lacks counts as a wide one: too much room is better than text across a border.
/// </summary>
internal static class FontMetrics
{
    private const double Spare = 1.04;

    // From space to tilde.
    private static readonly int[] Ascii =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    public static double Width(string text, double size)
    {
        var thousandths = 0;
        foreach (var rune in text.EnumerateRunes())
            thousandths += Width(rune);
        return thousandths * size / 1000 * Spare;
    }

    public static int Width(Rune rune) => rune.Value switch
    {
        >= ' ' and <= '~' => Ascii[rune.Value - ' '],
        < ' ' => 0,
        'å' or 'ä' or 'ö' or 'é' or 'à' or 'á' or 'ü' or '–' or '”' or '“' or '§' => 556,
        'Å' or 'Ä' or 'É' => 667,
        'Ö' => 778,
        'Ü' => 722,
        '…' or '—' => 1000,
        '\u00A0' => 278,
        '·' or '’' or '‘' => 278,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            UnicodeCategory.LowercaseLetter when rune.Value < 0x250 => 611,
            UnicodeCategory.UppercaseLetter when rune.Value < 0x250 => 833,
            _ when rune.Value < 0x1000 => 889,
            _ => 1100,
        },
    };
}
