using System.Globalization;
using System.Text;

namespace Styrning.Workflow.Expressions;

internal static partial class Functions
{
    private static IEnumerable<Function> Texts() =>
    [
        new("string length(string: string): number", (a, e) => (decimal)Runes(a[0], e).Length),
        new("substring(string: string, start position: number, length?: number): string", (a, e) => Part(Runes(a[0], e), a[1], a.ElementAtOrDefault(2))),
        new("substring before(string: string, match: string): string", (a, e) => Find(a, e) is var at and >= 0 ? Text(a[0])[..at] : ""),
        new("substring after(string: string, match: string): string", (a, e) => Find(a, e) is var at and >= 0 ? Text(a[0])[(at + Text(a[1]).Length)..] : ""),
        new("upper case(string: string): string", (a, e) => e.Made(Text(a[0]).ToUpperInvariant())),
        new("lower case(string: string): string", (a, e) => e.Made(Text(a[0]).ToLowerInvariant())),
        new("trim(string: string): string", (a, e) => e.Made(Text(a[0]).Trim())),
        new("contains(string: string, match: string): boolean", (a, e) => Find(a, e) >= 0),
        new("starts with(string: string, match: string): boolean", (a, e) => e.Made(Text(a[0])).StartsWith(Text(a[1]), StringComparison.Ordinal)),
        new("ends with(string: string, match: string): boolean", (a, e) => e.Made(Text(a[0])).EndsWith(Text(a[1]), StringComparison.Ordinal)),
        new("matches(input: string, pattern: string, flags?: string): boolean", (a, e) => e.Pattern(Text(a[1]), a.ElementAtOrDefault(2), Text(a[0])).IsMatch(Text(a[0]))),
        new("replace(input: string, pattern: string, replacement: string, flags?: string): string", Replaced),
        new("split(string: string, delimiter: string): list", Split),
        new("string join(list: list, delimiter?: string): string", Join),
    ];

    private static string Text(object? value) => (string)value!;

    /// <summary>Characters as a reader counts them: one beyond the first 65 536 is one, not two.</summary>
    private static Rune[] Runes(object? text, Evaluation evaluation)
    {
        evaluation.Count(Text(text).Length / 8);
        return Text(text).EnumerateRunes().ToArray();
    }

    private static int Find(object?[] a, Evaluation evaluation)
    {
        evaluation.Count((Text(a[0]).Length + Text(a[1]).Length) / 8);
        return Text(a[0]).IndexOf(Text(a[1]), StringComparison.Ordinal);
    }

    private static string Part(Rune[] text, object? from, object? length)
    {
        var (start, count) = Span(text.Length, from, length);
        return string.Concat(text.AsSpan(start, count).ToArray().Select(rune => rune.ToString()));
    }

    /// <summary>Positions count from 1, or from the end when negative; what lies beyond the end is left out.</summary>
    private static (int Start, int Count) Span(int total, object? from, object? length)
    {
        var position = Whole(from, "en plats");
        if (position == 0)
            throw new ExpressionFault("Platser räknas från 1, eller från slutet med -1.");
        var start = position > 0 ? Math.Min(position - 1, total) : Math.Max(total + position, 0);
        var most = total - start;
        var count = length is null ? most : Whole(length, "en längd");
        return count < 0 ? throw new ExpressionFault("En längd kan inte vara mindre än noll.") : (start, Math.Min(count, most));
    }

    private static object Replaced(object?[] a, Evaluation evaluation)
    {
        var replacement = Text(a[2]);
        var length = 0;
        return evaluation.Pattern(Text(a[1]), a.ElementAtOrDefault(3), Text(a[0])).Replace(evaluation.Made(Text(a[0])), match =>
        {
            var text = match.Result(replacement);
            evaluation.Count(1);
            Evaluation.NotTooLong(length += text.Length);
            return evaluation.Made(text);
        });
    }

    private static object Split(object?[] a, Evaluation evaluation)
    {
        var parts = evaluation.Pattern(Text(a[1]), null, Text(a[0])).Split(evaluation.Made(Text(a[0])));
        evaluation.Count(parts.Length);
        return parts.ToArray<object?>();
    }

    private static object Join(object?[] a, Evaluation evaluation)
    {
        var joined = new StringBuilder();
        foreach (var item in ((IReadOnlyList<object?>)a[0]!).Where(item => item is not null))
        {
            if (item is not string text)
                throw new ExpressionFault($"Funktionen string join behöver texter, inte {Values.Kind(item)}.");
            if (joined.Length > 0)
                joined.Append(CultureInfo.InvariantCulture, $"{a.ElementAtOrDefault(1)}");
            Evaluation.NotTooLong(joined.Length + text.Length);
            joined.Append(text);
        }

        return evaluation.Made(joined.ToString());
    }
}
