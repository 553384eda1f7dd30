using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Tests.Reading;

public sealed class ReadingAFile
{
    private static Problem One(string sketch, Func<string, string>? change = null)
    {
        var xml = Sketch.Xml(sketch);
        return Assert.Single(BpmnReader.Read(change is null ? xml : change(xml)).Problems);
    }

    [Theory]
    [InlineData("transaction x")]
    [InlineData("adHocSubProcess x")]
    [InlineData("complexGateway x")]
    [InlineData("somethingNew x")]
    public void What_is_not_run_is_refused_by_name(string element)
    {
        var problem = One($"start s\n{element}\nend e\ns > x > e");
        Assert.Equal(("x", ProblemCodes.Unsupported), (problem.Element, problem.Code));
        Assert.Contains(element.Split(' ')[0], problem.Message);
        Assert.True(problem.Line > 1);
    }

    [Theory]
    [InlineData("start s\nuser a\ns > a\na > s", "s", ProblemCodes.Structure)]
    [InlineData("start s\nend e\nuser a\ns > e > a", "e", ProblemCodes.Structure)]
    [InlineData("start s\nxor g\nend e\nuser a\ns > g\ng >> e\ng > a", "f3_g_a", ProblemCodes.Structure)]
    [InlineData("start s\nfirst g\nuser a\ns > g > a", "f2_g_a", ProblemCodes.Structure)]
    [InlineData("start s\nfirst g\ns > g", "g", ProblemCodes.Structure)]
    [InlineData("start s\nstart t\nend e\ns > e\nt > e", "p", ProblemCodes.Structure)]
    [InlineData("start s\ncatch c\ns > c", "c", ProblemCodes.Structure)]
    [InlineData("start s\ncatch c timer=PT1H message=m\ns > c", "c", ProblemCodes.Unsupported)]
    [InlineData("", "p", ProblemCodes.Structure)]
    [InlineData("start s\nuser a\nuser b\ns > a", "b", ProblemCodes.Unreachable)]
    [InlineData("start s\nsub u {\nstart us\nuser a\n}\ns > u", "a", ProblemCodes.Unreachable)]
    [InlineData("start s\nxor g\nxor h\nend e\ns > g > h\nh > e : x\nh >> g", "g", ProblemCodes.EndlessLoop)]
    [InlineData("start s\ncatch c timer=snart\ns > c", "c", ProblemCodes.Timer)]
    [InlineData("start s\ncatch c timer=-PT1H\ns > c", "c", ProblemCodes.Timer)]
    [InlineData("start s\ncatch c timer=P\ns > c", "c", ProblemCodes.Timer)]
    [InlineData("start s\ncatch c timer=P1DT\ns > c", "c", ProblemCodes.Timer)]
    [InlineData("start s\ncatch c date=2026-02-30\ns > c", "c", ProblemCodes.Timer)]
    [InlineData("start s\ncatch c cycle=R3/PT1H\ns > c", "c", ProblemCodes.Timer)]
    [InlineData("start s\nuser a\nboundary b on a cycle=R3/PT1H\nend e\ns > a > e\nb > e", "b", ProblemCodes.Timer)]
    [InlineData("start s\nuser a\nboundary b on a cycle=R0/PT1H free\nend e\ns > a > e\nb > e", "b", ProblemCodes.Timer)]
    [InlineData("start s\nuser a\nboundary b on a cycle=R/PT0S free\nend e\ns > a > e\nb > e", "b", ProblemCodes.Timer)]
    [InlineData("start s\nuser a role==(\nend e\ns > a > e", "a", ProblemCodes.Expression)]
    [InlineData("start s\nuser a each=x:nope(\nend e\ns > a > e", "a", ProblemCodes.Expression)]
    [InlineData("start s\nxor g\nend e\ns > g\ng > e : 1 +", "f2_g_e", ProblemCodes.Expression)]
    [InlineData("start s\nxor g\nend e\ns > g\ng > e : okänd(1)", "f2_g_e", ProblemCodes.Expression)]
    [InlineData("start s\nuser a\nuser a\ns > a", "a", ProblemCodes.BadId)]
    public void What_is_wrong_is_told_with_element_and_code(string sketch, string element, string code)
    {
        var problem = One(sketch);
        Assert.Equal((element, code), (problem.Element, problem.Code));
        Assert.NotEmpty(problem.Message);
    }

    [Theory]
    [InlineData("targetRef=\"e\"", "targetRef=\"borta\"", "f1_s_e", ProblemCodes.MissingReference)]
    [InlineData("targetRef=\"e\"", "", "f1_s_e", ProblemCodes.MissingReference)]
    [InlineData("id=\"e\"", "", "p", ProblemCodes.BadId)]
    [InlineData("isExecutable=\"true\"", "isExecutable=\"false\"", null, ProblemCodes.NoProcess)]
    [InlineData("version=\"1\"", "version=\"ett\"", "p", ProblemCodes.BadValue)]
    public void A_damaged_file_is_told_of_too(string text, string other, string? element, string code)
    {
        var problems = BpmnReader.Read(Sketch.Xml("start s\nend e\ns > e").Replace(text, other, StringComparison.Ordinal)).Problems;
        Assert.Contains(problems, problem => problem.Element == element && problem.Code == code);
    }

    [Fact]
    public void A_boundary_event_needs_an_activity_beside_it_and_a_flow_may_not_cross_a_border()
    {
        Assert.Equal(("b", ProblemCodes.MissingReference), Told(One("start s\nsub u {\nuser a\n}\nboundary b on a timer=PT1H\ns > u\nb > u")));
        Assert.Equal(("f2_s_a", ProblemCodes.Structure), Told(One("start s\nsub u {\nuser a\n}\ns > u\ns > a")));

        static (string?, string) Told(Problem problem) => (problem.Element, problem.Code);
    }

    [Fact]
    public void A_message_without_a_name_in_the_file_is_missing() =>
        Assert.Equal(ProblemCodes.MissingReference, One("start s\ncatch c message=svar\ns > c", xml => xml.Replace("<message id=\"m1\" name=\"svar\" />", "")).Code);

    [Fact]
    public void Any_prefix_and_foreign_extensions_and_drawings_are_read_without_complaint()
    {
        var read = BpmnReader.Read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <semantic:definitions xmlns:semantic="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:s="urn:styrning:bpmn:1" targetNamespace="x">
              <semantic:collaboration id="c"><semantic:participant id="pool" processRef="p"/></semantic:collaboration>
              <semantic:process id="p" isExecutable="true" camunda:historyTimeToLive="180">
                <semantic:documentation>Text</semantic:documentation>
                <semantic:extensionElements><zeebe:userTaskForm>x</zeebe:userTaskForm><s:process version="3" subject="sak"/></semantic:extensionElements>
                <semantic:laneSet id="lanes"><semantic:lane id="lane"><semantic:flowNodeRef>s</semantic:flowNodeRef></semantic:lane></semantic:laneSet>
                <semantic:dataObject id="d"/><semantic:dataObjectReference id="dr" dataObjectRef="d"/><semantic:textAnnotation id="t"><semantic:text>x</semantic:text></semantic:textAnnotation>
                <semantic:startEvent id="s" camunda:formKey="x"><semantic:outgoing>f1</semantic:outgoing></semantic:startEvent>
                <semantic:exclusiveGateway id="g" default="f3"/>
                <semantic:userTask id="a" camunda:assignee="demo"><semantic:extensionElements><zeebe:assignmentDefinition assignee="x"/></semantic:extensionElements><semantic:incoming>f2</semantic:incoming></semantic:userTask>
                <camunda:whatever id="odd"/>
                <semantic:association id="as" sourceRef="a" targetRef="t"/>
                <semantic:sequenceFlow id="f1" sourceRef="s" targetRef="g"/>
                <semantic:sequenceFlow id="f2" sourceRef="g" targetRef="a"><semantic:conditionExpression>${n &gt; 1}</semantic:conditionExpression></semantic:sequenceFlow>
                <semantic:sequenceFlow id="f3" sourceRef="g" targetRef="a"/>
              </semantic:process>
              <bpmndi:BPMNDiagram id="dia"><bpmndi:BPMNPlane id="plane" bpmnElement="p"/></bpmndi:BPMNDiagram>
            </semantic:definitions>
            """);
        Assert.Empty(read.Problems);
        var model = Assert.Single(read.Processes);
        Assert.Equal((3, "sak"), (model.Version, model.SubjectKind));
        Assert.Equal("n > 1", model.Flows["f2"].Condition!.Source);
        Assert.Same(model.Flows["f3"], model.Nodes["g"].Default);
        Assert.Equal(3, model.Nodes.Count);
    }

    [Fact]
    public void Everything_about_a_node_is_read()
    {
        var model = Play.Model1("start s\nuser a name=\"Skriv\" form=f role==r key==k each=x:lista seq until=klart\nboundary b on a rule=frist free\nend e\ns > a > e\nb > e");
        var task = Assert.IsType<UserTask>(model.Nodes["a"]);
        Assert.Equal(("Skriv", "f", "=r", "=k"), (task.Name, task.Form, task.Role!.ToString(), task.Key!.ToString()));
        Assert.True(task.Loop is { Sequential: true, Item: "x", KeepsToItself: true } && task.Loop.Completion!.Source == "klart");
        var boundary = Assert.Single(task.Boundaries);
        Assert.False(boundary.Interrupts);
        Assert.Equal(new Trigger.Timer(TimerKind.Rule, new ValueSource("frist", null)), boundary.Trigger);
    }

    [Fact]
    public void Names_that_the_tables_cannot_hold_are_told_of_before_they_are_cut_off()
    {
        var longer = new string('x', 201);
        var file = BpmnReader.Read(Sketch.Xml($"start s\nuser a form={longer} role={longer}\nservice b step={longer}\ncatch c message={longer}\ncatch d rule={longer}\ns > a > b > c > d"));
        Assert.Empty(file.Problems);
        Assert.Equal(["a", "a", "b", "c", "d"], PublishingCheck.Check(file.Processes[0], new Catalogue(null, null, null, null, null)).Select(problem => problem.Element));
        Assert.Equal(ProblemCodes.BadValue, One($"start s\nuser a name={new string('x', 501)}\ns > a").Code);
        var play = Play.Start("start s\nuser a role==roll\ns > a", ("roll", longer));
        Assert.Equal(ExecutionCodes.TooLong, Assert.Single(play.Incidents).Code);
    }

    [Fact]
    public void What_can_never_end_or_is_nobody_s_cannot_be_published()
    {
        var file = BpmnReader.Read(Sketch.Xml("start s\nuser a\nuser b\ns > a > b\nb > a").Replace(" version=\"1\"", ""));
        Assert.Empty(file.Problems);
        var problems = ProcessCheck.Full(file, new Catalogue(null, null, null, null, null)).Problems;
        Assert.Equal([ProblemCodes.Identity, ProblemCodes.NoEnd, ProblemCodes.NoEnd, ProblemCodes.NoEnd], problems.Select(problem => problem.Code));
    }
}
