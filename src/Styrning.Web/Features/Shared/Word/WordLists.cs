using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Styrning.Web.Features.Shared.Word;

/// <summary>Real lists, so that a screen reader says how many items there are: one of bullets, and one of numbers for each that counts from its own start.</summary>
internal static class WordLists
{
    public const int BulletsId = 1;

    private const int MostLevels = 9;

    /// <param name="starts">The first number of each numbered list; their ids go on from <see cref="BulletsId"/>.</param>
    public static Numbering Of(params IReadOnlyList<int> starts)
    {
        var numbering = new Numbering(Levels(0, NumberFormatValues.Bullet));
        if (starts.Count > 0) numbering.Append(Levels(1, NumberFormatValues.Decimal));
        numbering.Append(new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = BulletsId });
        foreach (var (i, start) in starts.Index())
        {
            var overrides = Enumerable.Range(0, MostLevels).Select(level => new LevelOverride(new StartOverrideNumberingValue { Val = level == 0 ? start : 1 }) { LevelIndex = level });
            numbering.Append(new NumberingInstance([new AbstractNumId { Val = 1 }, .. overrides]) { NumberID = BulletsId + 1 + i });
        }

        return numbering;
    }

    /// <summary>How a paragraph is an item.</summary>
    /// <param name="level">From 0; deeper than Word has is its deepest.</param>
    public static NumberingProperties Item(int list, int level) => new(new NumberingLevelReference { Val = Math.Min(level, MostLevels - 1) }, new NumberingId { Val = list });

    private static AbstractNum Levels(int id, NumberFormatValues format)
    {
        var list = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }) { AbstractNumberId = id };
        for (var level = 0; level < MostLevels; level++)
        {
            var isBullet = format == NumberFormatValues.Bullet;
            list.Append(new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = format },
                new LevelText { Val = isBullet ? "•" : $"%{level + 1}." },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = (397 * (level + 1)).ToString(CultureInfo.InvariantCulture), Hanging = isBullet ? "284" : "397" }),
                new NumberingSymbolRunProperties(new RunFonts { Ascii = WordStyles.Font, HighAnsi = WordStyles.Font }, new Color { Val = WordStyles.Accent }))
            { LevelIndex = level });
        }

        return list;
    }
}
