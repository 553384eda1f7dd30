using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

public sealed class RunningElements
{
    [Fact]
    public void A_process_runs_from_start_to_end()
    {
        var play = Play.Start("start s\nend e\ns > e");
        Assert.True(play.Ended);
        Assert.Equal("s e", play.PathText);
    }

    [Fact]
    public void A_user_task_waits_with_its_form_and_role()
    {
        var play = Play.Start("start s\nuser a form=rapport/avsnitt role==ansvarig\nend e\ns > a > e", ("ansvarig", "IT-chef"));
        var task = Assert.Single(play.Tasks);
        Assert.Equal(("rapport/avsnitt", "IT-chef", null), (task.Form, task.Role, task.Key));
        Assert.False(play.Ended);
        Assert.True(play.Complete("a").Ended);
    }

    [Fact]
    public void A_service_task_asks_for_its_step_and_takes_its_outcome()
    {
        var play = Play.Of("start s\nservice a step=rapport.sammanställ\nxor g\nuser b\nend e\ns > a > g\ng > b : antal > 2\ng >> e\nb > e", stepsAnswer: false).Begin();
        Assert.Equal("a", play.Waiting);
        Assert.Equal("b", play.Answer("a", ("antal", 3)).Waiting);
    }

    [Fact]
    public void Plain_and_manual_tasks_and_milestones_are_passed_without_waiting() =>
        Assert.Equal("s a b c d e", Play.Start("start s\ntask a\nmanual b\nthrow c\nsend d\nend e\ns > a > b > c > d > e").PathText);

    [Fact]
    public void A_receive_task_waits_for_its_message()
    {
        var play = Play.Start("start s\nreceive r message=svar\nend e\ns > r > e");
        Assert.Equal("r", play.Waiting);
        Assert.True(play.Deliver("svar").Ended);
    }

    [Fact]
    public void A_terminating_end_takes_the_other_tokens_with_it()
    {
        var play = Play.Start("start s\nand g\nuser a\nuser b\nstop x\nend e\ns > g > a > x\ng > b > e");
        play.Complete("a");
        Assert.True(play.Ended);
        Assert.Equal("", play.Waiting);
    }

    [Fact]
    public void A_terminating_end_in_a_subprocess_ends_only_that()
    {
        var play = Play.Start("""
            start s
            sub u {
              start us
              and g
              user a
              user b
              stop x
              us > g > a > x
              g > b
            }
            user c
            end e
            s > u > c > e
            """);
        Assert.Equal("c", play.Complete("b").Complete("a").Waiting);
    }

    [Fact]
    public void A_scope_without_start_begins_where_nothing_leads_to_and_ends_where_nothing_leads_on()
    {
        var play = Play.Start("user a\nuser b");
        Assert.Equal("a b", play.Waiting);
        Assert.True(play.Complete("a").Complete("b").Ended);
    }

    [Fact]
    public void A_subprocess_is_done_when_all_its_tokens_are()
    {
        var play = Play.Start("""
            start s
            sub u {
              start us
              user a
              user b
              end ue
              us > a > ue
              us > b > ue
            }
            end e
            s > u > e
            """);
        Assert.False(play.Complete("a").Ended);
        Assert.True(play.Complete("b").Ended);
        Assert.Equal("s us a ue b ue u e", play.PathText);
    }

    [Fact]
    public void A_circle_through_a_task_can_be_gone_round_and_left()
    {
        var play = Play.Start("start s\nxor in\nuser skriv\nuser granska\nxor ut\nend e\ns > in > skriv > granska > ut\nut > e : godkänd\nut >> in");
        play.Complete("skriv").Complete("granska", ("godkänd", false));
        Assert.Equal("skriv", play.Waiting);
        Assert.True(play.Complete("skriv").Complete("granska", ("godkänd", true)).Ended);
    }

    [Fact]
    public void A_circle_of_steps_that_never_rests_is_stopped()
    {
        var model = "start s\nxor in\ntask a\nxor g\nend e\ns > in > a > g\ng > e : false\ng >> in";
        var fault = Assert.Throws<ProcessFault>(() => Play.Start(model));
        Assert.Equal(ExecutionCodes.TooManyMoves, fault.Code);
    }

    [Fact]
    public void A_circle_that_doubles_its_tokens_is_stopped()
    {
        var fault = Assert.Throws<ProcessFault>(() => Play.Start("start s\nxor in\ntask a\nand g\nuser u\ns > in > a > g\ng > in\ng > in\ng > u"));
        Assert.Equal(ExecutionCodes.TooManyMoves, fault.Code);
    }

    [Fact]
    public void What_nothing_waits_for_changes_nothing()
    {
        var play = Play.Start("start s\nuser a\nend e\ns > a > e");
        var before = play.State;
        Assert.False(play.Happen(new WorkflowEvent.TaskCompleted(99, play.Now, null)));
        Assert.False(play.Happen(new WorkflowEvent.TimerFired(2, play.Now)));
        Assert.False(play.Happen(new WorkflowEvent.MessageDelivered(2, play.Now, null)));
        Assert.False(play.Happen(new WorkflowEvent.StepCompleted(2, play.Now, null)));
        Assert.False(play.Happen(new WorkflowEvent.Retried(2, play.Now, null)));
        Assert.False(play.Happen(new WorkflowEvent.Started(play.Now, null)));
        Assert.Same(before, play.State);
    }

    [Fact]
    public void A_task_is_completed_once()
    {
        var play = Play.Start("start s\nuser a\nuser b\nend e\ns > a > b > e");
        var token = play.Token<Effect.CreateTask>("a");
        Assert.True(play.Happen(new WorkflowEvent.TaskCompleted(token, play.Now, null)));
        Assert.False(play.Happen(new WorkflowEvent.TaskCompleted(token, play.Now, null)));
    }
}
