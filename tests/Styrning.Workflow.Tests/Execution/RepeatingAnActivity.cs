using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

public sealed class RepeatingAnActivity
{
    private static readonly string[] Three = ["1.1", "1.2", "1.10"];

    [Fact]
    public void All_at_once_each_with_its_item()
    {
        var play = Play.Start("start s\nuser a role==roll each=avsnitt:lista\nend e\ns > a > e", ("lista", Three), ("roll", "chef"));
        Assert.Equal(Three, play.Tasks.Select(task => task.Key));
        play.Complete("a", "1.2").Complete("a", "1.10");
        Assert.False(play.Ended);
        Assert.True(play.Complete("a", "1.1").Ended);
        Assert.Equal("s a a a e", play.PathText);
    }

    [Fact]
    public void A_task_may_say_itself_what_it_is_about()
    {
        var play = Play.Start("start s\nsub u each=avsnitt:lista {\nuser a role==roll each=roll:roller key==avsnitt\n}\ns > u", ("lista", Three), ("roller", new[] { "chef", "jurist" }));
        Assert.Equal(["1.1 chef", "1.1 jurist", "1.2 chef", "1.2 jurist", "1.10 chef", "1.10 jurist"], play.Tasks.Select(task => $"{task.Key} {task.Role}"));
    }

    [Fact]
    public void One_at_a_time_in_order()
    {
        var play = Play.Start("start s\nuser a each=avsnitt:lista seq\nend e\ns > a > e", ("lista", Three));
        foreach (var item in Three)
        {
            Assert.Equal(item, Assert.Single(play.Tasks).Key);
            play.Complete("a");
        }

        Assert.True(play.Ended);
    }

    [Theory]
    [InlineData("")]
    [InlineData("seq")]
    public void Nothing_to_do_is_done_at_once(string order) =>
        Assert.True(Play.Start($"start s\nuser a each=avsnitt:lista {order}\nend e\ns > a > e", ("lista", Array.Empty<string>())).Ended);

    [Fact]
    public void A_number_of_times()
    {
        var play = Play.Start("start s\nuser a times=n+1\nend e\ns > a > e", ("n", 2));
        Assert.Equal("a a a", play.Waiting);
        Assert.All(play.Tasks, task => Assert.Null(task.Key));
    }

    [Fact]
    public void The_rest_is_cancelled_when_the_condition_holds()
    {
        var play = Play.Start("start s\nuser a each=x:lista until=\"nej = true or numberOfCompletedInstances = 2\"\nuser b\nend e\ns > a > b > e", ("lista", Three), ("nej", false));
        Assert.Equal("a a a", play.Waiting);
        play.Complete("a", "1.1");
        Assert.Equal("a a", play.Waiting);
        play.Complete("a", "1.2");
        Assert.Equal("b", play.Waiting);
    }

    [Fact]
    public void The_condition_sees_what_the_instance_that_just_finished_decided()
    {
        var play = Play.Start("start s\nuser a each=x:lista until=\"nej = true\"\nuser b\nend e\ns > a > b > e", ("lista", Three), ("nej", false));
        Assert.Equal("b", play.Complete("a", "1.2", ("nej", true)).Waiting);
        Assert.Equal(false, play.State.Variables["nej"]); // and it stayed in there
    }

    [Fact]
    public void A_sequence_is_broken_off_when_the_condition_holds()
    {
        var play = Play.Start("start s\nuser a each=x:lista seq until=\"x = lista[2]\"\nend e\ns > a > e", ("lista", Three));
        Assert.True(play.Complete("a").Complete("a").Ended);
    }

    private const string Sections = """
        start s
        sub u each=avsnitt:lista {
          start us
          xor in
          user skriv
          user granska
          xor ut
          end ue
          us > in > skriv > granska > ut
          ut > ue : godkänt = true
          ut >> in
        }
        boundary t on u timer=P30D free
        service påminn
        user klar
        end e
        s > u > klar > e
        t > påminn
        """;

    [Fact]
    public void Every_item_goes_its_own_way_and_keeps_its_own_variables()
    {
        var play = Play.Start(Sections, ("lista", Three));
        play.Complete("skriv", "1.1").Complete("skriv", "1.2");
        play.Complete("granska", "1.1", ("godkänt", true));
        play.Complete("granska", "1.2", ("godkänt", false));
        Assert.Equal(["1.10", "1.2"], play.Tasks.Select(task => task.Key));
        Assert.All(play.Tasks, task => Assert.Equal("skriv", task.Element));
        Assert.False(play.State.Variables.ContainsKey("godkänt"));

        play.Complete("skriv", "1.2").Complete("granska", "1.2", ("godkänt", true)).Complete("skriv", "1.10").Complete("granska", "1.10", ("godkänt", true));
        Assert.Equal("klar", play.Waiting);
    }

    [Fact]
    public void A_timer_on_the_whole_watches_the_whole()
    {
        var play = Play.Start(Sections, ("lista", Three)).Fire("t");
        Assert.Single(play.Path, "påminn");
        Assert.Equal("skriv skriv skriv", play.Waiting);
    }

    [Fact]
    public void A_timer_inside_watches_its_own_item()
    {
        var play = Play.Start("""
            start s
            sub u each=avsnitt:lista {
              user skriv
              boundary t on skriv rule=rapport.påminn free
              service påminn
              t > påminn
            }
            end e
            s > u > e
            """, ("lista", Three));
        play.Complete("skriv", "1.2");
        play.Fire("t").Fire("t");
        Assert.Equal(2, play.Path.Count(id => id == "påminn"));
        Assert.Equal("skriv skriv t t", play.Waiting); // the timers sleep on with their tasks, in case their day moves
    }

    [Fact]
    public void A_message_reaches_the_item_it_is_about()
    {
        var play = Play.Start("""
            start s
            sub u each=avsnitt:lista {
              catch w message=inlämnat key==avsnitt
              user granska
              w > granska
            }
            end e
            s > u > e
            """, ("lista", Three));
        Assert.Equal("1.10", Assert.Single(play.Deliver("inlämnat", "1.10").Tasks).Key);
    }

    [Fact]
    public void An_interrupted_loop_loses_all_its_instances()
    {
        var play = Play.Start("start s\nuser a each=x:lista\nboundary m on a message=avbryt\nend e\nend e2\ns > a > e\nm > e2", ("lista", Three)).Complete("a");
        Assert.True(play.Deliver("avbryt").Ended);
        Assert.Equal("", play.Waiting);
    }

    [Fact]
    public void Loops_within_loops_know_the_nearest_item()
    {
        var play = Play.Start("""
            start s
            sub u each=rad:rader {
              user a each=ruta:rad
            }
            end e
            s > u > e
            """, ("rader", new object[] { new[] { "a1", "a2" }, new[] { "b1" } }));
        Assert.Equal(["a1", "a2", "b1"], play.Tasks.Select(task => task.Key).Order());
        Assert.True(play.Complete("a", "a1").Complete("a", "b1").Complete("a", "a2").Ended);
    }

    [Fact]
    public void A_standard_loop_over_a_number_hands_its_variables_outwards()
    {
        var play = Play.Start("start s\nuser a times=2\nuser b\ns > a > b").Complete("a", ("x", 1)).Complete("a", ("y", 2));
        Assert.Equal([1m, 2m], [play.State.Variables["x"], play.State.Variables["y"]]);
        Assert.False(play.State.Variables.ContainsKey("loopCounter"));
    }

    [Fact]
    public void Steps_repeat_too()
    {
        var play = Play.Start("start s\nservice a each=x:lista\ntask b times=3\nend e\ns > a > b > e", ("lista", Three));
        Assert.Equal("s a a a b b b e", play.PathText);
    }

    [Theory]
    [InlineData("text")]
    [InlineData(7)]
    [InlineData(null)]
    public void A_collection_that_is_none_is_an_incident(object? value)
    {
        var play = Play.Start("start s\nuser a each=x:lista\ns > a", ("lista", value));
        Assert.Equal(ExecutionCodes.Collection, Assert.Single(play.Incidents).Code);
    }

    [Fact]
    public void A_collection_that_never_ends_is_an_incident()
    {
        var play = Play.Start("start s\nuser a times=100000\ns > a");
        Assert.Equal(ExecutionCodes.Collection, Assert.Single(play.Incidents).Code);
    }

    [Fact]
    public void A_condition_that_fails_is_one_incident_and_loses_nothing_of_what_was_done()
    {
        var play = Play.Start("start s\nuser a each=x:lista until=klar\nuser b\nend e\ns > a > b > e", ("lista", Three), ("klar", "kanske")).Complete("a").Complete("a");
        var incident = Assert.Single(play.Incidents);
        Assert.Equal("a", play.Waiting);

        play.Complete("a", ("klar", false));
        Assert.Empty(play.Incidents);
        Assert.Equal("b", play.Waiting);
        Assert.False(play.Happen(new WorkflowEvent.Retried(incident.Token, play.Now, null)));
    }

    [Fact]
    public void A_sequence_whose_next_item_cannot_be_started_is_tried_again_from_there()
    {
        var play = Play.Start("start s\nand f\nuser a role==roller[loopCounter].namn each=x:lista seq\nuser b\ns > f > a\nf > b",
            ("lista", Three), ("roller", new object[] { new Dictionary<string, object?> { ["namn"] = "chef" } }));
        play.Complete("a");
        var incident = Assert.Single(play.Incidents);
        Assert.Equal("b", play.Waiting);
        play.Complete("b", ("roller", Enumerable.Repeat<object?>(new Dictionary<string, object?> { ["namn"] = "chef" }, 3))).Retry(incident.Token);
        Assert.Empty(play.Incidents);
        Assert.Equal("1.2", Assert.Single(play.Tasks).Key);
    }
}
