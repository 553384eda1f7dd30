using Styrning.Workflow.Reading;
using static Styrning.Workflow.Tests.Reading.Bpmn;

namespace Styrning.Workflow.Tests.Reading;

/// <summary>What "process check" answers, with and without the names of an installation.</summary>
public sealed class CheckingAFile
{
    private static readonly Catalogue ours = new(
        Steps: new HashSet<string> { "steg" },
        Rules: new HashSet<string> { "frist" },
        Forms: new HashSet<string> { "formulär" },
        Roles: new HashSet<string> { "handläggare" },
        SubjectKinds: new HashSet<string> { "sak" },
        BusinessRules: new HashSet<string> { "regel" });

    private static IEnumerable<string> Codes(IEnumerable<Problem> problems) => problems.Select(problem => $"{problem.Element} {problem.Code}");

    [Fact]
    public void Names_of_an_installation_are_looked_up_only_where_there_is_one()
    {
        var file = BpmnReader.Read(Xml($"""
            <startEvent id='s'/>{Flow("s", "a")}<serviceTask id='a'>{Ours("<styrning:step name='okänt'/>")}</serviceTask>{Flow("a", "b")}
            <businessRuleTask id='b'>{Ours("<styrning:rule name='okänd'/>")}</businessRuleTask>{Flow("b", "c")}
            <userTask id='c'>{Ours("<styrning:task form='okänt' role='okänd'/>")}</userTask>{Flow("c", "d")}
            <scriptTask id='d'/>{Flow("d", "f")}<serviceTask id='f'/>{Flow("f", "g")}<businessRuleTask id='g'/>{Flow("g", "h")}
            <sendTask id='h'/>{Flow("h", "i")}<intermediateThrowEvent id='i'><messageEventDefinition/></intermediateThrowEvent>{Flow("i", "j")}
            <callActivity id='j' calledElement='finns_kanske'/>{Flow("j", "k")}<userTask id='k'/>{Flow("k", "l")}
            <intermediateCatchEvent id='l'><timerEventDefinition>{Ours("<styrning:deadline rule='okänd'/>")}</timerEventDefinition></intermediateCatchEvent>{Flow("l", "e")}<endEvent id='e'/>
            """));
        var loose = ProcessCheck.StructureOnly(file);
        Assert.True(loose is { IsSound: true, IsReadable: true });
        Assert.Equal(["p"], loose.Processes);
        Assert.Equal(["p BPM-11", "a BPM-12", "b BPM-12", "c BPM-12", "c BPM-12", "d BPM-03", "f BPM-12", "g BPM-12", "i BPM-05", "h BPM-12", "k BPM-12", "l BPM-12"],
            Codes(ProcessCheck.Full(file, ours).Problems));
    }

    [Fact]
    public void What_has_every_name_can_be_published()
    {
        var file = BpmnReader.Read(Xml($"""
            {Ours("<styrning:process version='1' subject='sak'/>")}<startEvent id='s'/>{Flow("s", "a")}<serviceTask id='a'>{Ours("<styrning:step name='steg'/>")}</serviceTask>{Flow("a", "b")}
            <businessRuleTask id='b'>{Ours("<styrning:rule name='regel'/>")}</businessRuleTask>{Flow("b", "c")}
            <userTask id='c'>{Ours("<styrning:task form='formulär' role='handläggare'/>")}</userTask>{Flow("c", "e")}<endEvent id='e'/>
            """));
        Assert.Empty(ProcessCheck.Full(file, ours).Problems);
    }

    [Theory]
    [InlineData("<userTask id='a'/>|s>a|a>a", "a BPM-14;s BPM-14")]
    [InlineData("<userTask id='a'/><parallelGateway id='g'/><endEvent id='e'><terminateEventDefinition/></endEvent>|s>g|g>a|a>a|g>e", "")]
    [InlineData("<subProcess id='u'><userTask id='a'/><startEvent id='us'/><sequenceFlow id='f1' sourceRef='us' targetRef='a'/><sequenceFlow id='f2' sourceRef='a' targetRef='a'/></subProcess><endEvent id='e'/>|s>u|u>e", "a BPM-14;us BPM-14")]
    [InlineData("<subProcess id='u'><userTask id='a'/><startEvent id='us'/><sequenceFlow id='f1' sourceRef='us' targetRef='a'/><sequenceFlow id='f2' sourceRef='a' targetRef='a'/></subProcess><endEvent id='e'/><boundaryEvent id='b' attachedToRef='u'><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>|s>u|u>e|b>e", "")]
    [InlineData("<userTask id='a'/><subProcess id='u' triggeredByEvent='true'><startEvent id='us'><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></startEvent></subProcess>|s>a|a>a", "")]
    public void A_way_that_never_ends_is_told_of_unless_something_takes_it_away(string drawing, string expected)
    {
        var parts = drawing.Split('|');
        var file = BpmnReader.Read(Xml("<startEvent id='s'/>" + parts[0] + string.Concat(parts[1..].Select(flow => Flow(flow.Split('>')[0], flow.Split('>')[1])))));
        Assert.Empty(file.Problems);
        Assert.Equal(expected, string.Join(';', Codes(ProcessCheck.StructureOnly(file).Problems).Order()));
    }

    [Fact]
    public void What_is_no_BPMN_is_unreadable_and_nothing_else()
    {
        var check = ProcessCheck.Full(BpmnReader.Read("<a/>"), ours);
        Assert.False(check.IsReadable);
        Assert.Equal(ProblemCodes.Unreadable, Assert.Single(check.Problems).Code);
    }

    [Fact]
    public void Where_no_process_says_whether_it_can_be_run_it_can_be_tried_but_not_published()
    {
        var silent = BpmnReader.Read(Xml(Around("<task id='x'/>")).Replace(" isExecutable='true'", ""));
        Assert.True(ProcessCheck.StructureOnly(silent) is { IsSound: true, Processes: ["p"] });
        Assert.Contains(ProcessCheck.Full(silent, ours).Problems, problem => problem.Code == ProblemCodes.NoProcess);
        var other = BpmnReader.Read(File("<process id='p'><task id='a'/></process><process id='q' isExecutable='true'><task id='b'/></process>"));
        Assert.Equal(["q"], ProcessCheck.StructureOnly(other).Processes);
    }

    [Fact]
    public void A_condition_that_is_never_asked_cannot_be_published()
    {
        var file = BpmnReader.Read(Xml($"<startEvent id='s'/><parallelGateway id='g'/><endEvent id='e'/>{Flow("s", "g")}{Flow("g", "e", "<conditionExpression>x</conditionExpression>")}"));
        Assert.True(ProcessCheck.StructureOnly(file).IsSound);
        Assert.Contains("g_e BPM-06", Codes(ProcessCheck.Full(file, ours).Problems));
    }

    [Theory]
    [InlineData("<errorEventDefinition errorRef='er'/>", "<errorEventDefinition errorRef='er'/>", true)]
    [InlineData("<errorEventDefinition/>", "<errorEventDefinition/>", true)]
    [InlineData("<errorEventDefinition errorRef='er'/>", "<errorEventDefinition/>", false)]
    [InlineData("<signalEventDefinition signalRef='si'/>", "<signalEventDefinition signalRef='si'/>", false)]
    public void Two_who_would_catch_the_same_cannot_be_published(string one, string other, bool areTwins)
    {
        var file = BpmnReader.Read(Xml(Around("<task id='x'/>",
            $"<boundaryEvent id='b' attachedToRef='x'>{one}</boundaryEvent><boundaryEvent id='c' attachedToRef='x'>{other}</boundaryEvent>"), "<error id='er'/><signal id='si'/>"));
        Assert.True(ProcessCheck.StructureOnly(file).IsSound);
        Assert.Equal(areTwins, Codes(ProcessCheck.Full(file, ours).Problems).Contains("c BPM-06"));
    }

    [Fact]
    public void A_pool_whose_process_is_not_there_cannot_be_published_and_a_pool_of_somebody_else_can()
    {
        var file = BpmnReader.Read(File($"<collaboration id='c'><participant id='a' processRef='borta'/><participant id='b' name='Den andra'/></collaboration><process id='p' isExecutable='true'>{Around("<task id='x'/>")}</process>"));
        Assert.True(ProcessCheck.StructureOnly(file).IsSound);
        Assert.Equal(["a BPM-05", "p BPM-11"], Codes(ProcessCheck.Full(file, ours).Problems));
    }

    [Fact]
    public void The_rules_of_an_assembly_are_known_by_their_names()
    {
        var options = new WorkflowOptions().AddBusinessRule<Always>("alltid");
        Assert.Equal(typeof(Always), options.BusinessRules["alltid"]);
        Assert.Contains("alltid", Catalogue.Of(options).BusinessRules!);
        Assert.Contains("regel.i.samlingen", new WorkflowOptions().AddRules(typeof(Always).Assembly).BusinessRules.Keys);
    }

    [BusinessRule("regel.i.samlingen")]
    private sealed class Always : IBusinessRule
    {
        public Task<IReadOnlyDictionary<string, object?>> DecideAsync(StepContext question, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyDictionary<string, object?>>(new Dictionary<string, object?>());
    }
}
