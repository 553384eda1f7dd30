using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;
using static Styrning.Workflow.Tests.Reading.Bpmn;

namespace Styrning.Workflow.Tests.Reading;

public sealed class CheckingTheStructure
{
    private const string Larm = "<signal id='larm'/>";
    private const string OnSignal = "<startEvent id='us'><signalEventDefinition signalRef='larm'/></startEvent>";

    private static string EventSub(string inside, string attributes = "") => $"<subProcess id='u' triggeredByEvent='true' {attributes}>{inside}</subProcess>";

    private static (string?, string) Told(string content, string root = Larm) => Problem(Xml(content, root));

    [Theory]
    [InlineData("", "u")]
    [InlineData("<startEvent id='us'/>", "us")]
    [InlineData("<task id='ua'/>", "u")]
    [InlineData(OnSignal + "<startEvent id='ut'><signalEventDefinition signalRef='larm'/></startEvent>", "u")]
    [InlineData(OnSignal + "<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>", "u")]
    [InlineData(OnSignal + "<standardLoopCharacteristics loopMaximum='2'/>", "u")]
    public void An_event_subprocess_has_one_start_with_an_event_and_no_loop(string inside, string element) =>
        Assert.Equal((element, ProblemCodes.Structure), Told(Around("<task id='x'/>", EventSub(inside))));

    [Theory]
    [InlineData("<sequenceFlow id='f' sourceRef='x' targetRef='u'/>")]
    [InlineData("<sequenceFlow id='f' sourceRef='u' targetRef='e'/>")]
    [InlineData("<boundaryEvent id='b' attachedToRef='u'><signalEventDefinition signalRef='larm'/></boundaryEvent>")]
    public void Nothing_leads_to_an_event_subprocess_and_nothing_sits_on_it(string beside) =>
        Assert.Equal(("u", ProblemCodes.Structure), Told(Around("<task id='x'/>", EventSub(OnSignal) + beside)));

    [Fact]
    public void An_ordinary_subprocess_begins_by_itself_and_a_process_alone_may_have_many_typed_starts()
    {
        Assert.Equal(("us", ProblemCodes.Structure), Told(Around($"<subProcess id='x'>{OnSignal}</subProcess>")));
        var typed = OnSignal + OnSignal.Replace("us", "ut") + "<task id='x'/>" + Flow("us", "x") + Flow("ut", "x");
        Assert.Empty(BpmnReader.Read(Xml(typed, Larm)).Problems);
        Assert.Empty(BpmnReader.Read(Xml(typed + "<startEvent id='s'/>" + Flow("s", "x"), Larm)).Problems);
        Assert.Equal(("p", ProblemCodes.Structure), Told(EventSub(OnSignal)));
    }

    [Fact]
    public void A_link_is_an_arrow_between_its_two_ends()
    {
        var model = Process(Around("<intermediateCatchEvent id='x'><linkEventDefinition name='l'/></intermediateCatchEvent>").Replace(Flow("s", "x"), "")
            + "<intermediateThrowEvent id='a'><linkEventDefinition name='l'/></intermediateThrowEvent><intermediateThrowEvent id='b' name='l'><linkEventDefinition/></intermediateThrowEvent>"
            + Flow("s", "a") + Flow("s", "b"));
        Assert.Equal(["a→x", "b→x"], model.Nodes["x"].Incoming.Where(flow => flow.IsLink).Select(flow => flow.Id));
        Assert.Same(model.Nodes["x"], model.Nodes["a"].Outgoing[0].Target);
        Assert.Equal(["s"], model.Body.Entrances.Select(node => node.Id));
    }

    [Theory]
    [InlineData("<intermediateThrowEvent id='a'><linkEventDefinition name='l'/></intermediateThrowEvent>|s>a", "a", ProblemCodes.MissingReference)]
    [InlineData("<intermediateThrowEvent id='a'><linkEventDefinition name='l'/></intermediateThrowEvent><subProcess id='u'><intermediateCatchEvent id='uc'><linkEventDefinition name='l'/></intermediateCatchEvent></subProcess>|s>a|s>u", "a", ProblemCodes.MissingReference)]
    [InlineData("<intermediateCatchEvent id='a'><linkEventDefinition name='l'/></intermediateCatchEvent>", "a", ProblemCodes.Unreachable)]
    [InlineData("<intermediateCatchEvent id='a'><linkEventDefinition name='l'/></intermediateCatchEvent>|s>a", "a", ProblemCodes.Structure)]
    [InlineData("<intermediateThrowEvent id='a'><linkEventDefinition name='l'/></intermediateThrowEvent><intermediateCatchEvent id='b'><linkEventDefinition name='l'/></intermediateCatchEvent><endEvent id='e'/>|s>a|a>e|b>e", "a", ProblemCodes.Structure)]
    [InlineData("<intermediateThrowEvent id='a'><linkEventDefinition name='l'/></intermediateThrowEvent><intermediateCatchEvent id='b'><linkEventDefinition name='l'/></intermediateCatchEvent><intermediateCatchEvent id='c'><linkEventDefinition name='l'/></intermediateCatchEvent>|s>a", "c", ProblemCodes.Structure)]
    [InlineData("<intermediateThrowEvent id='a'><linkEventDefinition/></intermediateThrowEvent>|s>a", "a", ProblemCodes.MissingReference)]
    [InlineData("<intermediateThrowEvent id='a'><linkEventDefinition name='l'/></intermediateThrowEvent><exclusiveGateway id='g'/><intermediateCatchEvent id='b'><linkEventDefinition name='l'/></intermediateCatchEvent>|s>g|b>g|g>a", "a", ProblemCodes.EndlessLoop)]
    public void A_link_without_its_pair_is_told_of(string drawing, string element, string code)
    {
        var parts = drawing.Split('|');
        Assert.Contains(BpmnReader.Read(Xml("<startEvent id='s'/>" + parts[0] + string.Concat(parts[1..].Select(flow => Flow(flow.Split('>')[0], flow.Split('>')[1]))))).Problems,
            problem => problem.Element == element && problem.Code == code);
    }

    [Theory]
    [InlineData("<intermediateCatchEvent id='x'><signalEventDefinition signalRef='larm'/></intermediateCatchEvent>", true)]
    [InlineData("<intermediateCatchEvent id='x'><conditionalEventDefinition><condition>n = 1</condition></conditionalEventDefinition></intermediateCatchEvent>", true)]
    [InlineData("<receiveTask id='x'/>", true)]
    [InlineData("<receiveTask id='x'><standardLoopCharacteristics loopMaximum='2'/></receiveTask>", false)]
    [InlineData("<userTask id='x'/>", false)]
    [InlineData("<intermediateThrowEvent id='x'/>", false)]
    public void What_may_follow_an_event_gateway_waits(string node, bool may)
    {
        var read = BpmnReader.Read(Xml($"<startEvent id='s'/><eventBasedGateway id='g'/>{node}{Flow("s", "g")}{Flow("g", "x")}", Larm));
        if (may)
            Assert.Empty(read.Problems);
        else
            Assert.Equal(("g_x", ProblemCodes.Structure), (Assert.Single(read.Problems).Element, read.Problems[0].Code));
    }

    [Fact]
    public void An_arrow_stays_within_its_process()
    {
        var read = BpmnReader.Read(File($"""
            <collaboration id='c'><participant id='p1' name='Kommunen' processRef='tns:p'/><participant id='p2' name='Den andra' processRef='q'/><messageFlow id='mf' sourceRef='s' targetRef='t'/></collaboration>
            <process id='p' isExecutable='true'><startEvent id='s'/>{Flow("s", "t")}</process><process id='q' isExecutable='1'><startEvent id='t'/></process>
            """));
        Assert.Equal(("s_t", ProblemCodes.Structure), (Assert.Single(read.Problems).Element, read.Problems[0].Code));
        Assert.Equal(["Kommunen", "Den andra"], read.Processes.Select(process => process.Participant));
    }

    [Fact]
    public void An_arrow_may_be_without_an_id()
    {
        var model = Process("<startEvent id='s'/><endEvent id='e'/><sequenceFlow sourceRef='s' targetRef='e'/><sequenceFlow sourceRef='tns:s' targetRef='e'/>");
        Assert.Equal(["s→e", "s→e→2"], model.Flows.Keys);
    }

    [Theory]
    [InlineData("5", false)]
    [InlineData("\"ja\"", false)]
    [InlineData("=null", false)]
    [InlineData("=true", true)]
    [InlineData("ja", true)]
    public void A_condition_that_can_never_hold_or_not_is_told_of(string condition, bool isRead)
    {
        var xml = Xml($"<startEvent id='s'/><exclusiveGateway id='g'/><endEvent id='e'/>{Flow("s", "g")}{Flow("g", "e", $"<conditionExpression language='juel' xsi:type='tFormalExpression'>{condition}</conditionExpression>")}");
        if (isRead)
            Assert.Empty(BpmnReader.Read(xml).Problems);
        else
            Assert.Equal(("g_e", ProblemCodes.Expression), Problem(xml));
    }

    [Theory]
    [InlineData("<callActivity id='a' calledElement='q'/>|s>a|a>e", "<callActivity id='b' calledElement='p'/>|t>b", true)]
    [InlineData("<callActivity id='a' calledElement='p'/>|s>a|a>e", "", true)]
    [InlineData("<serviceTask id='d'/><callActivity id='a' calledElement='p'><extensionElements><styrning:in value='n - 1' name='n'/></extensionElements></callActivity>|s>d|d>a|a>e", "", true)]
    [InlineData("<exclusiveGateway id='g' default='g_e'/><callActivity id='a' calledElement='p'/>|s>g|g>a:n > 1|g>e", "", true)]
    [InlineData("<exclusiveGateway id='g' default='g_e'/><callActivity id='a' calledElement='p'><extensionElements><styrning:in value='n - 1' name='n'/></extensionElements></callActivity>|s>g|g>a:n > 1|g>e", "", false)]
    [InlineData("<exclusiveGateway id='g' default='g_e'/><serviceTask id='d'/><callActivity id='a' calledElement='p'/>|s>d|d>g|g>a:n > 1|g>e", "", false)]
    [InlineData("<userTask id='d'/><callActivity id='a' calledElement='p'/>|s>d|d>a|a>e", "", false)]
    [InlineData("<subProcess id='u'><parallelGateway id='ug'/><callActivity id='a' calledElement='q'/>" + "<sequenceFlow id='ug_a' sourceRef='ug' targetRef='a'/></subProcess>|s>u|u>e", "<callActivity id='b' calledElement='p'/>|t>b", true)]
    [InlineData("<callActivity id='a' calledElement='q'/>|s>a|a>e", "<callActivity id='b' calledElement='annan'/>|t>b", false)]
    public void Processes_that_call_each_other_round_and_round_are_told_of(string one, string other, bool isCircle)
    {
        var read = BpmnReader.Read(File($"<process id='p' isExecutable='true'><startEvent id='s'/>{Drawn(one)}<endEvent id='e'/></process><process id='q' isExecutable='true'><startEvent id='t'/>{Drawn(other)}</process>"));
        var problems = read.Problems.Where(problem => problem.Element != "e").ToList();
        Assert.Equal(isCircle, problems.Exists(problem => problem.Code == ProblemCodes.EndlessLoop));
        Assert.DoesNotContain(problems, problem => problem.Code != ProblemCodes.EndlessLoop);
    }

    [Fact]
    public void A_process_that_only_an_event_begins_cannot_be_called() => Assert.Equal(("x", ProblemCodes.Structure),
        Problem(Xml(Around("<callActivity id='x' calledElement='q'/>"), Larm + "<process id='q' isExecutable='true'><startEvent id='t'><signalEventDefinition signalRef='larm'/></startEvent></process>")));

    private static string Drawn(string drawing) => drawing.Split('|')[0] + string.Concat(drawing.Split('|')[1..].Select(flow =>
    {
        var ends = flow.Split(':')[0].Split('>');
        return Flow(ends[0], ends[1], flow.Contains(':') ? $"<conditionExpression>{flow.Split(':')[1].Replace(">", "&gt;")}</conditionExpression>" : "");
    }));
}
