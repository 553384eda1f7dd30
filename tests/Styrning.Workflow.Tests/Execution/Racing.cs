using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

/// <summary>
/// Every pair of things that can come first: kinds of boundary event, interrupting or not, on every kind of activity, and the alternatives of an
/// event-based gateway. The first to come wins, the second finds nobody, and nothing is left behind; <see cref="Play"/> sees to that at every step.
/// </summary>
public sealed class Racing
{
    private static readonly string[] Kinds = ["timer", "message", "signal", "error", "escalation", "if"];
    private static readonly string[] Hosts = ["user", "service", "call", "receive", "sub", "crowd", "loop", "round"];

    private static readonly string[] Events = [.. Kinds.SelectMany(kind => kind == "error" ? new[] { kind } : [kind, kind + " free"])];

    public static TheoryData<string, string> Borders()
    {
        var data = new TheoryData<string, string>();
        foreach (var host in Hosts)
        {
            foreach (var one in Events.Where(one => Possible(host, one)))
                data.Add(host, one);
        }

        return data;
    }

    // Only a call and what has something inside can escalate.
    private static bool Possible(string host, string kind) => !kind.StartsWith("escalation", StringComparison.Ordinal) || host is "call" or "sub" or "crowd" or "loop" or "round";

    [Theory]
    [MemberData(nameof(Borders))]
    public void Of_two_events_on_one_border_the_first_decides_what_becomes_of_the_second(string host, string first) =>
        Assert.All(Events.Where(one => Possible(host, one)), second => Race(host, first, second));

    private static void Race(string host, string first, string second)
    {
        var play = Begin(host, first, second);
        var late = Late(play);
        Cause(play, first, "x", 1);
        if (first.EndsWith(" free", StringComparison.Ordinal))
        {
            Assert.Contains("bx", play.Tasks.Select(task => task.Element));
            Assert.True(IsAtWork(play), "the host was lost");
            Cause(play, second, "y", 2);
            Assert.Contains("by", play.Tasks.Select(task => task.Element));
            Assert.Equal(second.EndsWith(" free", StringComparison.Ordinal), IsAtWork(play));
        }
        else
        {
            Assert.Equal(["bx"], play.Tasks.Select(task => task.Element));
            Assert.False(IsAtWork(play));
            Assert.Empty(play.State.Subscriptions);
            Assert.All(late, happening => Assert.False(play.Happen(happening)));
        }

        FinishAll(play);
        Assert.True(play.Ended, play.Waiting);
        Assert.Single(play.Path, "x");
        Assert.Equal(first.EndsWith(" free", StringComparison.Ordinal) ? 1 : 0, play.Path.Count(id => id == "y"));
    }

    [Theory]
    [MemberData(nameof(Borders))]
    public void The_work_done_first_leaves_nothing_for_either(string host, string first) =>
        Assert.All(Events.Where(one => Possible(host, one)), second =>
        {
            var play = Begin(host, first, second);
            var late = Late(play);
            FinishHost(play);
            Assert.True(play.Ended, play.Waiting);
            Assert.DoesNotContain("x", play.Path);
            Assert.DoesNotContain("y", play.Path);
            Assert.All(late, happening => Assert.False(play.Happen(happening)));
        });

    /// <summary>Everything that could still come from outside to the activity and its border.</summary>
    private static List<WorkflowEvent> Late(Play play) =>
    [
        .. play.Possible(),
        .. play.State.Items.Values.Where(item => item.Kind is ItemKind.Activity)
            .SelectMany(item => new WorkflowEvent[] { new WorkflowEvent.ErrorThrown(item.Id, "K2", play.Now, null), new WorkflowEvent.CallEscalated(item.Id, "K2", play.Now, null) }),
    ];

    public static TheoryData<string, string> Alternatives()
    {
        var data = new TheoryData<string, string>();
        string[] kinds = ["timer", "message", "signal", "if", "receive"];
        foreach (var one in kinds)
        {
            foreach (var other in kinds)
                data.Add(one, other);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Alternatives))]
    public void Of_two_alternatives_after_a_gateway_the_first_to_come_is_the_only_one(string first, string second)
    {
        var play = Play.Start($"start s\nfirst g\n{Alternative("x", first, 1)}\n{Alternative("y", second, 2)}\nuser bx\nuser by\ns > g\ng > x > bx\ng > y > by");
        var late = play.Possible().Where(happening => play.ElementOf(happening) is "y").ToList();
        Cause(play, first, "x", 1);
        Assert.Equal("bx", play.Waiting);
        Assert.All(late, happening => Assert.False(play.Happen(happening)));
        Assert.True(play.Complete("bx").Ended);
        Assert.Equal("s g x bx", play.PathText);
    }

    [Theory]
    [InlineData("timer")]
    [InlineData("message")]
    [InlineData("signal")]
    [InlineData("if")]
    public void A_gateway_inside_loses_to_the_border_around_it_and_the_other_way_round(string kind)
    {
        var model = $"start s\nsub u {{\nfirst g\n{Alternative("x", kind, 1)}\ncatch z message=annat\ntask bx\ng > x > bx\ng > z\n}}\n{Border("y", kind, 2).Replace(" on h", " on u")}\nuser by\ns > u\ny > by";
        var outer = Play.Start(model);
        Cause(outer, kind, "y", 2);
        Assert.Equal("by", outer.Waiting);
        var inner = Play.Start(model);
        Cause(inner, kind, "x", 1);
        Assert.True(inner.Ended);
    }

    private static Play Begin(string host, string first, string second)
    {
        var (one, inside) = host switch
        {
            "sub" => ("sub h {\nstart hs\nuser w\nhs > w\n", true),
            "crowd" => ("sub h {\nstart hs\nand hf\nuser w\ncall hk\ncatch ht timer=P9D\ncatch hn signal=annan\nsub hm each=i:lista {\nuser hu\n}\nhs > hf > w\nhf > hk\nhf > ht\nhf > hn\nhf > hm\n", true),
            "loop" => ("sub h each=i:lista {\nstart hs\nuser w\nhs > w\n", true),
            "round" => ("sub h most=2 {\nstart hs\nuser w\nhs > w\n", true),
            "receive" => ("receive h message=svar", false),
            var kind => ($"{kind} h", false),
        };
        // What a subprocess escalates is thrown by branches that begin by a message from outside.
        var throwers = string.Join('\n', new[] { 1, 2 }.Select(n => $"event v{n} {{\nstart vs{n} message=kasta{n} free\nend ve{n} escalation=K{n}\nvs{n} > ve{n}\n}}"));
        var model = $"start s\n{one}{(inside ? throwers + "\n}" : "")}\n{Border("x", first, 1)}\n{Border("y", second, 2)}\nuser bx\nuser by\nend e\ns > h > e\nx > bx\ny > by";
        return Play.Of(model, stepsAnswer: false).Begin(("lista", new[] { "p", "q" }));
    }

    private static string Border(string id, string kind, int n) => $"boundary {id} on h {Trigger(kind, n)}{(kind.EndsWith(" free", StringComparison.Ordinal) ? " free" : "")}";

    private static string Alternative(string id, string kind, int n) => kind == "receive" ? $"receive {id} message=M{n}" : $"catch {id} {Trigger(kind, n)}";

    private static string Trigger(string kind, int n) => kind.Split(' ')[0] switch
    {
        "timer" => $"timer=P{n}D",
        "message" => $"message=M{n}",
        "signal" => $"signal=S{n}",
        "if" => $"if=läge{n}",
        var code => $"{code}=K{n}",
    };

    private static void Cause(Play play, string kind, string id, int n)
    {
        var host = play.State.Items.Values.FirstOrDefault(item => item.Node is "w") ?? play.State.Items.Values.FirstOrDefault(item => item.Node is "h");
        _ = kind.Split(' ')[0] switch
        {
            "timer" => play.Fire(id),
            "message" or "receive" => play.Deliver($"M{n}"),
            "signal" => play.Signal($"S{n}"),
            "if" => play.Set(null, ($"läge{n}", true)),
            "error" => play.Throw(host!.Node, $"K{n}"),
            _ when host!.Node == "h" => play.Escalate("h", $"K{n}"),
            _ => play.Deliver($"kasta{n}"),
        };
    }

    private static bool IsAtWork(Play play) => play.State.Items.Values.Any(item => item.Node is "h");

    private static void FinishAll(Play play)
    {
        FinishHost(play);
        while (play.Tasks.FirstOrDefault() is { } task)
            play.Complete(task.Element);
    }

    private static void FinishHost(Play play)
    {
        while (IsAtWork(play))
        {
            var happening = play.Possible().First(happening => play.ElementOf(happening) is "w" || play.ElementOf(happening)[0] == 'h');
            Assert.True(play.Happen(happening));
        }
    }
}
