using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Time;
using Styrning.Web.Data;
using Styrning.Web.Features.Processer.Arende;
using Styrning.Workflow;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Processer.Atgarder;

/// <summary>
/// What a person may do with what stands still, asked of the engine itself: the event is tried on the state, and nothing is kept. A button is shown when
/// that goes well, so that it refuses nobody who could have known.
/// </summary>
internal sealed class Possible(ProcessModel model, InstanceState state, DateTimeOffset now)
{
    private const string Reason = "–";

    /// <summary>For a matter that runs; null when it has ended.</summary>
    public static async Task<Possible?> OfAsync(StyrningDb db, Matter matter, DateTimeOffset now, CancellationToken cancel) =>
        await db.Set<WorkflowInstance>().Where(i => i.Id == matter.Id && i.EndedAt == null).Select(i => i.State).SingleOrDefaultAsync(cancel) is { } state
            ? new(matter.Process, StateJson.Read(state), now)
            : null;

    /// <summary>The tokens that wait somewhere or cannot go on, in the order they came there.</summary>
    public IReadOnlyList<Item> Tokens { get; } =
        [.. state.Items.Values.Where(item => item.Parent != 0 && (item.Kind is ItemKind.Activity or ItemKind.Wait or ItemKind.Stuck || item.Failure is not null))];

    public Item? Find(int token) => Tokens.FirstOrDefault(item => item.Id == token);

    public bool CanSkip(int token) => Accepts(new WorkflowEvent.Skipped(token, Reason, now, null));

    /// <summary>Where the token can be taken: elements of the same scope, in the order of the file.</summary>
    public IReadOnlyList<FlowNode> Targets(int token) => Find(token) is { } item
        ? [.. model.Nodes[item.Node].Scope.Nodes.Where(node => Accepts(new WorkflowEvent.Moved(token, node.Id, Reason, now, null)))]
        : [];

    private bool Accepts(WorkflowEvent happening)
    {
        try
        {
            return Engine.Apply(model, state, happening, SwedishCalendar.Zone).Accepted;
        }
        catch (ProcessFault)
        {
            return true; // it is allowed, and leads to something that cannot go on: the page tells what when it is done
        }
    }
}
