using System.Text.RegularExpressions;

namespace Styrning.Workflow.Expressions;

/// <summary>What keeps an evaluation short, whatever the expression and the values: every item and every stretch of text is a step.</summary>
internal sealed partial class Evaluation
{
    public const string TooManySteps = "Uttrycket tar för många steg.";

    private const int LongestText = 100_000;
    private const int CharactersInAStep = 64;
    private const int DeepestValue = 20;
    private const int StepsOfAPattern = 5_000;

    private readonly Dictionary<(string, string), Regex> patterns = [];

    /// <summary>Lists grow by what functions do, too: they count their items here.</summary>
    public void Count(int amount)
    {
        steps += amount;
        if (steps > mostSteps)
            throw new ExpressionFault(TooManySteps);
    }

    /// <summary>The same text, paid for: reading or making a long one is work.</summary>
    public string Made(string text)
    {
        NotTooLong(text.Length);
        Count(text.Length / CharactersInAStep);
        return text;
    }

    public static void NotTooLong(int length)
    {
        if (length > LongestText)
            throw new ExpressionFault("Texten blir för lång.");
    }

    /// <summary>Going through a long text is work, whatever it is gone through for.</summary>
    public void Read(string text) => Count(text.Length / CharactersInAStep);

    public string Written(object? value)
    {
        Measure(value);
        return Made(Values.Text(value) ?? "null");
    }

    public bool Same(object? one, object? other)
    {
        Count(1);
        // Values that differ at the first glance cost nothing; those that may be the same are gone through.
        if (one is string or IReadOnlyList<object?> or IReadOnlyDictionary<string, object?> && other is not null && KindNames.Of(one) == KindNames.Of(other))
            Measure(one);
        return Values.Same(one, other);
    }

    /// <summary>The pattern, paid for by its own length times that of the text: so much work can a match be.</summary>
    public Regex Pattern(string pattern, object? flags, string text)
    {
        var key = (pattern, (string?)flags ?? "");
        if (!patterns.TryGetValue(key, out var regex))
        {
            Count(StepsOfAPattern);
            patterns[key] = regex = Patterns.Read(key.pattern, key.Item2);
        }

        Count(1 + (int)((long)pattern.Length * text.Length / 1024));
        return regex;
    }

    /// <summary>The beginning of a text, for a sentence about it.</summary>
    public static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    // A value that holds itself over and over, as x = [x, x] in a loop, is small in memory and endless to write down.
    private void Measure(object? value, int depth = 0)
    {
        if (depth > DeepestValue)
            throw new ExpressionFault("Värdet har för många listor i varandra.");
        switch (value)
        {
            case string text:
                Read(text);
                break;
            case IReadOnlyDictionary<string, object?> context:
                Count(context.Count);
                foreach (var entry in context)
                    Measure(entry.Value, depth + 1);
                break;
            case IReadOnlyList<object?> list:
                Count(list.Count);
                foreach (var item in list)
                    Measure(item, depth + 1);
                break;
        }
    }
}
