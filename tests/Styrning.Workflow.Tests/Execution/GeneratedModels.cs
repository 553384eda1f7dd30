using Styrning.Workflow.Execution;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Execution;

/// <summary>Two hundred sound models, each played in an order drawn by lot.</summary>
public sealed class GeneratedModels
{
    public static TheoryData<int> Seeds => new(Enumerable.Range(0, 20));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_run_ends_and_every_task_is_done_as_often_as_the_drawing_says(int decade)
    {
        for (var seed = decade * 10; seed < decade * 10 + 10; seed++)
        {
            var model = Generated.Make(seed);
            var done = new Dictionary<string, int>(StringComparer.Ordinal);
            var play = Played(model, seed, done);
            Assert.True(play.Ended, $"{seed} stands at {play.Waiting} in\n{model.Sketch}");
            Assert.Empty(play.Incidents);
            foreach (var (task, times) in model.Expected)
                Assert.True(times == done.GetValueOrDefault(task), $"{seed}: {task} was done {done.GetValueOrDefault(task)} times, not {times}, in\n{model.Sketch}");
        }
    }

    [Fact]
    public void The_same_events_always_lead_to_the_same_state()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var play = Played(Generated.Make(seed), seed, []);
            var again = play.Events.Aggregate(InstanceState.New, (state, happening) => Engine.Apply(play.Model, state, happening, play.Zone).State);
            Assert.Equal(StateJson.Write(play.State), StateJson.Write(again));
        }
    }

    private static Play Played(Generated model, int seed, Dictionary<string, int> done)
    {
        var draws = new Draws(seed + 1000);
        var play = Play.Of(model.Sketch).Begin([.. model.Flags, ("lista", new[] { "a", "b", "c" })]);
        for (var steps = 0; !play.Ended && steps < 2_000; steps++)
        {
            var happening = draws.Of(play.Possible());
            if (happening is WorkflowEvent.TaskCompleted)
                done[play.ElementOf(happening)] = done.GetValueOrDefault(play.ElementOf(happening)) + 1;
            Assert.True(play.Happen(happening));
            Assert.False(play.Happen(happening with { Actor = "igen" }) && happening is WorkflowEvent.TaskCompleted, "twice");
        }

        return play;
    }
}
