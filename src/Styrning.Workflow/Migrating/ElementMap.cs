using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Migrating;

/// <summary>Which element of the new version stands for which of the old: the same id, where nothing else is said.</summary>
public sealed class ElementMap
{
    private readonly IReadOnlyDictionary<string, string> renamed;

    /// <param name="from">The version that instances are on.</param>
    /// <param name="to">The version that they are to go on with.</param>
    /// <param name="renamed">Old id to new id, of nodes and flows.</param>
    public ElementMap(ProcessModel from, ProcessModel to, IReadOnlyDictionary<string, string> renamed) =>
        (From, To, this.renamed) = (from, to, renamed);

    public ProcessModel From { get; }

    public ProcessModel To { get; }

    public IReadOnlyDictionary<string, string> Renamed => renamed;

    /// <summary>What the mapping names and the versions do not have: it must be mended before anything is moved.</summary>
    public IReadOnlyList<string> Unknown() =>
    [
        .. renamed.Keys.Where(id => !Has(From, id)).Select(id => $"{id} finns inte i version {From.Version}"),
        .. renamed.Values.Where(id => !Has(To, id)).Distinct(StringComparer.Ordinal).Select(id => $"{id} finns inte i version {To.Version}"),
    ];

    internal string Id(string old) => renamed.GetValueOrDefault(old, old);

    internal FlowNode? Node(string old) => To.Nodes.GetValueOrDefault(Id(old));

    /// <summary>The scope that the inside of an item lies in.</summary>
    internal string ScopeOf(Item item) => item.Parent == 0 ? To.Body.Id : Id(item.Node);

    /// <summary>The flow by its id; modelers give flows new ids easily, so otherwise the only one between the same two elements.</summary>
    internal SequenceFlow? Flow(string old, FlowNode target)
    {
        if (To.Flows.GetValueOrDefault(Id(old)) is { } same && same.Target == target)
            return same;
        if (!From.Flows.TryGetValue(old, out var flow) || Node(flow.Source.Id) is not { } source)
            return null;
        var between = target.Incoming.Where(one => one.Source == source).ToList();
        return between.Count == 1 ? between[0] : null;
    }

    private static bool Has(ProcessModel model, string id) => model.Nodes.ContainsKey(id) || model.Flows.ContainsKey(id);
}
