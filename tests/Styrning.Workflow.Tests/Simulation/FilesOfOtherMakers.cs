using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Tests.Simulation;

/// <summary>What other makers' files say otherwise than ours, and what their engines make of it.</summary>
public sealed class FilesOfOtherMakers
{
    private const string Choice = "start s\nxor g\nuser a\nuser b\nend e\ns > g\ng > a\ng > b : x = 1\na > e\nb > e";

    [Theory]
    [InlineData("set x=1", "s g b e")]
    [InlineData("set x=2", "s g a e")]
    public void The_only_arrow_without_a_condition_out_of_a_choice_is_its_default(string set, string way) => Assert.Equal(way, Trial.Run(Choice, set).Way());

    [Fact]
    public void Every_arrow_without_a_condition_out_of_an_inclusive_gateway_is_followed()
    {
        const string Split = "start s\nor g\nuser a\nuser b\nuser c\nor j\nend e\ns > g\ng > a\ng > b\ng > c : x\na > j\nb > j\nc > j\nj > e";
        Assert.Equal("s g a b j e", Trial.Run(Split, "set x=false").Way());
        Assert.Equal("s g a b c j e", Trial.Run(Split, "set x=true").Way());
    }

    [Theory]
    [InlineData(Choice, 1)]
    [InlineData("start s\nor g\nuser a\nuser b\nend e\ns > g\ng > a\ng > b\na > e\nb > e", 2)]
    public void Neither_is_what_was_drawn_and_so_not_published(string sketch, int arrows)
    {
        var file = BpmnReader.Read(Sketch.Xml(sketch));
        Assert.True(ProcessCheck.StructureOnly(file).IsSound);
        Assert.Equal(arrows, file.Reservations.Count(problem => problem.Code == ProblemCodes.Structure));
    }

    [Theory]
    [InlineData("start s\nxor g\nuser a\nuser b\nend e\ns > g\ng > a\ng > b\na > e\nb > e")]
    [InlineData("start s\nxor g\nuser a\nuser b\nuser c\nend e\ns > g\ng >> a\ng > b\ng > c : x\na > e\nb > e\nc > e")]
    public void A_choice_that_does_not_say_between_what_is_a_problem(string sketch) =>
        Assert.All(BpmnReader.Read(Sketch.Xml(sketch)).Problems, problem => Assert.Equal(ProblemCodes.Structure, problem.Code));

    [Fact]
    public void A_condition_that_cannot_be_read_is_told_once()
    {
        var problem = Assert.Single(BpmnReader.Read(Sketch.Xml(Choice.Replace("x = 1", "x == 1"))).Problems);
        Assert.Equal(ProblemCodes.Expression, problem.Code);
    }

    [Fact]
    public void A_gateway_without_a_way_out_has_not_been_passed()
    {
        var result = Trial.Run("start s\nxor g\nuser a\nuser b\nend e\ns > g\ng > a : x = 1\ng > b : x = 2\na > e\nb > e", "set x=3");
        Assert.Equal(("s", "g"), (result.Way(), result.Waits()));
        Assert.Equal("g", Assert.Single(result.Incidents).Element);
    }

    [Fact]
    public void Who_gets_a_task_does_not_matter_to_a_trial()
    {
        var result = Trial.Run("start s\nuser a role==boss key==number\nend e\ns > a > e");
        Assert.True(result.Ended);
        Assert.Empty(result.Incidents);
    }

    [Theory]
    [InlineData("<dataObject id='list'/>", "", "list")]
    [InlineData("<dataObject id='o1' name='list'/><dataObjectReference id='r1' dataObjectRef='o1'/>", "", "r1")]
    [InlineData("<property id='list'/>", "<dataInputAssociation><sourceRef>list</sourceRef><targetRef>in</targetRef></dataInputAssociation>", "in")]
    public void A_loop_goes_through_what_its_input_is_filled_from(string data, string association, string reference)
    {
        var result = Trial.Run($"""
            <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='p' isExecutable='true'>{data}<startEvent id='s'/>
            <userTask id='a'><ioSpecification><dataInput id='in' name='Collection'/><inputSet/><outputSet/></ioSpecification>{association}
            <multiInstanceLoopCharacteristics><loopDataInputRef>{reference}</loopDataInputRef><inputDataItem id='item' name='one item'/></multiInstanceLoopCharacteristics></userTask>
            <endEvent id='e'/><sequenceFlow id='f' sourceRef='s' targetRef='a'/><sequenceFlow id='g' sourceRef='a' targetRef='e'/></process></definitions>
            """, "set list=[1,2]", "answer a:last=item");

        Assert.Equal("s a a e", result.Way());
        Assert.Equal(2m, result.Variables["last"]);
    }
}
