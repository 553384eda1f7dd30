using Styrning.Workflow.Expressions;

namespace Styrning.Workflow.Tests.Expressions;

public sealed class CheckingWithoutRunning
{
    [Theory]
    [InlineData("\"a\" - 1", ExpressionUse.Value, "en text - ett tal")]
    [InlineData("not(5)", ExpressionUse.Value, "negand")]
    [InlineData("x + 1", ExpressionUse.Condition, "Ett villkor är sant eller falskt")]
    [InlineData("5", ExpressionUse.Condition, "ett tal")]
    [InlineData("\"ja\"", ExpressionUse.Condition, "en text")]
    [InlineData("[a, b]", ExpressionUse.Condition, "en lista")]
    [InlineData("null", ExpressionUse.Condition, "null")]
    [InlineData("if a then 1 else \"x\"", ExpressionUse.Condition, "ett tal eller en text")]
    [InlineData("x = 1 and 5", ExpressionUse.Condition, "sanningsvärde")]
    [InlineData("x > 5 and count(y)", ExpressionUse.Condition, "sanningsvärde")]
    [InlineData("1 = \"1\"", ExpressionUse.Condition, "aldrig lika")]
    [InlineData("count(x) = \"2\"", ExpressionUse.Condition, "aldrig lika")]
    [InlineData("count(x) > \"2\"", ExpressionUse.Condition, "jämföra")]
    [InlineData("today() > now()", ExpressionUse.Condition, "date(…)")]
    [InlineData("count(x) in (0..\"b\")", ExpressionUse.Condition, "jämföra")]
    [InlineData("count(x) between \"a\" and 3", ExpressionUse.Condition, "jämföra")]
    [InlineData("date(\"2026-02-30\") < x", ExpressionUse.Condition, "2026-02-30")]
    [InlineData("x + duration(\"14 dagar\")", ExpressionUse.Value, "14 dagar")]
    [InlineData("number(\"sju\")", ExpressionUse.Value, "inget tal")]
    [InlineData("1 / 0", ExpressionUse.Value, "noll")]
    [InlineData("10 ** 40", ExpressionUse.Value, "för stort")]
    [InlineData("upper case(5)", ExpressionUse.Value, "upper case")]
    [InlineData("date(@\"P1M\")", ExpressionUse.Value, "en tidslängd")]
    [InlineData("last day of month(@\"P1M\")", ExpressionUse.Value, "en tidslängd")]
    [InlineData("today().hour", ExpressionUse.Value, "Det finns year, month, day, weekday")]
    [InlineData("\"a\".b", ExpressionUse.Value, "inget b")]
    [InlineData("-\"a\"", ExpressionUse.Value, "tecken")]
    [InlineData("lista[\"a\"]", ExpressionUse.Value, "plats eller ett villkor")]
    [InlineData("for i in \"a\"..\"b\" return i", ExpressionUse.Value, "hela tal")]
    [InlineData("for i in 1..3 return i + \"a\"", ExpressionUse.Value, "string(…)")]
    [InlineData("some i in 1..3 satisfies i", ExpressionUse.Condition, "sanningsvärde")]
    [InlineData("{a: 1, b: a + \"c\"}", ExpressionUse.Value, "string(…)")]
    [InlineData("matches(x, \"(?=a)\")", ExpressionUse.Condition, "stöds inte")]
    [InlineData("split(x, \"(\")", ExpressionUse.Value, "inget mönster")]
    [InlineData("[1..3]", ExpressionUse.Value, "efter in")]
    [InlineData("5", ExpressionUse.Collection, "lista")]
    [InlineData("today()", ExpressionUse.Duration, "tidslängd")]
    [InlineData("@\"P1D\"", ExpressionUse.Moment, "ett datum eller en tidpunkt")]
    [InlineData("today() + 14", ExpressionUse.Moment, "betyder inget")]
    [InlineData("@\"P1D\"", ExpressionUse.Cycle, "R3/PT10H")]
    [InlineData("[1, 2]", ExpressionUse.Name, "ett namn")]
    [InlineData("x = 1", ExpressionUse.Number, "ett tal")]
    public void What_can_never_work_is_found(string text, ExpressionUse use, string part)
    {
        var faults = Expression.Parse(text).Check(use);
        Assert.Contains(part, Assert.Single(faults).Message);
        Assert.All(faults, fault => Assert.InRange(fault.Position ?? -1, 0, text.Length));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("x.y.z and not(a.b)")]
    [InlineData("x > 5 or y = \"a\" or z = null")]
    [InlineData("x = true")]
    [InlineData("x + \"a\" = \"ba\"")]
    [InlineData("if x then true else null")]
    [InlineData("min(x) > 3")]
    [InlineData("get value(x, \"a\") = 2")]
    [InlineData("lista[1]")]
    [InlineData("lista[item.x > 1][1].y")]
    [InlineData("count(lista[x > 1]) > 0")]
    [InlineData("today() > date(x) + @\"P1M\"")]
    [InlineData("now() - x > @\"P1D\"")]
    [InlineData("x in (1, > 5, [7..9], \"a\", null)")]
    [InlineData("x in lista")]
    [InlineData("for i in 1..3 return i > 2", ExpressionUse.Collection)]
    [InlineData("every i in x satisfies i.klar")]
    [InlineData("all(for p in personer return p.klar)")]
    [InlineData("\"P\" + string(x) + \"D\"", ExpressionUse.Duration)]
    [InlineData("@\"P1D\" * x", ExpressionUse.Duration)]
    [InlineData("today() + @\"P14D\"", ExpressionUse.Moment)]
    [InlineData("x - today()", ExpressionUse.Duration)]
    [InlineData("\"R/P1D\"", ExpressionUse.Cycle)]
    [InlineData("if x then \"a\" else b", ExpressionUse.Name)]
    [InlineData("if x = null then [] else x", ExpressionUse.Collection)]
    [InlineData("count(for i in 1..99999 return i) > 1")] // too long to work out is no mistake
    [InlineData("null = x")]
    [InlineData("is defined(x) and get or else(y, false)")]
    public void What_may_work_is_left_alone(string text, ExpressionUse use = ExpressionUse.Condition) => Assert.Empty(Expression.Parse(text).Check(use));

    [Fact]
    public void What_runs_is_never_found_wrong()
    {
        foreach (var text in Mutated.Sound)
            Assert.Empty(Expression.Parse(text).Check());
    }
}
