using Styrning.Workflow.Expressions;

namespace Styrning.Workflow.Tests.Expressions;

public sealed class BoundingWork
{
    [Theory]
    [InlineData("count(for i in 1..100000000000 return i)")]
    [InlineData("some i in 1..100000000000 satisfies false")]
    [InlineData("for a in 1..99999, b in 1..99999 return 1")]
    [InlineData("for i in 1..90000 return lång + lång")]
    [InlineData("every i in 1..90000 satisfies lång = lång + \"\"")]
    [InlineData("some i in 1..90000 satisfies contains(lång, \"b\")")]
    [InlineData("every i in 1..90000 satisfies stor = stor")]
    [InlineData("for i in 1..90000 return matches(\"a\", string(i))")]
    [InlineData("for i in 1..90000 return concatenate(stor, stor)")]
    [InlineData("every i in 1..90000 satisfies not(matches(lång, \"(a|b)*b(a|b){60}\"))")]
    [InlineData("every i in 1..90000 satisfies not(matches(lång, \"^(a?){100}b$\"))")]
    [InlineData("every i in 1..90000 satisfies get value({a: 1}, lång) = null")]
    [InlineData("every i in 1..90000 satisfies count(split(lång, \"a\")) > 1")]
    [InlineData("for i in 1..90000 return sort(stor)")]
    [InlineData("distinct values(for i in 1..9000 return i)")]
    [InlineData("for i in 1..90000 return string(stor)")]
    [InlineData("flatten(for i in 1..90000 return stor)")]
    [InlineData("for i in 1..90000 return stor")]
    [InlineData("{a: [stor, stor, stor, stor, stor], b: [a, a, a], c: [b, b, b]}")]
    public void Endless_work_is_stopped(string text)
    {
        var stor = Enumerable.Range(0, 5_000).Select(number => (object?)(decimal)number).ToArray();
        var names = new Two(Feel.Only("lång", new string('a', 50_000)), Feel.Only("stor", stor));
        var fault = Assert.Throws<ExpressionFault>(() => Expression.Parse(text).Evaluate(names, TimeZoneInfo.Utc, Feel.Now));
        Assert.Contains("steg", fault.Message);
    }

    [Theory]
    [InlineData("lång + lång", "lång")]
    [InlineData("replace(lång, \"a\", \"aaa\")", "lång")]
    [InlineData("string join(for i in 1..3 return lång, \"-\")", "lång")]
    public void A_text_does_not_grow_without_end(string text, string part) => Assert.Contains(part,
        Assert.Throws<ExpressionFault>(() => Expression.Parse(text).Evaluate(Feel.Only("lång", new string('a', 60_000)), TimeZoneInfo.Utc, Feel.Now)).Message);

    [Fact]
    public void A_value_that_holds_itself_does_not_grow_without_end()
    {
        var (expression, stopped) = (Expression.Parse("[x, x]"), 0);
        object? value = 1m;
        for (var round = 0; stopped == 0 && round < 100; round++)
        {
            try
            {
                value = expression.Evaluate(Feel.Only("x", value), TimeZoneInfo.Utc, Feel.Now);
            }
            catch (ExpressionFault)
            {
                stopped = round;
            }
        }

        Assert.InRange(stopped, 10, 21);
    }

    [Fact]
    public void A_deep_list_is_no_variable()
    {
        object? value = 1m;
        for (var level = 0; level < 10_000; level++)
            value = new[] { value };
        Assert.Throws<ArgumentException>(() => Values.Normalise(value));
    }

    [Fact]
    public void A_small_stack_is_enough_or_told()
    {
        Exception? fault = null;
        var deep = string.Concat(Enumerable.Repeat("lista[", 50)) + "1" + string.Concat(Enumerable.Repeat("]", 50));
        var thread = new Thread(() => fault = Record.Exception(() => Feel.Value(deep)), 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.True(fault is null or ExpressionFault);
    }

    private sealed class Two(IVariables one, IVariables other) : IVariables
    {
        public bool TryGet(string name, out object? value) => one.TryGet(name, out value) || other.TryGet(name, out value);
    }
}
