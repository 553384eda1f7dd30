using Styrning.Workflow.Expressions;

namespace Styrning.Workflow.Tests.Expressions;

/// <summary>Works out expressions over the same few variables, half past midnight on the third of March 2026 in Sweden.</summary>
internal static class Feel
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 23, 30, 0, TimeSpan.Zero);

    public static readonly TimeZoneInfo Sweden = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    private static readonly Dictionary<string, object?> Known = new()
    {
        ["n"] = 7m,
        ["text"] = "Krisstöd",
        ["sant"] = true,
        ["tom"] = null,
        ["dag"] = new DateOnly(2026, 1, 31),
        ["tid"] = Now,
        ["längd"] = new CalendarDuration(0, 2, TimeSpan.FromHours(3)),
        ["lista"] = new object?[] { 1m, 2m, 3m },
        ["ärende-nr"] = 12m,
        ["person"] = new Dictionary<string, object?> { ["namn"] = "Anna", ["år"] = 44m },
        ["personer"] = new object?[]
        {
            new Dictionary<string, object?> { ["namn"] = "Anna", ["år"] = 44m },
            new Dictionary<string, object?> { ["namn"] = "Bo", ["år"] = 31m },
        },
    };

    public static IVariables Variables { get; } = new Names(Known);

    public static object? Value(string text) => Expression.Parse(text).Evaluate(Variables, Sweden, Now);

    public static ExpressionFault Fault(string text) => Assert.Throws<ExpressionFault>(() => Value(text));

    public static IVariables Only(string name, object? value) => new Names(new() { [name] = value });

    private sealed class Names(Dictionary<string, object?> values) : IVariables
    {
        public bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);
    }
}
