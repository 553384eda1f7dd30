using Styrning.Workflow.Expressions;

namespace Styrning.Workflow.Simulation;

/// <summary>
/// What a simulation is given: who answers what and when. Each method takes the text as it is written in the command and throws
/// <see cref="SimulationRefused"/> when it cannot be read; whether the names exist is asked when the simulation begins.
/// </summary>
public sealed class SimulationInput
{
    /// <summary>A Wednesday from which P1M, P3M and P1Y are 31, 92 and 365 days, and no hour is lost for a quarter of a year.</summary>
    private static readonly DateTime FirstMorning = new(2026, 7, 1, 8, 0, 0);

    private readonly List<Assignment> settings = [];
    private readonly Dictionary<string, List<Assignment>> answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CalendarDuration?> times = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> failures = new(StringComparer.Ordinal);
    private readonly List<string> messages = [];

    /// <summary>The id of the process; null: the first executable one of the file.</summary>
    public string? Process { get; set; }

    /// <summary>The zone in which a month is a month.</summary>
    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>When the simulated time begins; null: 1 July 2026, eight in the morning, so that the same file always gives the same answer.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>How long the simulation may take on a real clock.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(7);

    internal IReadOnlyList<Assignment> Settings => settings;

    internal IReadOnlyList<string> Messages => messages;

    internal IReadOnlyDictionary<string, string> Failures => failures;

    internal IReadOnlyDictionary<string, CalendarDuration?> Times => times;

    internal IReadOnlyDictionary<string, List<Assignment>> Answers => answers;

    internal DateTimeOffset FirstMoment => Start ?? CalendarDuration.OnTheWall(FirstMorning, Zone);

    /// <summary>NAME=VALUE: a variable from the start. VALUE is FEEL and may use what was set before it.</summary>
    public SimulationInput Set(string text)
    {
        settings.Add(Assignment.Parse(text, "NAMN=VÄRDE", text));
        return this;
    }

    /// <summary>TASK:NAME=VALUE: what a task sets when it answers. VALUE is FEEL over the variables that it sees then.</summary>
    public SimulationInput Answer(string text)
    {
        const string Form = "UPPGIFT:NAMN=VÄRDE";
        var (task, rest) = Split(text, ':', Form);
        if (!answers.TryGetValue(task, out var given))
            answers[task] = given = [];
        given.Add(Assignment.Parse(rest, Form, text));
        return this;
    }

    /// <summary>TASK=PT10S: how long a task takes; TASK=never: it does not answer.</summary>
    public SimulationInput Take(string text)
    {
        const string Form = "UPPGIFT=PT10S eller UPPGIFT=never";
        var (task, time) = Split(text, '=', Form);
        CalendarDuration? length = null;
        if (time != "never")
        {
            if (!CalendarDuration.TryParse(time, out var given) || given.Months < 0 || given.Days < 0 || given.Time < TimeSpan.Zero)
                throw new SimulationRefused($"{text}: {time} är ingen tidslängd som PT10S eller P14D, och inte never.");
            length = given;
        }

        return times.TryAdd(task, length) ? this : throw new SimulationRefused($"{text}: {task} har redan fått en tid.");
    }

    /// <summary>TASK=CODE: the error of BPMN with which a task ends.</summary>
    public SimulationInput Fail(string text)
    {
        var (task, code) = Split(text, '=', "UPPGIFT=FELKOD");
        return failures.TryAdd(task, code) ? this : throw new SimulationRefused($"{text}: {task} har redan fått ett fel.");
    }

    /// <summary>The name of a message, or of a signal from outside: it comes as soon as it is waited for. Twice, when it is named twice.</summary>
    public SimulationInput Message(string name)
    {
        messages.Add(name.Trim() is { Length: > 0 } given ? given : throw new SimulationRefused("Ett meddelande måste ha ett namn."));
        return this;
    }

    /// <summary>Whether anything is said of how an element answers.</summary>
    internal bool Mentions(string element) => answers.ContainsKey(element) || times.ContainsKey(element) || failures.ContainsKey(element);

    internal bool Never(string element) => times.TryGetValue(element, out var time) && time is null;

    private static (string Before, string After) Split(string text, char mark, string form)
    {
        var at = text.IndexOf(mark);
        if (at <= 0 || text[..at].Trim() is not { Length: > 0 } before || text[(at + 1)..].Trim() is not { Length: > 0 } after)
            throw new SimulationRefused($"{text}: skriv {form}.");
        return (before, after);
    }
}
