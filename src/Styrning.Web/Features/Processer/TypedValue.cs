using System.Globalization;
using System.Text.RegularExpressions;
using Styrning.Domain.Time;
using Styrning.Workflow.Expressions;

namespace Styrning.Web.Features.Processer;

/// <summary>A value of a process as a person types it in a field, and back.</summary>
internal static partial class TypedValue
{
    public const string Hint =
        "En text skrivs som den är. Ett tal skrivs 1250,5 och ett datum 2026-11-23. Ja och nej som processen frågar efter utan citattecken skrivs sant och falskt. Tomt betyder inget värde. Det som börjar med = räknas ut, som =antal + 1.";

    private const int Longest = 4000;

    /// <exception cref="ExpressionFault">What begins with "=" cannot be read or worked out; or the text is too long.</exception>
    public static object? Read(string? typed, IVariables variables, DateTimeOffset now)
    {
        var text = typed?.Trim() ?? "";
        return text switch
        {
            "" => null,
            { Length: > Longest } => throw new ExpressionFault($"Värdet är längre än {Longest} tecken."),
            ['=', ..] => Expression.Parse(text).Evaluate(variables, SwedishCalendar.Zone, now),
            _ when text.Equals("sant", StringComparison.OrdinalIgnoreCase) || text.Equals("true", StringComparison.OrdinalIgnoreCase) => true,
            _ when text.Equals("falskt", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase) => false,
            _ when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
            _ when Number().IsMatch(text) => decimal.Parse(text.Replace(',', '.').Replace('\u2212', '-'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
            _ => text,
        };
    }

    /// <summary>As it is typed: <see cref="Read"/> gives the same value again.</summary>
    public static string Write(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "sant" : "falskt",
        decimal number => Values.Text(number)!.Replace('.', ','),
        DateOnly => Values.Text(value)!,
        string text when text == text.Trim() && text.Length > 0 && Reads(text) is string => text,
        _ => "=" + Feel(value),
    };

    private static object? Reads(string text) => text[0] == '=' ? null : Read(text, NoVariables.Instance, default);

    /// <summary>As FEEL has it.</summary>
    public static string Feel(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        bool truth => truth ? "true" : "false",
        decimal => Values.Text(value)!,
        IReadOnlyDictionary<string, object?> context => "{" + string.Join(", ", context.Select(entry => $"{entry.Key}: {Feel(entry.Value)}")) + "}",
        IReadOnlyList<object?> list => "[" + string.Join(", ", list.Select(Feel)) + "]",
        _ => $"@\"{Values.Text(value)}\"",
    };

    // Nine digits in a row with a leading zero are a number of something (a telephone, a diary), not an amount.
    [GeneratedRegex(@"^[-\u2212]?(0|[1-9][0-9]{0,14})([.,][0-9]{1,10})?$")]
    private static partial Regex Number();
}
