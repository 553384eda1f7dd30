using Styrning.Workflow.Execution;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Storage;

/// <summary>When a process begins by the clock. It has no variables and no subject to ask yet.</summary>
internal static class StartTimes
{
    private const int MostTurns = 100_000;

    /// <summary>The first time after publishing. A date that has passed by then is none: a file that is published again must not begin old years.</summary>
    /// <exception cref="ExpressionFault">It says no time.</exception>
    public static (DateTimeOffset? Planned, int Remaining) First(Trigger.Timer timer, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (due, remaining) = Due(timer, now, now, zone);
        return timer.Kind is TimerKind.Date && due <= now ? (null, 0) : (due, remaining);
    }

    /// <summary>
    /// The time after the planned one that has just begun an instance: the first that is still to come. Those that passed while nobody was
    /// running are used up by that one instance; a month off is one start, not thirty.
    /// </summary>
    public static (DateTimeOffset? Planned, int Remaining) Next(Trigger.Timer timer, DateTimeOffset planned, int remaining, DateTimeOffset now, TimeZoneInfo zone)
    {
        for (var turn = 0; remaining != 0; turn++)
        {
            // Counted from the plan, not from when somebody came to do it: a daily start stays at its hour.
            (planned, _) = Due(timer, turn < MostTurns ? planned : now, now, zone);
            if (remaining > 0)
                remaining--;
            if (planned > now)
                return (planned, remaining);
        }

        return (null, 0);
    }

    private static (DateTimeOffset, int) Due(Trigger.Timer timer, DateTimeOffset from, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (due, remaining) = Timing.Due(timer.Kind, timer.Source.Value(Nameless.Instance, zone, now), from, zone);
        return (due.ToUniversalTime(), remaining);
    }

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
