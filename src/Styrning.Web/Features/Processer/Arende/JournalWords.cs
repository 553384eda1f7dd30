using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;
using Styrning.Workflow.Overview;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Processer.Arende;

/// <summary>A line of the story of a matter, in plain Swedish.</summary>
/// <param name="Who">The person; "Programmet" where time or the program did it.</param>
/// <param name="More">A reason or a cause; null when there is none to tell.</param>
/// <param name="Passed">What was completed by it, by name.</param>
internal sealed record Happening(DateTimeOffset At, string What, string Who, string? More, IReadOnlyList<string> Passed);

/// <summary>Tells what happened. The journal is the engine's; its words are these.</summary>
internal sealed class JournalWords(ProcessModel model, OrganisationChart chart)
{
    public Happening Of(JournalLine line)
    {
        var passed = line.Passed.Where(element => element.Id != line.Element?.Id).Select(element => element.Name).ToList();
        var who = Guid.TryParse(line.Actor, out var person) ? chart.NameOf(person) : line.Actor ?? "Programmet";
        var entry = new WorkflowJournalEntry { Seq = line.Seq, At = line.At, Kind = line.Kind, Element = line.Element?.Id, Actor = line.Actor, Data = line.Data };
        var (what, more) = line.Kind == JournalKinds.Migrated ? Migrated(MigrationJson.Read(entry)) : Of(EventJson.Read(entry), line.Element?.Name ?? "");
        return new(line.At, what, who, more, passed);
    }

    private static (string What, string? More) Migrated(MigrationNote note) => ($"Flyttades från version {note.From} till version {note.To} av processen", null);

    private (string What, string? More) Of(WorkflowEvent happening, string name) => happening switch
    {
        WorkflowEvent.Started { Start: { } start } => ($"Startade av sig självt: {NameOf(start)}", null),
        WorkflowEvent.Started { Called: true } => ("Startades av en annan process", null),
        WorkflowEvent.Started => ("Startade", null),
        WorkflowEvent.TaskCompleted => ($"{name}: klart", null),
        WorkflowEvent.StepCompleted => ($"{name}: utfört", null),
        WorkflowEvent.StepFailed failed => ($"{name}: gick inte att utföra", failed.Cause),
        WorkflowEvent.TimerFired => ($"{name}: tiden är inne", null),
        WorkflowEvent.MessageDelivered => ($"{name}: kom", null),
        WorkflowEvent.SignalReceived => ($"{name}: signalen kom", null),
        WorkflowEvent.ErrorThrown error => ($"{name}: slutade med felet {error.Code}", null),
        WorkflowEvent.CallCompleted => ($"{name}: den anropade processen är klar", null),
        WorkflowEvent.CallEscalated => ($"{name}: den anropade processen lyfte frågan", null),
        WorkflowEvent.Retried => ($"{name}: försökte igen", null),
        WorkflowEvent.VariablesSet set => ($"Ändrade {SwedishText.Join(set.Variables.Keys.Order(StringComparer.Ordinal))}", Because(set.Reason)),
        WorkflowEvent.Skipped skipped => ($"{name}: hoppades över", Because(skipped.Reason)),
        WorkflowEvent.Moved moved => ($"{name}: flyttades till {NameOf(moved.Target)}", Because(moved.Reason)),
        WorkflowEvent.Cancelled cancelled => ("Avbröts", Because(cancelled.Reason)),
        WorkflowEvent.ErrandRetried retried => ($"{retried.Name}: försökte nå fram igen", null),
        WorkflowEvent.ErrandDropped dropped => ($"{dropped.Name}: ska inte längre fram", Because(dropped.Reason)),
        _ => (name, null),
    };

    private static string Because(string reason) => $"Skäl: {reason}";

    private string NameOf(string id) => model.Nodes.GetValueOrDefault(id)?.Name ?? id;
}
