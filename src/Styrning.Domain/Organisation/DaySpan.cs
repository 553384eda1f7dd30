namespace Styrning.Domain.Organisation;

/// <summary>From one Swedish day to another, both included; no last day means until further notice.</summary>
internal static class DaySpan
{
    // A year outside these is a slip of the keyboard ("0202"), not somebody's employment.
    private static readonly DateOnly Earliest = new(1950, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);

    public static void Require(DateOnly from, DateOnly? to, string code)
    {
        Rule.Require(from >= Earliest && from <= Latest && !(to > Latest), "ORG-16", "Kontrollera årtalet: dagen ligger orimligt långt från i dag.");
        Rule.Require(!(to < from), code, $"Sista dagen kan inte ligga före den första ({SwedishText.Date(from)}).");
    }

    public static bool Covers(DateOnly from, DateOnly? to, DateOnly day) => from <= day && !(to < day);

    public static bool Overlap(DateOnly from, DateOnly? to, DateOnly otherFrom, DateOnly? otherTo) => !(to < otherFrom) && !(otherTo < from);
}
