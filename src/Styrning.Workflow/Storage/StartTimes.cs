using Styrning.Workflow.Execution;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Storage;

/// <summary>When a process begins by the clock. It has no variables and no subject to ask yet.</summary>
internal static class StartTimes
{
    /// <summary>The first time after publishing. A date that has passed by then is none: a file that is published again must not begin old years.</summary>
    /// <exception cref="ExpressionFault">It says no time.</exception>
    public static (DateTimeOffset? Planned, int Remaining) First(Trigger.Timer timer, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (due, remaining) = Timing.Due(timer.Kind, timer.Source.Value(Nameless.Instance, zone, now), now, zone);
        return timer.Kind is TimerKind.Date && due <= now ? (null, 0) : (due.ToUniversalTime(), remaining);
    }

    /// <summary>The time after the planned one that has just begun an instance: the first that is still to come.</summary>
    public static (DateTimeOffset? Planned, int Remaining) Next(Trigger.Timer timer, DateTimeOffset planned, int remaining, DateTimeOffset now, TimeZoneInfo zone) =>
        Timing.Next(timer.Kind, timer.Source.Value(Nameless.Instance, zone, now), planned, remaining, now, zone) is var (next, left) ? (next, left) : (null, 0);

    private sealed class Nameless : IVariables
    {
        public static readonly Nameless Instance = new();

        public bool TryGet(string name, out object? value)
        {
            value = null;
            return false;
        }
    }
}
