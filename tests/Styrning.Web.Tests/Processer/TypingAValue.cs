using Styrning.Web.Features.Processer;
using Styrning.Workflow.Expressions;

namespace Styrning.Web.Tests.Processer;

public sealed class TypingAValue
{
    public static TheoryData<string, object?> Typed => new()
    {
        { "", null },
        { "  ", null },
        { "Anna", "Anna" },
        { "ja", "ja" },
        { "sant", true },
        { "Falskt", false },
        { "1250,5", 1250.5m },
        { "-3", -3m },
        { "0701234567", "0701234567" },
        { "2026-11-23", new DateOnly(2026, 11, 23) },
        { "=1 + 2", 3m },
        { "=antal * 2", 14m },
    };

    [Theory, MemberData(nameof(Typed))]
    public void Is_what_a_person_would_mean(string typed, object? value) =>
        Assert.Equal(value, TypedValue.Read(typed, new Seen(new Dictionary<string, object?> { ["antal"] = 7m }), default));

    [Fact]
    public void Is_written_so_that_it_reads_as_the_same_value()
    {
        object?[] values = [null, "Anna", " kant ", "12", "sant", "2026-11-23", "=x", "citat \" och \\", true, 3.25m, new DateOnly(2026, 2, 28), new object?[] { 1m, "två", null }];

        Assert.All(values, value => Assert.True(Values.Same(value, TypedValue.Read(TypedValue.Write(value), NoVariables.Instance, default)), $"{value}: {TypedValue.Write(value)}"));
    }

    [Theory]
    [InlineData("=1 +")]
    [InlineData("=finns_inte")]
    public void That_cannot_be_worked_out_is_refused_with_a_sentence(string typed) =>
        Assert.NotEqual("", Assert.Throws<ExpressionFault>(() => TypedValue.Read(typed, NoVariables.Instance, default)).Message);
}
