using Styrning.Workflow.Expressions;

namespace Styrning.Workflow.Simulation;

/// <summary>A variable and the expression that gives it its value.</summary>
internal sealed record Assignment(string Name, Expression Value)
{
    /// <param name="text">NAME=VALUE.</param>
    /// <param name="form">How it is written, for whoever wrote it otherwise.</param>
    /// <param name="whole">What was written, for the message.</param>
    public static Assignment Parse(string text, string form, string whole)
    {
        var at = text.IndexOf('=');
        var name = at < 0 ? "" : text[..at].Trim();
        if (name.Length == 0 || !char.IsLetter(name[0]) && name[0] is not ('_' or '$') || !name.All(sign => char.IsLetterOrDigit(sign) || sign is '_' or '$'))
            throw new SimulationRefused($"{whole}: skriv {form}. Ett namn består av bokstäver, siffror och understreck.");
        try
        {
            return new Assignment(name, Expression.Parse(text[(at + 1)..]));
        }
        catch (ExpressionFault fault)
        {
            throw new SimulationRefused($"{whole}: {fault.Message}");
        }
    }

    /// <summary>Evaluates them in order; each may use those before it.</summary>
    /// <exception cref="ExpressionFault">The message says which one.</exception>
    public static Dictionary<string, object?> Evaluate(IEnumerable<Assignment> assignments, IVariables outer, TimeZoneInfo zone, DateTimeOffset now)
    {
        var names = new Overlay(outer);
        foreach (var (name, value) in assignments)
        {
            try
            {
                names.Own[name] = value.Evaluate(names, zone, now);
            }
            catch (ExpressionFault fault)
            {
                throw new ExpressionFault($"{name}={value}: {fault.Message}");
            }
        }

        return names.Own;
    }

    private sealed class Overlay(IVariables outer) : IVariables
    {
        public Dictionary<string, object?> Own { get; } = new(StringComparer.Ordinal);

        public bool TryGet(string name, out object? value) => Own.TryGetValue(name, out value) || outer.TryGet(name, out value);
    }
}
