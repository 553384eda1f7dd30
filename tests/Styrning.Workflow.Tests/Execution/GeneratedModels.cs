using Styrning.Workflow.Execution;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Execution;

/// <summary>Four hundred sound models, each played in an order drawn by lot, with steps that fail on the way.</summary>
public sealed class GeneratedModels
{
    public static TheoryData<int> Seeds => new(Enumerable.Range(0, 20));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_run_ends_and_everything_is_done_as_often_as_the_drawing_says(int decade)
    {
        for (var seed = decade * 10; seed < decade * 10 + 10; seed++)
        {
            Holds(Generated.Make(seed), seed);
            Holds(Generated.Make(seed, isWhole: true), seed);
        }
    }

    private static void Holds(Generated model, int seed)
    {
        var play = Played(model, seed);
        Assert.True(play.Ended, $"{seed} stands at {play.Waiting} in\n{model.Sketch}");
        Assert.Empty(play.Incidents);
        var done = play.Path.CountBy(id => id).ToDictionary(one => one.Key, one => one.Value);
        foreach (var (node, times) in model.Expected)
            Assert.True(times == done.GetValueOrDefault(node), $"{seed}: {node} was done {done.GetValueOrDefault(node)} times, not {times}, in\n{model.Sketch}");
        foreach (var (one, other, times) in model.Either)
            Assert.True(times == done.GetValueOrDefault(one) + done.GetValueOrDefault(other), $"{seed}: {one} or {other} was not done {times} times in\n{model.Sketch}");
    }

    [Fact]
    public void The_same_events_always_lead_to_the_same_state()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var play = Played(Generated.Make(seed, isWhole: true), seed);
            var again = play.Events.Aggregate(InstanceState.New, (state, happening) => Engine.Apply(play.Model, state, happening, play.Zone).State);
            Assert.Equal(StateJson.Write(play.State), StateJson.Write(again));
        }
    }

    [Fact]
    public void An_instance_that_is_cancelled_anywhere_leaves_nothing()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var play = Played(Generated.Make(seed, isWhole: true), seed, most: seed % 12);
            Assert.True(play.Ended || play.Happen(new WorkflowEvent.Cancelled("prov", play.Now, null)));
            Assert.True(play.Ended);
        }
    }

    private static Play Played(Generated model, int seed, int most = 3_000)
    {
        var draws = new Draws(seed + 1000);
        var play = Play.Of(model.Sketch, stepsAnswer: false).Begin([.. model.Flags, ("lista", new[] { "a", "b", "c" })]);
        for (var steps = 0; !play.Ended && steps < most; steps++)
        {
            // Signals are thrown by the models themselves.
            var happening = draws.Of([.. play.Possible().Where(happening => happening is not WorkflowEvent.SignalReceived)]);
            if (happening is WorkflowEvent.StepCompleted step && draws.Chance(20))
                FailAndMend(play, step, draws);
            else
                Assert.True(play.Happen(happening));
            Assert.False(happening is WorkflowEvent.TaskCompleted && play.Happen(happening with { Actor = "igen" }), "twice");
        }

        return play;
    }

    private static void FailAndMend(Play play, WorkflowEvent.StepCompleted step, Draws draws)
    {
        Assert.True(play.Happen(new WorkflowEvent.StepFailed(step.Token, ExecutionCodes.Step, "trasig", play.Now, null)));
        Assert.True(play.Happen(draws.Chance(50)
            ? new WorkflowEvent.Retried(step.Token, play.Now, "admin")
            : new WorkflowEvent.Skipped(step.Token, "gjort för hand", play.Now, "admin")));
    }
}
