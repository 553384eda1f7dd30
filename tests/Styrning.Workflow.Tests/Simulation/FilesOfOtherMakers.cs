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

    [Theory]
    [InlineData("<c:in source='a' target='x'/><c:out source='y' target='b'/>", "b")]
    [InlineData("<c:in sourceExpression='${a}' target='x'/><c:in source='missing' target='z'/><c:out sourceExpression='#{y}' target='b'/>", "b")]
    [InlineData("<c:in variables='all'/><c:in source='a' target='x'/><c:out variables='all'/><c:out source='y' target='b'/>", "a b x y")]
    [InlineData("<c:in businessKey='#{k}'/><c:in source='a' target='x'/><c:out variables='all'/>", "x y")]
    [InlineData("<c:calledElement processId='child'/><c:ioMapping><c:input source='=a' target='x'/><c:output source='=y' target='b'/></c:ioMapping>", "b")]
    [InlineData("<c:calledElement processId='child' propagateAllParentVariables='false'/><c:ioMapping><c:input source='=a' target='x'/></c:ioMapping>", "x y")]
    [InlineData("<c:calledElement processId='child' propagateAllChildVariables='false'/><c:ioMapping><c:input source='=a' target='x'/></c:ioMapping>", "")]
    public void A_call_hands_over_what_it_says_in_their_words(string mapping, string got)
    {
        var result = Trial.Run($"""
            <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:c='urn:another'>
            <process id='p' isExecutable='true'><startEvent id='s'/><callActivity id='c' calledElement='child'><extensionElements>{mapping}</extensionElements></callActivity>
            <endEvent id='e'/><sequenceFlow id='f' sourceRef='s' targetRef='c'/><sequenceFlow id='g' sourceRef='c' targetRef='e'/></process>
            <process id='child' isExecutable='true'><startEvent id='cs'/><serviceTask id='t'/><endEvent id='ce'/>
            <sequenceFlow id='h' sourceRef='cs' targetRef='t'/><sequenceFlow id='i' sourceRef='t' targetRef='ce'/></process></definitions>
            """, "set a=1", "answer t:y=x+1");

        Assert.True(result.Ended);
        Assert.Empty(result.Incidents);
        Assert.Equal(got.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append("a").Distinct().Order(), result.Variables.Keys.Order());
        Assert.All(result.Variables, variable => Assert.Equal(variable.Key is "a" or "x" ? 1m : 2m, variable.Value));
    }

    [Fact]
    public void What_a_call_hands_over_in_another_language_is_left_out_and_not_published()
    {
        var file = BpmnReader.Read("""
            <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:c='urn:another'>
            <process id='p' isExecutable='true'><startEvent id='s'/><callActivity id='c' calledElement='child'><extensionElements>
            <c:in sourceExpression='${bean.x() ? 1 : 2}' target='x'/><c:in source='a' target='x.y'/></extensionElements></callActivity>
            <endEvent id='e'/><sequenceFlow id='f' sourceRef='s' targetRef='c'/><sequenceFlow id='g' sourceRef='c' targetRef='e'/></process></definitions>
            """);
        Assert.Empty(file.Problems);
        Assert.Equal(2, file.Reservations.Count(problem => problem.Element == "c" && problem.Code == ProblemCodes.Expression));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public void A_loop_gathers_what_its_instances_leave_in_the_order_of_the_list(string isSequential)
    {
        const string Zeebe = "<extensionElements><z:loopCharacteristics inputCollection='=list' inputElement='x' outputCollection='results' outputElement='=y'/></extensionElements>";
        const string Standard = "<loopDataInputRef>list</loopDataInputRef><loopDataOutputRef>results</loopDataOutputRef><inputDataItem id='x'/><outputDataItem id='y'/>";
        foreach (var loop in new[] { Zeebe, Standard })
        {
            string Model(string completion) => $"""
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:z='urn:another'><process id='p' isExecutable='true'><dataObject id='list'/><dataObject id='results'/>
                <startEvent id='s'/><serviceTask id='a'><multiInstanceLoopCharacteristics isSequential='{isSequential}'>{loop}{completion}</multiInstanceLoopCharacteristics></serviceTask>
                <endEvent id='e'/><sequenceFlow id='f' sourceRef='s' targetRef='a'/><sequenceFlow id='g' sourceRef='a' targetRef='e'/></process></definitions>
                """;
            Assert.Equal(new object?[] { 1m, 4m, 9m }, Trial.Run(Model(""), "set list=[1,2,3]", "answer a:y=x*x").Variables["results"]);
            Assert.Equal(Array.Empty<object?>(), Trial.Run(Model(""), "set list=[]").Variables["results"]);
            Assert.Equal(new object?[] { null, null }, Trial.Run(Model(""), "set list=[1,2]").Variables["results"]);

            var early = Model("<completionCondition>count(results[item != null]) = 2</completionCondition>");
            Assert.Equal(new object?[] { 1m, 4m, null }, Trial.Run(early, "set list=[1,2,3]", "answer a:y=x*x").Variables["results"]);
        }
    }
}
