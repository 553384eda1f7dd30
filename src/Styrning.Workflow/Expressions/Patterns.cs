using System.Text.RegularExpressions;

namespace Styrning.Workflow.Expressions;

/// <summary>Patterns of matches, replace and split: a machine without going back, so that no pattern takes longer than the text is.</summary>
internal static class Patterns
{
    private const int Longest = 200;

    /// <exception cref="ExpressionFault">It is no pattern, or one that cannot be bounded in time.</exception>
    public static Regex Read(string pattern, string flags = "")
    {
        if (pattern.Length > Longest)
            throw new ExpressionFault($"Mönstret är längre än {Longest} tecken.");

        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
        foreach (var flag in flags)
        {
            options |= flag switch
            {
                'i' => RegexOptions.IgnoreCase,
                's' => RegexOptions.Singleline,
                'm' => RegexOptions.Multiline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => throw new ExpressionFault($"{flag} är ingen flagga för ett mönster (i, s, m, x)."),
            };
        }

        try
        {
            return new Regex(pattern, options, TimeSpan.FromSeconds(1));
        }
        catch (NotSupportedException)
        {
            throw new ExpressionFault($"Mönstret {Evaluation.Short(pattern)} ser framåt, bakåt eller upprepar för mycket. Sådant stöds inte.");
        }
        catch (ArgumentException)
        {
            throw new ExpressionFault($"{Evaluation.Short(pattern)} är inget mönster.");
        }
    }
}
