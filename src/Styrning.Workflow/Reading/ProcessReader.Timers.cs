using System.Xml.Linq;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

internal sealed partial class ProcessReader
{
    private static readonly (string Name, TimerKind Kind)[] times =
        [("timeDuration", TimerKind.Duration), ("timeDate", TimerKind.Date), ("timeCycle", TimerKind.Cycle)];

    private Trigger.Timer? Timer(XElement definition, bool mayRepeat, bool isProcessStart)
    {
        if (definition.Ours("deadline") is { } deadline)
        {
            if (isProcessStart)
                return Wrong(deadline, "En fristregel frågar om något som finns. Den kan inte starta en process.");
            if (deadline.Text("rule") is { } rule)
                return new Trigger.Timer(TimerKind.Rule, new ValueSource(rule, null));
            return Wrong(deadline, "deadline säger inte vilken regel (rule).");
        }

        var given = times.Where(time => definition.Inner(time.Name) is not null).ToList();
        return given switch
        {
            [] => Wrong(definition, "Tidshändelsen har ingen tid."),
            [var (name, kind)] => Timer(definition.Bpmn(name)!, kind, definition.Inner(name)!, mayRepeat),
            _ => Wrong(definition, "Tidshändelsen har flera tider."),
        };
    }

    private Trigger.Timer? Timer(XElement time, TimerKind kind, string text, bool mayRepeat)
    {
        if (kind is TimerKind.Cycle && !mayRepeat)
            return Wrong(time, "En upprepad tid kan bara sitta på en händelse som inte avbryter.");
        if (kind is TimerKind.Cycle && IsCron(text))
            return Wrong(time, $"{Short(text)} är en cron-tid. Skriv upprepningen som R/P1D (för alltid) eller R3/PT10H (tre gånger).");
        // Some write the text of a time as an expression without saying so.
        if (text.StartsWith('"'))
            text = "=" + text;
        var use = kind switch
        {
            TimerKind.Duration => ExpressionUse.Duration,
            TimerKind.Date => ExpressionUse.Moment,
            _ => ExpressionUse.Cycle,
        };
        if (Value(time, text, use) is not { } source)
            return null;
        try
        {
            if (source.Literal is { } literal)
                Timing.Check(kind, literal);
            else if (source.Expression!.TryLiteral(out var value) && value is string constant)
                Timing.Check(kind, constant);
            return new Trigger.Timer(kind, source);
        }
        catch (ExpressionFault fault)
        {
            return Wrong(time, fault.Message);
        }
    }

    private static ExpressionUse Use(TimerKind kind) => kind switch
    {
        TimerKind.Duration => ExpressionUse.Duration,
        TimerKind.Date => ExpressionUse.Moment,
        _ => ExpressionUse.Cycle,
    };

    private static bool IsCron(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 5 and <= 7 } fields
            && Array.TrueForAll(fields, field => field.All(sign => char.IsAsciiLetterOrDigit(sign) || "*?/,-#".Contains(sign)));

    private Trigger.Timer? Wrong(XElement element, string message)
    {
        Problem(element, ProblemCodes.Timer, message);
        return null;
    }
}
