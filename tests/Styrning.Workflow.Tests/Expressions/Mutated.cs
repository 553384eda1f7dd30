using System.Diagnostics;
using Styrning.Workflow.Expressions;

namespace Styrning.Workflow.Tests.Expressions;

public sealed class Mutated
{
    public static readonly string[] Sound =
    [
        "n > 5 and text = \"Krisstöd\" or not(sant)",
        "if n in (1, > 5, [7..9)) then person.namn + \"x\" else string(n)",
        "(for i in 1..3, j in lista return i * j)[item > 2]",
        "some p in personer satisfies p.år between 30 and 50",
        "date(\"2026-01-31\") + @\"P1M\" - duration(\"PT36H\")",
        "substring(string: text, start position: -3, length: 2)",
        "{a: 1, \"b c\": a + 2, d: [a, null, true]}.d[2]",
        "decimal(n / 3, 2) ** 2 - -1.5e2 + modulo(n, 4)",
        "replace(text, \"(i|s)+\", \"$1-\") // slut",
        "count(distinct values(concatenate(lista, [1, 2, [3]]))) = 4",
        "get or else(saknas, tid.hour) + längd.days /* mitt i */ + 1",
        "n instance of number and tid instance of date and time",
        "max(union([1], lista)) >= min(5, n) and sort(reverse(lista)) != []",
        "string join(split(\"a;b\", \";\"), \"-\") = \"a-b\"",
    ];

    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", ",", ".", "..", "-", "**", "/", " in ", " and ", "not(", "null", "\"", "`", "@", "@\"P1D\"", "0", "99999999999999999999",
        "1e28", "-1", "lista", "text", "personer", "tom", "saknas", "for i in ", " return ", "if ", " then ", " else ", "= ", "==", "\\", "/*", "count(", "date(",
        "duration(\"P9999Y\")", "1..1000000000 ", "\uD83D", "\0", "item", " instance of ", "sum(", "append(", "string(", "matches(\"a\", ",
    ];

    /// <summary>Each piece in, or in place of what stands, at steps through each expression: a few thousand, always the same.</summary>
    public static IEnumerable<string> All()
    {
        var step = 0;
        foreach (var text in Sound)
        {
            for (var at = 0; at <= text.Length; at += 3)
            {
                var piece = Pieces[step++ * 7 % Pieces.Length];
                yield return text.Insert(at, piece);
                yield return text[..at] + piece + text[Math.Min(text.Length, at + 4)..];
                yield return text.Replace(text[at % text.Length], (char)(text[at % text.Length] + 1));
                yield return text.Remove(at, Math.Min(3, text.Length - at));
                yield return text[..at] + Sound[step % Sound.Length][..(step * 11 % Sound[step % Sound.Length].Length)];
            }
        }
    }

    [Fact]
    public void Gives_a_value_or_a_fault_and_nothing_else_and_soon()
    {
        var (values, faults, clock) = (0, 0, Stopwatch.StartNew());
        foreach (var text in All())
        {
            try
            {
                var expression = Expression.Parse(text);
                _ = expression.Check(ExpressionUse.Condition);
                _ = Values.Text(Values.Normalise(expression.Evaluate(Feel.Variables, Feel.Sweden, Feel.Now)));
                values++;
            }
            catch (ExpressionFault fault)
            {
                Assert.False(string.IsNullOrWhiteSpace(fault.Message));
                faults++;
            }
            catch (Exception other)
            {
                Assert.Fail($"{text}: {other}");
            }
        }

        Assert.InRange(values, 50, 10_000);
        Assert.InRange(faults, 100, 10_000);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void What_has_a_value_was_not_found_wrong_before()
    {
        foreach (var text in All())
        {
            try
            {
                var expression = Expression.Parse(text);
                _ = expression.Evaluate(Feel.Variables, Feel.Sweden, Feel.Now);
                foreach (var fault in expression.Check())
                    Assert.True(fault.Message.Contains("aldrig", StringComparison.Ordinal) || Lazy(text), $"{text}: {fault.Message}");
            }
            catch (ExpressionFault)
            {
            }
        }

        // What is skipped when it runs (the other branch, the rest of an and) is looked at all the same; an empty list has no wrong items.
        static bool Lazy(string text) => new[] { "if ", "and", "or", "for", "some", "get or else", "in ", "lista", "null", "tom", "[" }.Any(text.Contains);
    }
}
