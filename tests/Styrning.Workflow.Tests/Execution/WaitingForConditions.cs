using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

public sealed class WaitingForConditions
{
    private const string Watched = "start s\nand f\nuser a\nboundary x on a if=\"nivå > 3\" free\nuser b\nuser c\nxor m\ns > f > a\nx > b\nf > m > c > m";

    [Fact]
    public void A_token_waits_until_the_condition_holds()
    {
        var play = Play.Start("start s\nand f\ncatch w if=klar\nuser a\nuser b\ns > f > w > b\nf > a", ("klar", false));
        Assert.Equal("a", play.Waiting);
        play.Complete("a", ("klar", true));
        Assert.Equal("s f a w", play.PathText);
        Assert.Equal("b", play.Waiting);
    }

    [Fact]
    public void One_that_holds_from_the_start_is_passed_at_once() =>
        Assert.True(Play.Start("start s\ncatch w if=klar\nend e\ns > w > e", ("klar", true)).Ended);

    [Fact]
    public void A_name_that_nobody_has_said_yet_is_not_true()
    {
        var play = Play.Start("start s\nand f\ncatch w if=\"nivå > 3\"\nuser a\ns > f > w\nf > a");
        Assert.Empty(play.Incidents);
        Assert.True(play.Complete("a", ("nivå", 4)).Ended);
    }

    [Fact]
    public void It_happens_each_time_it_becomes_true_and_not_while_it_stays_so()
    {
        var play = Play.Start(Watched, ("nivå", 1));
        Assert.Equal("a c", play.Waiting);
        play.Complete("c", ("nivå", 4));
        Assert.Equal("a b c", string.Join(' ', play.Waiting.Split(' ').Order()));
        play.Complete("c", ("nivå", 5)).Complete("c").Complete("c", ("nivå", 2));
        Assert.Single(play.Tasks, task => task.Element == "b");
        play.Complete("c", ("nivå", 9));
        Assert.Equal(2, play.Tasks.Count(task => task.Element == "b"));
    }

    [Fact]
    public void A_condition_on_a_border_that_holds_when_the_task_begins_takes_the_task_at_once()
    {
        var play = Play.Start("start s\nuser a\nboundary x on a if=bråttom\nuser b\nend e\ns > a > e\nx > b", ("bråttom", true));
        Assert.Equal("b", play.Waiting);
        Assert.Equal("s x", play.PathText);
    }

    [Fact]
    public void A_change_by_a_person_is_an_event_like_others()
    {
        var play = Play.Start("start s\ncatch w if=klar\nend e\ns > w > e", ("klar", false));
        Assert.True(play.Set(null, ("klar", true)).Ended);
    }

    [Fact]
    public void What_is_wrong_when_the_wait_begins_is_an_incident_and_what_becomes_wrong_later_stops_nobody()
    {
        var stuck = Play.Start("start s\ncatch w if=\"namn > 3\"\ns > w", ("namn", "Anna"));
        Assert.Equal(ExecutionCodes.Expression, Assert.Single(stuck.Incidents).Code);

        var play = Play.Start("start s\nand f\ncatch w if=\"nivå > 3\"\nuser a\nuser b\ns > f > w\nf > a > b", ("nivå", 1)).Complete("a", ("nivå", "hög"));
        Assert.Equal("b", play.Waiting);
        Assert.True(play.Complete("b", ("nivå", 4)).Ended);
    }

    [Fact]
    public void The_first_to_have_waited_happens_first_and_what_it_ends_does_not_happen()
    {
        var play = Play.Start("""
            start s
            and f
            user a
            sub u {
              user b
              boundary inre on b if=läge
            }
            boundary yttre on u if=läge
            s > f > u
            f > a
            """, ("läge", false)).Complete("a", ("läge", true));
        Assert.Contains("yttre", play.Path);
        Assert.DoesNotContain("inre", play.Path);
    }

    [Fact]
    public void A_circle_of_conditions_that_always_hold_is_stopped()
    {
        const string model = "start s\nxor m\nuser a\nboundary x on a if=läge\nend e\ns > m > a > e\nx > m";
        Assert.Equal(ExecutionCodes.TooManyMoves, Assert.Throws<ProcessFault>(() => Play.Start(model, ("läge", true))).Code);
    }

    [Fact]
    public void After_an_event_based_gateway_a_condition_or_a_signal_may_win()
    {
        const string model = "start s\nfirst g\ncatch w if=klar\ncatch x signal=stopp\ncatch t timer=P1D\nuser a\nuser b\ns > g\ng > w > a\ng > x > b\ng > t";
        Assert.Equal("a", Play.Start(model).Set(null, ("klar", true)).Waiting);
        Assert.Equal("b", Play.Start(model).Signal("stopp").Waiting);
        Assert.Equal("s g w", Play.Start(model, ("klar", true)).PathText);
    }
}
