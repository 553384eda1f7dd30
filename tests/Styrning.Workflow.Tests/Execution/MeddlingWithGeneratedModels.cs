using Styrning.Workflow.Execution;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Execution;

/// <summary>
/// Generated models while everything happens to them that can: errors that nobody expects, signals from outside, tokens that a person moves
/// or lets pass. What comes of it cannot be reckoned, but <see cref="Play"/> holds it to be sound after every event, and it can always be ended.
/// </summary>
public sealed class MeddlingWithGeneratedModels
{
    public static TheoryData<int> Seeds => new(Enumerable.Range(0, 20));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void It_stays_sound_is_told_by_its_journal_and_can_be_cancelled(int decade)
    {
        for (var seed = decade * 10; seed < decade * 10 + 10; seed++)
        {
            var model = Generated.Make(seed, isWhole: true);
            var play = Play.Of(model.Sketch, stepsAnswer: false).Begin([.. model.Flags, ("lista", new[] { "a", "b", "c" })]);
            Meddle(play, new Draws(seed + 5000));
            var told = play.Events.Aggregate(InstanceState.New, (state, happening) => Engine.Apply(play.Model, state, happening, play.Zone).State);
            Assert.Equal(StateJson.Write(play.State), StateJson.Write(told));
            Assert.True(play.Ended || play.Happen(new WorkflowEvent.Cancelled("prov", play.Now, null)));
            Assert.True(play.Ended);
        }
    }

    private static void Meddle(Play play, Draws draws)
    {
        var nodes = play.Model.Nodes.Keys.ToList();
        var accepted = 0;
        for (var step = 0; step < 80 && !play.Ended; step++)
        {
            var item = draws.Of([.. play.State.Items.Values]);
            WorkflowEvent happening = draws.Next(8) switch
            {
                0 => new WorkflowEvent.ErrorThrown(item.Id, draws.Of(["FEL", "ANNAT"]), play.Now, null),
                1 => new WorkflowEvent.Moved(item.Id, draws.Of(nodes), "prov", play.Now, "admin"),
                2 => play.Model.Nodes.GetValueOrDefault(item.Node) is { } node && node.Scope.Nodes.Count > 0
                    ? new WorkflowEvent.Moved(item.Id, draws.Of(node.Scope.Nodes).Id, "prov", play.Now, "admin")
                    : new WorkflowEvent.Retried(item.Id, play.Now, "admin"),
                3 => new WorkflowEvent.Skipped(item.Id, "prov", play.Now, "admin"),
                4 => new WorkflowEvent.Retried(item.Id, play.Now, "admin"),
                5 => new WorkflowEvent.VariablesSet(item.Id, "prov", play.Now, "admin") { Variables = Play.Bag([($"x{draws.Next(4)}", draws.Chance(50))]) },
                6 => new WorkflowEvent.CallEscalated(item.Id, "SENT", play.Now, null),
                _ when play.Possible() is { Count: > 0 } possible => draws.Of(possible),
                _ => new WorkflowEvent.StepFailed(item.Id, ExecutionCodes.Step, "trasig", play.Now, null),
            };
            if (play.Happen(happening))
                accepted++;
        }

        Assert.True(play.Ended || accepted > 10);
    }
}
