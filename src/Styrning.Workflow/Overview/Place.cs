using System.Globalization;

namespace Styrning.Workflow.Overview;

/// <summary>Where in a list a page ended: the last row's moment and id, as a word that can stand in an address. What cannot be read means from the start.</summary>
internal readonly record struct Place(DateTimeOffset At, Guid Id)
{
    public static string Of(DateTimeOffset at, Guid id) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks:x}-{id:N}");

    public static Place? Read(string? text)
    {
        if (text?.Split('-') is not [var ticks, var id]
            || !long.TryParse(ticks, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            || number < 0 || number > DateTimeOffset.MaxValue.UtcTicks
            || !Guid.TryParseExact(id, "N", out var guid))
            return null;
        return new Place(new DateTimeOffset(number, TimeSpan.Zero), guid);
    }
}
