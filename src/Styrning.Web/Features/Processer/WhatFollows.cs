using System.Text.RegularExpressions;
using Styrning.Workflow.Model;

namespace Styrning.Web.Features.Processer;

/// <summary>
/// What the drawing asks of a task that has no form of its own: the ways that lead on from it, as choices where the conditions are simple enough to be
/// answered by a choice, and else the names that the conditions ask for.
/// </summary>
/// <param name="Choices">One of them is chosen; empty when there is nothing to choose.</param>
/// <param name="Asked">Variables to fill in, when the ways cannot be chosen between.</param>
/// <param name="Question">What the drawing calls the decision: "Godkänd?". Null where it is silent.</param>
/// <param name="Ways">Every way on in words, with its condition.</param>
internal sealed partial record WhatFollows(IReadOnlyList<WhatFollows.Choice> Choices, IReadOnlyList<string> Asked, string? Question, IReadOnlyList<WhatFollows.Way> Ways)
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "and", "or", "not", "in", "if", "then", "else", "between", "some", "every", "for", "return", "satisfies", "null", "true", "false", "is", "defined", "item",
    };

    public static WhatFollows Of(FlowNode task)
    {
        // Several flows out of one node all go; what is decided, is decided in the first gateway after it.
        var flows = task.Outgoing.Count == 1 && task.Outgoing[0].Target is Gateway { Kind: GatewayKind.Exclusive or GatewayKind.Inclusive } gateway ? gateway.Outgoing : task.Outgoing;
        var from = flows.Count > 0 ? flows[0].Source : task;
        var decided = flows.Where(flow => flow.Condition is not null).ToList();
        var ways = flows.Select(flow => new Way(NameOf(flow), flow.Target.Name, flow.Condition?.Source, from.Default == flow)).ToList();
        if (decided.Count == 0)
        {
            return new([], [], null, ways);
        }

        var simple = decided.ToDictionary(flow => flow, flow => Simple(flow.Condition!.Source));
        var answerable = from is Gateway { Kind: GatewayKind.Exclusive } && simple.Values.All(answer => answer is not null) && simple.Values.Select(answer => answer!.Name).Distinct().Count() == 1
            && flows.All(flow => flow.Condition is not null || from.Default == flow);
        return answerable
            ? new([.. flows.Select((flow, at) => new Choice($"{at}", NameOf(flow), simple.GetValueOrDefault(flow) ?? Otherwise(flow, simple.Values!)))], [], from.Name == from.Id ? null : from.Name, ways)
            : new([], [.. decided.SelectMany(flow => NamesIn(flow.Condition!.Source)).Distinct().Take(20)], null, ways);
    }

    private static string NameOf(SequenceFlow flow) => flow.Name ?? flow.Target.Name;

    // The default way is taken when no condition holds: an answer that none of them asks for.
    private static Answer Otherwise(SequenceFlow flow, IEnumerable<Answer> others)
    {
        var name = others.First().Name;
        return others.Any(other => other.Value is bool)
            ? new(name, !others.Select(other => other.Value).OfType<bool>().First())
            : new(name, others.Any(other => other.Value is string text && text == NameOf(flow)) ? null : NameOf(flow));
    }

    private static Answer? Simple(string condition)
    {
        condition = condition.Trim();
        if (Bare().Match(condition) is { Success: true } bare && !Words.Contains(bare.Groups["name"].Value))
        {
            return new(bare.Groups["name"].Value, !bare.Groups["not"].Success);
        }

        if (Equal().Match(condition) is not { Success: true } equal)
        {
            return null;
        }

        var value = equal.Groups["value"].Value;
        return new(equal.Groups["name"].Value, value switch { "true" => true, "false" => false, ['"', ..] => value[1..^1], _ => decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) });
    }

    private static IEnumerable<string> NamesIn(string condition) =>
        Name().Matches(Text().Replace(condition, "")).Select(match => match.Groups["name"].Value).Where(name => !Words.Contains(name));

    public sealed record Answer(string Name, object? Value);

    /// <param name="Key">What the form posts.</param>
    public sealed record Choice(string Key, string Label, Answer Answer);

    /// <param name="To">The element that the way leads to.</param>
    /// <param name="IsDefault">Taken when no condition holds.</param>
    public sealed record Way(string Label, string To, string? Condition, bool IsDefault);

    [GeneratedRegex(@"^(?<not>not\s*\(\s*)?(?<name>[\p{L}_][\p{L}\p{Nd}_]*)(?(not)\s*\))$")]
    private static partial Regex Bare();

    [GeneratedRegex("""^(?<name>[\p{L}_][\p{L}\p{Nd}_]*)\s*=\s*(?<value>"[^"\\]*"|true|false|-?[0-9]+(\.[0-9]+)?)$""")]
    private static partial Regex Equal();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Text();

    // Not what follows a point (a member) and not what is called (a function).
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}_.])(?<name>[\p{L}_][\p{L}\p{Nd}_]*)(?!\s*\()(?![\p{L}\p{Nd}_])")]
    private static partial Regex Name();
}
