using Styrning.Workflow.Expressions;

namespace Styrning.Workflow.Tests.Expressions;

public sealed class Evaluating
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 23, 30, 0, TimeSpan.Zero);

    private static readonly Names Variables = new(new Dictionary<string, object?>
    {
        ["n"] = 7m,
        ["text"] = "Krisstöd",
        ["sant"] = true,
        ["tom"] = null,
        ["dag"] = new DateOnly(2026, 1, 31),
        ["tid"] = Now,
        ["lista"] = new object?[] { 1m, 2m, 3m },
        ["person"] = new Dictionary<string, object?> { ["namn"] = "Anna", ["år"] = 44m },
        ["personer"] = new object?[] { new Dictionary<string, object?> { ["namn"] = "Anna", ["år"] = 44m }, new Dictionary<string, object?> { ["namn"] = "Bo", ["år"] = 31m } },
    });

    private static object? Value(string text) => Expression.Parse(text).Evaluate(Variables, TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm"), Now);

    [Theory]
    [InlineData("n > 5 and text = \"Krisstöd\"")]
    [InlineData("= n > 5")]
    [InlineData("${n > 5}")]
    [InlineData("not(n > 7)")]
    [InlineData("n >= 7 and n <= 7 and n != 8")]
    [InlineData("n between 5 and 9")]
    [InlineData("n in (1, 7)")]
    [InlineData("n in [5..9]")]
    [InlineData("not(n in ]7..9])")]
    [InlineData("(n in (7..9)) = false")]
    [InlineData("n in (> 5)")]
    [InlineData("n in (< 5, >= 7)")]
    [InlineData("(n in lista) = false")]
    [InlineData("2 in lista")]
    [InlineData("text in [\"a\", \"Krisstöd\"]")]
    [InlineData("1 + 2 * 3 = 7")]
    [InlineData("(1 + 2) * 3 = 9")]
    [InlineData("2 ** 3 = 8")]
    [InlineData("-n + 7 = 0")]
    [InlineData("10 / 4 = 2.5")]
    [InlineData("0.1 + 0.2 = 0.3")]
    [InlineData("\"a\" + \"b\" = \"ab\"")]
    [InlineData("tom = null")]
    [InlineData("saknas = null")]
    [InlineData("null = saknas")]
    [InlineData("n != null")]
    [InlineData("not(is defined(saknas))")]
    [InlineData("is defined(tom)")]
    [InlineData("(false and tom = 1) = false")]
    [InlineData("(tom and false) = false")]
    [InlineData("(tom or true) = true")]
    [InlineData("(tom and true) = null")]
    [InlineData("(tom > 1) = null")]
    [InlineData("if sant then n = 7 else false")]
    [InlineData("person.namn = \"Anna\"")]
    [InlineData("personer[2].namn = \"Bo\"")]
    [InlineData("personer[-1].namn = \"Bo\"")]
    [InlineData("personer[9] = null")]
    [InlineData("count(personer[item.år > 40]) = 1")]
    [InlineData("personer.namn = [\"Anna\", \"Bo\"]")]
    [InlineData("some p in personer satisfies p.år > 40")]
    [InlineData("not(every p in personer satisfies p.år > 40)")]
    [InlineData("(for p in personer return p.år) = [44, 31]")]
    [InlineData("(for i in [1..3] return i * i) = [1, 4, 9]")]
    [InlineData("count(lista) = 3 and sum(lista) = 6 and min(lista) = 1 and max(1, 5, 3) = 5")]
    [InlineData("contains(text, \"stöd\") and starts with(text, \"Kris\") and ends with(text, \"d\")")]
    [InlineData("string length(text) = 8 and upper case(\"å\") = \"Å\"")]
    [InlineData("list contains(lista, 2) and not(list contains(lista, 9))")]
    [InlineData("append(lista, 4) = [1, 2, 3, 4] and concatenate([1], [2]) = [1, 2] and distinct values([1, 1, 2]) = [1, 2]")]
    [InlineData("string(1.50) = \"1.5\" and number(\"-1.5\") = -1.5")]
    [InlineData("floor(-1.5) = -2 and ceiling(1.2) = 2 and abs(-3) = 3 and modulo(-1, 4) = 3")]
    [InlineData("{a: 1, \"b\": 2}.b = 2")]
    [InlineData("dag = date(\"2026-01-31\") and dag = date(2026, 1, 31) and dag < date(\"2026-02-01\")")]
    [InlineData("dag + duration(\"P1M\") = date(\"2026-02-28\")")]
    [InlineData("dag + @\"P1D\" = @\"2026-02-01\"")]
    [InlineData("date(\"2026-03-01\") - dag = duration(\"P29D\")")]
    [InlineData("duration(\"PT24H\") = duration(\"P1D\") and duration(\"P1Y\") = duration(\"P12M\") and duration(\"P1D\") < duration(\"PT25H\")")]
    [InlineData("duration(\"P1D\") * 2 = duration(\"P2D\")")]
    [InlineData("dag.year = 2026 and dag.month = 1 and dag.day = 31 and dag.weekday = 6")]
    [InlineData("today() = date(\"2026-03-03\")")] // half past midnight in Sweden
    [InlineData("now() = tid and date(tid) = today()")]
    [InlineData("date and time(\"2026-03-29T03:30:00\") - date and time(\"2026-03-29T01:30:00\") = duration(\"PT1H\")")]
    public void It_holds(string text) => Assert.Equal(true, Value(text));

    [Theory]
    [InlineData("saknas > 1", "saknas")]
    [InlineData("text > 1", "jämföra")]
    [InlineData("text + 1", "betyder inget")]
    [InlineData("text and sant", "sanningsvärden")]
    [InlineData("n / 0", "noll")]
    [InlineData("person.adress", "adress")]
    [InlineData("n.namn", "namn")]
    [InlineData("date(\"2026-02-30\")", "datum")]
    [InlineData("duration(\"snart\")", "tidslängd")]
    [InlineData("number(\"sju\")", "tal")]
    [InlineData("duration(\"P1M\") < duration(\"P30D\")", "jämföra")]
    [InlineData("count(upper case(1))", "ett tal")]
    [InlineData("dag + duration(\"P99999Y\")", "för stort")]
    [InlineData("9999999999999999999999999999 * 9999999999999", "för stort")]
    [InlineData("count(for i in [1..100000000] return i)", "steg")]
    [InlineData("count(for i in [1..1000] return for j in [1..1000] return j)", "steg")]
    public void A_wrong_name_or_type_is_told_and_endless_work_is_stopped(string text, string part) =>
        Assert.Contains(part, Assert.Throws<ExpressionFault>(() => Value(text)).Message);

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("1 +")]
    [InlineData("(1")]
    [InlineData("\"a")]
    [InlineData("a b")]
    [InlineData("okänd(1)")]
    [InlineData("count()")]
    [InlineData("not(1, 2)")]
    [InlineData("a == b")]
    [InlineData("a && b")]
    [InlineData("a; b")]
    [InlineData("[1..2")]
    [InlineData("if a then b")]
    [InlineData("1 < 2 < 3")]
    [InlineData("99999999999999999999999999999999999")]
    public void What_cannot_be_read_is_told_with_its_place(string text) => Assert.NotNull(Assert.Throws<ExpressionFault>(() => Expression.Parse(text)).Position);

    [Fact]
    public void An_expression_is_bounded_in_length_and_depth()
    {
        Assert.Throws<ExpressionFault>(() => Expression.Parse(new string('1', 5_000)));
        Assert.Throws<ExpressionFault>(() => Expression.Parse(new string('(', 1_000) + "1" + new string(')', 1_000)));
        Assert.Throws<ExpressionFault>(() => Expression.Parse(string.Concat(Enumerable.Repeat("not(", 500)) + "a" + new string(')', 500)));
        Assert.Equal(true, Value(string.Join(" or ", Enumerable.Repeat("sant", 500))));
    }

    [Fact]
    public void A_condition_is_true_or_false() =>
        Assert.Contains("varken", Assert.Throws<ExpressionFault>(() => Expression.Parse("n").Holds(Variables, TimeZoneInfo.Utc, Now)).Message);

    private sealed class Names(Dictionary<string, object?> values) : IVariables
    {
        public bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);
    }
}
