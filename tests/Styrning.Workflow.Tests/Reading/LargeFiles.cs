using System.Diagnostics;
using System.Text;
using Styrning.Workflow.Reading;
using static Styrning.Workflow.Tests.Reading.Bpmn;

namespace Styrning.Workflow.Tests.Reading;

/// <summary>Files that are made to take long: each is as large as may be read at all, and wrong or dense in one way all over.</summary>
public sealed class LargeFiles
{
    // What is quadratic takes minutes with these; what is linear a second or two, on a machine that does other things too.
    private const int Seconds = 30;

    private static string Many(int count, Func<int, string> one)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(one(i));
        return text.ToString();
    }

    public static TheoryData<string> Kinds =>
    [
        "nodes", "missing targets", "twins", "flows without ids", "defaults", "one dense gateway", "lanes around one node", "deep lanes", "processes that call each other", "links",
        "boundaries", "event definitions", "foreign", "problems on one element", "subprocesses", "joins in a row",
    ];

    private static string File(string kind) => kind switch
    {
        "nodes" => Xml(Many(99_000, i => $"<task id='t{i}'/>")),
        "missing targets" => Xml("<startEvent id='s'/>" + Many(60_000, i => $"<sequenceFlow id='f{i}' sourceRef='s' targetRef='b{i}'/>")),
        "twins" => Xml(Many(90_000, _ => "<task id='t'/>")),
        "flows without ids" => Xml("<startEvent id='s'/><endEvent id='e'/>" + Many(60_000, _ => "<sequenceFlow sourceRef='s' targetRef='e'/>")),
        "defaults" => Xml(Many(40_000, i => $"<task id='t{i}' default='b{i}'/>")),
        "one dense gateway" => Xml("<startEvent id='s'/><inclusiveGateway id='g'/><inclusiveGateway id='h'/>" + Flow("s", "g")
            + Many(30_000, i => $"<sequenceFlow id='f{i}' sourceRef='g' targetRef='h'/><sequenceFlow id='r{i}' sourceRef='h' targetRef='g'/>")),
        "lanes around one node" => Xml("<laneSet>" + Many(20_000, i => $"<lane id='l{i}' name='x'><flowNodeRef>u</flowNodeRef></lane>") + "</laneSet><subProcess id='u'>"
            + Many(4_000, i => $"<userTask id='t{i}'/>") + "</subProcess>"),
        "deep lanes" => Xml(Many(45, i => $"<{(i == 0 ? "laneSet" : "childLaneSet")}><lane id='l{i}'>") + Many(40_000, _ => "<flowNodeRef>u</flowNodeRef>")
            + Many(45, i => $"</lane></{(i == 44 ? "laneSet" : "childLaneSet")}>") + "<userTask id='u'/>"),
        "processes that call each other" => Bpmn.File(Many(10_000, i => $"<process id='p{i}' isExecutable='true'><callActivity id='c{i}' calledElement='p{(i + 1) % 10_000}'/><callActivity id='d{i}' calledElement='p{i / 2}'/></process>")),
        "links" => Xml("<startEvent id='s'/>" + Many(2_400, i => $"<intermediateThrowEvent id='a{i}'><linkEventDefinition name='l'/></intermediateThrowEvent><intermediateCatchEvent id='b{i}'><linkEventDefinition name='l'/></intermediateCatchEvent>")),
        "boundaries" => Xml("<task id='t'/>" + Many(4_900, i => $"<boundaryEvent id='b{i}' attachedToRef='t'><errorEventDefinition/></boundaryEvent>")),
        "event definitions" => Xml("<startEvent id='s'>" + Many(90_000, _ => "<signalEventDefinition/>") + "</startEvent>"),
        "foreign" => Xml(Ours(Many(90_000, i => $"<zeebe:x id='z{i}'/>")) + Around("<task id='x'/>")),
        "problems on one element" => Xml(Around("<task id='x'>" + Many(90_000, _ => "<nyhet/>") + "</task>")),
        "subprocesses" => Xml(Many(4_000, i => $"<subProcess id='u{i}'><task id='t{i}'/></subProcess>")),
        _ => Xml("<startEvent id='s'/>" + Many(1_500, i => $"<parallelGateway id='g{i}'/>") + Many(1_499, i => Flow($"g{i}", $"g{i + 1}") + $"<sequenceFlow id='x{i}' sourceRef='g{i}' targetRef='g{i + 1}'/>") + Flow("s", "g0")),
    };

    [Theory, MemberData(nameof(Kinds))]
    public void Are_answered_in_time(string kind)
    {
        var xml = File(kind);
        Assert.True(xml.Length < 4_000_000);
        var clock = Stopwatch.StartNew();
        var check = ProcessCheck.StructureOnly(BpmnReader.Read(xml));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, Seconds);
        Assert.All(check.Problems, problem => Assert.InRange(problem.Message.Length, 1, 700));
        Assert.InRange(check.Problems.Count, 0, 100_000);
    }

    [Theory]
    [InlineData("id='x'", "id='{0}'")]
    [InlineData("id='x'", "id='x' name='{0}'")]
    [InlineData("id='x'", "id='x' default='{0}'")]
    [InlineData("attachedToRef='x'", "attachedToRef='{0}'")]
    [InlineData("targetRef='x'", "targetRef='{0}'")]
    [InlineData("errorRef='r'", "errorRef='{0}'")]
    [InlineData("PT1H", "{0}")]
    [InlineData("PT1H", "={0}")]
    [InlineData("PT1H", "=\"{0}\"")]
    public void One_value_of_almost_four_million_signs_is_told_of_in_a_few_words(string place, string instead)
    {
        var xml = Xml(Around("<userTask id='x'/>", "<boundaryEvent id='b' attachedToRef='x'><errorEventDefinition errorRef='r'/></boundaryEvent><boundaryEvent id='c' attachedToRef='x'><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>"), "<error id='r'/>");
        Assert.Empty(BpmnReader.Read(xml).Problems);
        var clock = Stopwatch.StartNew();
        var read = BpmnReader.Read(xml.Replace(place, string.Format(instead, new string('y', 3_900_000))));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, Seconds);
        Assert.NotEmpty(read.Problems);
        Assert.All(read.Problems, problem => Assert.InRange(problem.ToString().Length, 1, 1_000));
    }
}
