namespace Styrning.Domain;

public static partial class SwedishText
{
    /// <summary>"från och med 1 januari 2027 till och med 30 juni 2027"; without the second half when it has no end; "den 1 januari 2027" for a single day.</summary>
    public static string Span(DateOnly from, DateOnly? to) => to switch
    {
        null => $"från och med {Date(from)}",
        { } last when last == from => $"den {Date(from)}",
        { } last => $"från och med {Date(from)} till och med {Date(last)}",
    };

    /// <summary>The same word to a reader: upper and lower case, accents and signs apart.</summary>
    public static bool IsSame(string? one, string? other) => string.Equals(SearchKey(one), SearchKey(other), StringComparison.Ordinal);
}
