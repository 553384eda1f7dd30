using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

/// <summary>A thousand instances of a loop: the cost of an event follows the size of the state, never its square.</summary>
public sealed class WideInstances
{
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
    public void An_event_among_ten_times_as_many_costs_about_ten_times_as_much()
    {
        var among100 = Completing(100);
        var among1000 = Completing(1_000);

        // The whole state is read and written with every event, so the cost follows its size. Were everything looked through at every item, it would be a hundred times.
        Assert.True(among1000 < 15 * among100, $"{among1000} bytes per event among a thousand, {among100} among a hundred");
    }

    [Fact]
    public void All_are_cancelled_by_one_event_at_once()
    {
        var (state, tasks) = Begun(1_000);

        var transition = Apply(state, new WorkflowEvent.ErrorThrown(tasks[^1], "FEL", DateTimeOffset.UnixEpoch, null));

        Assert.True(transition.State.HasEnded);
        Assert.Equal(2_000, transition.Effects.OfType<Effect.CancelTask>().Count());
    }

    /// <summary>Completes every task. Bytes allocated per event: the same on every machine, which a time is not.</summary>
    private static long Completing(int instances)
    {
        var (state, tasks) = Begun(instances);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var task in tasks)
            state = Apply(state, new WorkflowEvent.TaskCompleted(task, DateTimeOffset.UnixEpoch, null)).State;
        var touched = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal("c", state.Items.Values.Last().Node);
        return touched / tasks.Count;
    }

    private static readonly Workflow.Model.ProcessModel Read = Play.Model1(Model);

    private static Transition Apply(InstanceState state, WorkflowEvent happening) => Engine.Apply(Read, state, happening, TimeZoneInfo.Utc);

    private static (InstanceState State, List<int> Tasks) Begun(int instances)
    {
        string[] list = [.. Enumerable.Range(0, instances).Select(number => $"{number}")];
        var begun = Apply(InstanceState.New, new WorkflowEvent.Started(DateTimeOffset.UnixEpoch, null) { Variables = Play.Bag([("lista", list)]) });
        return (begun.State, [.. begun.Effects.OfType<Effect.CreateTask>().Select(task => task.Token)]);
    }
}
