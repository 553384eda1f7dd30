using Styrning.Workflow.Execution;
using Styrning.Workflow.Migrating;
using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Tests.Migrating;

/// <summary>Which instances can stand in another version, and why others cannot; without a database.</summary>
public sealed class FittingANewVersion
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_does_not_matter_moves_everything()
    {
        var play = Play.Start("start s\nuser a\nboundary t on a timer=P1D\nend e\ns > a > e\nt > e");
        var outcome = Move(play, "start s name=Början\nuser a name=\"Ny text\"\nboundary t on a timer=P1D\nuser b\nend e\ns > a > b > e\nt > e");
        Assert.Empty(outcome.Problems);
        Assert.Empty(outcome.Transition!.Effects);
        Assert.Equal(play.State.Items.Values, outcome.Transition.State.Items.Values);
        Assert.Equal(play.State.Subscriptions, outcome.Transition.State.Subscriptions);
        Assert.Equal(new MovedTask(2, "a", "Ny text", "formulär", null, null), Assert.Single(outcome.Tasks));
    }

    [Theory]
    [InlineData("start s\nuser a\ns > a", "start s\nuser b\ns > b", MigrationCodes.Gone)]
    [InlineData("start s\nuser a\ns > a", "start s\nservice a\ns > a", MigrationCodes.OtherKind)]
    [InlineData("start s\nuser a\ns > a", "start s\nsub u {\nstart s2\nuser a\ns2 > a\n}\ns > u", MigrationCodes.OtherScope)]
    [InlineData("start s\nsub u {\nstart s2\nuser a\ns2 > a\n}\ns > u", "start s\nuser a\ns > a", MigrationCodes.Gone)]
    [InlineData("start s\nuser a\ns > a", "start s\nuser a each=x:lista\ns > a", MigrationCodes.OtherLoop)]
    [InlineData("start s\nuser a each=x:lista\ns > a", "start s\nuser a\ns > a", MigrationCodes.OtherLoop)]
    [InlineData("start s\nuser a each=x:lista\ns > a", "start s\nuser a each=y:lista\ns > a", MigrationCodes.OtherLoop)]
    [InlineData("start s\nuser a each=x:lista seq\ns > a", "start s\nuser a each=x:lista\ns > a", MigrationCodes.OtherLoop)]
    [InlineData("start s\nuser a times=3\ns > a", "start s\nuser a each=x:lista\ns > a", MigrationCodes.OtherLoop)]
    [InlineData("start s\ncatch c message=m\ns > c", "start s\ncatch c timer=P1D\ns > c", MigrationCodes.OtherKind)]
    [InlineData("start s\nfirst g\ncatch c message=m\ncatch d timer=P1D\ns > g > c\ng > d", "start s\nand g\ncatch c message=m\ncatch d timer=P1D\ns > g > c\ng > d", MigrationCodes.OtherKind)]
    [InlineData("start s\nuser a\ns > a", "start s\nuser a role==saknas\ns > a", MigrationCodes.Expression)]
    [InlineData("start s\nuser a\ns > a", "start s\nuser a\nboundary t on a date==saknas\nend e\ns > a\nt > e", MigrationCodes.Expression)]
    public void What_cannot_be_moved_is_named(string from, string to, string code)
    {
        var play = Play.Start(from, ("lista", new object[] { 1m, 2m }));
        var outcome = Move(play, to);
        Assert.Null(outcome.Transition);
        Assert.Equal(code, outcome.Problems[0].Code);
    }

    [Theory]
    [InlineData("", " outputCollection='svaren' outputElement='=svar'")]
    [InlineData(" outputCollection='svaren' outputElement='=svar'", "")]
    [InlineData(" outputCollection='svaren' outputElement='=svar'", " outputCollection='andra' outputElement='=svar'")]
    public void A_loop_under_way_gathers_what_it_began_to_gather(string before, string after)
    {
        var play = Play.Of(Gathering(before)).Begin([("lista", new object[] { 1m, 2m }), ("svaren", "de gamla")]);
        Assert.Empty(Moved(before).Problems);
        Assert.Equal(MigrationCodes.OtherLoop, Assert.Single(Moved(after).Problems).Code);

        MigrationOutcome Moved(string output) =>
            Migration.Apply(new ElementMap(Gathering(before), Gathering(output), new Dictionary<string, string>()), play.State, Now, null, TimeZoneInfo.Utc);

        static ProcessModel Gathering(string output) => BpmnReader.Read($"""
            <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:z='urn:another'><process id='p' isExecutable='true'>
            <startEvent id='s'/><userTask id='a'><multiInstanceLoopCharacteristics><extensionElements><z:loopCharacteristics inputCollection='=lista' inputElement='x'{output}/>
            </extensionElements></multiInstanceLoopCharacteristics></userTask><endEvent id='e'/>
            <sequenceFlow id='f' sourceRef='s' targetRef='a'/><sequenceFlow id='g' sourceRef='a' targetRef='e'/></process></definitions>
            """).Processes[0];
    }

    [Fact]
    public void The_reason_names_the_element_as_its_drawing_does()
    {
        var outcome = Move(Play.Start("start s\nuser a name=\"Skriv texten\"\ns > a"), "start s\nuser b\ns > b");
        Assert.Equal("MIG-01: Skriv texten (a) finns inte i den nya versionen.", Assert.Single(outcome.Problems).ToString());
    }

    [Fact]
    public void An_element_with_a_new_id_is_found_by_the_mapping()
    {
        var play = Play.Start("start s\nsub u {\nuser a each=x:lista\nuser b\na > b\n}\nend e\ns > u > e", ("lista", new object[] { 1m, 2m }));
        play.Complete("a");
        var outcome = Move(play, "start s\nsub ny {\nuser ett each=x:lista\nuser b\nett > b\n}\nend e\ns > ny > e", ("u", "ny"), ("a", "ett"));
        Assert.Equal(["ett", "ett"], outcome.Transition!.State.Items.Values.Where(item => item.Kind is not ItemKind.Scope).Select(item => item.Node));
        Assert.Equal("ny", outcome.Transition.State.Items.Values.Single(item => item.Kind is ItemKind.Scope && item.Parent != 0).Node);
    }

    [Fact]
    public void A_border_that_is_gone_is_let_go_and_a_new_one_is_listened_for()
    {
        var play = Play.Start("start s\nuser a\nboundary t on a timer=P1D\nend e\ns > a > e\nt > e");
        var outcome = Move(play, "start s\nuser a\nboundary m on a message=svar\nend e\ns > a > e\nm > e");
        Assert.Collection(outcome.Transition!.Effects,
            effect => Assert.Equal("t", Assert.IsType<Effect.CancelTimer>(effect).Element),
            effect => Assert.Equal("m", Assert.IsType<Effect.WaitForMessage>(effect).Element));
        Assert.Equal("m", Assert.Single(outcome.Transition.State.Subscriptions).Value.Node);
    }

    [Fact]
    public void A_border_of_a_loop_is_listened_for_once()
    {
        var play = Play.Start("start s\nuser a each=x:lista\ns > a", ("lista", new object[] { 1m, 2m, 3m }));
        var outcome = Move(play, "start s\nuser a each=x:lista\nboundary t on a timer=P1D free\nend e\ns > a\nt > e");
        var loop = play.State.Items.Values.Single(item => item.Kind is ItemKind.Loop);
        Assert.Equal(loop.Id, Assert.Single(outcome.Transition!.State.Subscriptions).Value.Owner);
    }

    [Fact]
    public void A_reminder_that_has_come_does_not_come_again()
    {
        const string Reminded = "start s\nuser a\nboundary t on a timer=P1D free\nend e\ns > a > e\nt > e";
        var play = Play.Start(Reminded).Fire("t");
        Assert.Empty(Move(play, Reminded.Replace("user a", "user a name=Nytt")).Transition!.Effects);
    }

    [Fact]
    public void A_length_that_runs_goes_on_and_a_day_that_is_moved_is_moved()
    {
        var play = Play.Start("start s\nand g\nuser a\nboundary t on a timer=P1D\nuser b\nboundary d on b date=2026-04-01\nend e\ns > g > a > e\ng > b > e\nt > e\nd > e");
        var outcome = Move(play, "start s\nand g\nuser a\nboundary t on a timer=P9D\nuser b\nboundary d on b date=2026-05-01\nend e\ns > g > a > e\ng > b > e\nt > e\nd > e");
        Assert.Collection(outcome.Transition!.Effects,
            effect => Assert.Equal("d", Assert.IsType<Effect.CancelTimer>(effect).Element),
            effect => Assert.Equal(new DateTimeOffset(2026, 4, 30, 22, 0, 0, TimeSpan.Zero), Assert.IsType<Effect.ScheduleTimer>(effect).Due));
    }

    [Fact]
    public void A_message_with_another_name_is_waited_for_by_its_new_name()
    {
        var outcome = Move(Play.Start("start s\ncatch c message=svar\ns > c"), "start s\ncatch c message=besked\ns > c");
        Assert.Collection(outcome.Transition!.Effects,
            effect => Assert.IsType<Effect.StopWaiting>(effect),
            effect => Assert.Equal("besked", Assert.IsType<Effect.WaitForMessage>(effect).Name));
    }

    [Fact]
    public void An_event_based_gateway_gets_a_further_way()
    {
        var outcome = Move(Play.Start("start s\nfirst g\ncatch c message=m\ncatch d timer=P1D\ns > g > c\ng > d"),
            "start s\nfirst g\ncatch c message=m\ncatch d timer=P1D\nreceive r message=m2\ns > g > c\ng > d\ng > r");
        Assert.Equal("r", Assert.IsType<Effect.WaitForMessage>(Assert.Single(outcome.Transition!.Effects)).Element);
        Assert.Equal(["c", "d", "r"], outcome.Transition.State.Subscriptions.Values.Select(one => one.Node));
    }

    [Fact]
    public void A_token_at_a_join_stays_there_though_the_flows_have_new_ids()
    {
        var play = Play.Start("start s\nand g\nuser a\nuser b\nand j\nuser c\ns > g > a > j\ng > b > j > c").Complete("a");
        var outcome = Move(play, "start s\nuser ny\nand g\nuser a\nuser b\nand j\nuser c\ns > ny > g > a > j\ng > b > j > c");
        var parked = outcome.Transition!.State.Items.Values.Single(item => item.Kind is ItemKind.Parked);
        Assert.Equal(outcome.Transition.State.Items.Values.Count(), play.State.Items.Count);
        Assert.EndsWith("_a_j", parked.Flow);
        Assert.NotEqual(play.State.Items[parked.Id].Flow, parked.Flow);
    }

    [Fact]
    public void A_token_at_a_join_whose_way_there_is_gone_cannot_be_moved()
    {
        var play = Play.Start("start s\nand g\nuser a\nuser b\nand j\nuser c\ns > g > a > j\ng > b > j > c").Complete("a");
        var outcome = Move(play, "start s\nand g\nuser a\nuser b\nuser d\nand j\nuser c\ns > g > a > d > j\ng > b > j > c");
        Assert.Equal((MigrationCodes.NoFlow, "j"), (outcome.Problems[0].Code, outcome.Problems[0].Element));
    }

    [Fact]
    public void A_join_that_has_lost_the_branch_it_waited_for_goes_on()
    {
        var play = Play.Start("start s\nand g\nuser a\nuser b\nuser x\nand j\nuser c\ns > g > a > j\ng > b > j > c\ng > x > j").Complete("a").Complete("b");
        var outcome = Move(play, "start s\nand g\nuser a\nuser b\nuser x\nand j\nuser c\nend e\ns > g > a > j\ng > b > j > c\ng > x > e");
        Assert.Equal("c", Assert.Single(outcome.Transition!.Effects.OfType<Effect.CreateTask>()).Element);
        Assert.Equal(["j"], outcome.Transition.Path);
    }

    [Fact]
    public void A_move_that_would_stop_at_once_is_not_made()
    {
        var play = Play.Start("start s\nand g\nuser a\nuser b\nand j\nuser c\ns > g > a > j\ng > b > j > c").Complete("a");
        var outcome = Move(play, "start s\nand g\nuser a\nuser b\nand j\nuser c\nend e\nxor v\ns > g > a > j > v\ng > b > e\nv > c : saknas = 1");
        Assert.Equal(MigrationCodes.WouldStop, Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public void A_token_that_is_stuck_is_moved_to_the_version_that_helps_it()
    {
        var play = Play.Start("start s\nxor g\nuser a\nuser b\ns > g\ng > a : x = 1\ng > b : x = 2", ("x", 3m));
        Assert.Single(play.Incidents);
        var to = Play.Model1("start s\nxor g\nuser a\nuser b\ns > g\ng > a : x = 1\ng >> b");
        var moved = Move(play, to).Transition!.State;
        var retried = Engine.Apply(to, moved, new WorkflowEvent.Retried(play.Incidents[0].Token, Now, "bo"), TimeZoneInfo.Utc);
        Assert.Equal("b", Assert.Single(retried.Effects.OfType<Effect.CreateTask>()).Element);
    }

    [Fact]
    public void A_new_role_is_asked_for_and_an_old_one_is_kept()
    {
        var play = Play.Start("start s\nand g\nuser a role==vem\nuser b role=x\ns > g > a\ng > b", ("vem", "registrator"));
        var outcome = Move(play, "start s\nand g\nuser a role==vem\nuser b role==vem\ns > g > a\ng > b");
        Assert.Equal([null, new Changed("registrator")], outcome.Tasks.Select(task => task.Role));
    }

    [Fact]
    public void An_event_subprocess_is_listened_for_from_then_on_and_no_longer()
    {
        const string Plain = "start s\nuser a\nend e\ns > a > e";
        const string Listening = Plain + "\nevent u {\nstart us signal=larm\nuser ua\nus > ua\n}";
        var begun = Move(Play.Start(Plain), Listening);
        Assert.Equal("us", Assert.IsType<Effect.WaitForSignal>(Assert.Single(begun.Transition!.Effects)).Element);
        var ended = Move(Play.Start(Listening), Plain);
        Assert.IsType<Effect.StopWaiting>(Assert.Single(ended.Transition!.Effects));
        Assert.Empty(ended.Transition.State.Subscriptions);
        Assert.Empty(Move(Play.Start(Listening), Listening).Transition!.Effects);
    }

    [Fact]
    public void Where_an_event_subprocess_has_taken_over_no_other_listens()
    {
        const string One = "start s\nuser a\nend e\ns > a > e\nevent u {\nstart us message=stopp\nuser ua\nus > ua\n}";
        var play = Play.Start(One).Deliver("stopp");
        var outcome = Move(play, One + "\nevent v {\nstart vs signal=larm\nuser va\nvs > va\n}");
        Assert.Empty(outcome.Transition!.Effects);
        Assert.Equal("ua", Assert.Single(outcome.Tasks).Element);
    }

    [Fact]
    public void A_condition_that_is_new_and_holds_happens_at_once()
    {
        var play = Play.Start("start s\nuser a\nend e\ns > a > e", ("x", 3m));
        var outcome = Move(play, "start s\nuser a\nboundary b on a if=\"x > 2\"\nuser c\nend e\ns > a > e\nb > c");
        Assert.Equal(["b"], outcome.Transition!.Path);
        Assert.Equal("c", Assert.Single(outcome.Transition.Effects.OfType<Effect.CreateTask>()).Element);
    }

    [Fact]
    public void Whoever_has_called_waits_on_for_the_same_process()
    {
        var play = Play.Start("start s\ncall c process=annan\ns > c");
        Assert.Empty(Move(play, "start s\ncall c process=annan\nuser b\ns > c > b").Transition!.Effects);
        Assert.Equal(MigrationCodes.OtherCall, Move(play, "start s\ncall c process=tredje\ns > c").Problems[0].Code);
    }

    [Fact]
    public void Moved_to_the_same_drawing_at_every_step_nothing_is_different()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var made = Generated.Make(seed);
            var play = Play.Of(made.Sketch);
            var copy = Play.Model1(made.Sketch);
            play.Begin([.. made.Flags, ("lista", new object[] { 1m, 2m, 3m })]);
            for (var step = 0; step < 200 && play.Possible().Count > 0; step++)
            {
                var outcome = Move(play, copy);
                Assert.Empty(outcome.Problems);
                Assert.Empty(outcome.Transition!.Effects);
                Assert.Empty(outcome.Transition.Path);
                Assert.Equal(play.State.Items.Values, outcome.Transition.State.Items.Values);
                Assert.Equal(play.State.Subscriptions.Values, outcome.Transition.State.Subscriptions.Values);
                play.Happen(play.Possible()[step % play.Possible().Count]);
            }
        }
    }

    [Fact]
    public void A_mapping_that_names_what_is_not_there_is_told()
    {
        var (from, to) = (Play.Model1("start s\nuser a\ns > a"), Play.Model1("start s\nuser b\ns > b"));
        Assert.Equal(["x finns inte i version 1", "y finns inte i version 1"], new ElementMap(from, to, new Dictionary<string, string> { ["a"] = "y", ["x"] = "b" }).Unknown());
        Assert.Empty(new ElementMap(from, to, new Dictionary<string, string> { ["a"] = "b" }).Unknown());
    }

    private static MigrationOutcome Move(Play play, string to, params (string Old, string New)[] renamed) => Move(play, Play.Model1(to), renamed);

    private static MigrationOutcome Move(Play play, ProcessModel to, params (string Old, string New)[] renamed) =>
        Migration.Apply(new ElementMap(play.Model, to, renamed.ToDictionary(pair => pair.Old, pair => pair.New)), play.State, Now, "bo", play.Zone);
}
