using System.Diagnostics;
using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

/// <summary>A thousand instances of a loop: an event to one of them must not cost as much as one to all.</summary>
public sealed class WideInstances
{
    private static readonly string[] Many = [.. Enumerable.Range(0, 1_000).Select(i => $"{i}")];

    private const string Model = """
        start s
        sub u each=x:lista {
          event v {
            start vs message=stopp key==x free
            task vt
            vs > vt
          }
          start us
          or f
          user a
          boundary t on a timer=P30D free
          user b
          or j
          end ue
          us > f
          f > a : true
          f > b : true
          a > j
          b > j > ue
        }
        boundary x on u error=*
        user c
        end e
        s > u > c > e
        x > e
        """;

    [Fact]
    public void Each_is_completed_in_a_time_that_does_not_grow_with_the_others()
    {
        var (state, tasks) = Begun();
        var watch = Stopwatch.StartNew();
        foreach (var task in tasks)
            state = Apply(state, new WorkflowEvent.TaskCompleted(task, DateTimeOffset.UnixEpoch, null)).State;
        Assert.Equal("c", state.Items.Values.Last().Node);
        // Two thousand events, far below a millisecond each on any machine; a walk through everything at every item would take minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void All_are_cancelled_by_one_event_at_once()
    {
        var (state, tasks) = Begun();
        var watch = Stopwatch.StartNew();
        var transition = Apply(state, new WorkflowEvent.ErrorThrown(tasks[^1], "FEL", DateTimeOffset.UnixEpoch, null));
        Assert.True(transition.State.HasEnded);
        Assert.Equal(2_000, transition.Effects.OfType<Effect.CancelTask>().Count());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    private static readonly Workflow.Model.ProcessModel Read = Play.Model1(Model);

    private static Transition Apply(InstanceState state, WorkflowEvent happening) => Engine.Apply(Read, state, happening, TimeZoneInfo.Utc);

    private static (InstanceState State, List<int> Tasks) Begun()
    {
        var begun = Apply(InstanceState.New, new WorkflowEvent.Started(DateTimeOffset.UnixEpoch, null) { Variables = Play.Bag([("lista", Many)]) });
        return (begun.State, [.. begun.Effects.OfType<Effect.CreateTask>().Select(task => task.Token)]);
    }
}
