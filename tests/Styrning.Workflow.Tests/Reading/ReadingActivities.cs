using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;
using static Styrning.Workflow.Tests.Reading.Bpmn;

namespace Styrning.Workflow.Tests.Reading;

public sealed class ReadingActivities
{
    private static T X<T>(string node, string root = "") where T : FlowNode => Assert.IsType<T>(Process(Around(node), root).Nodes["x"]);

    [Fact]
    public void Code_of_the_host_is_named_by_the_kind_of_task()
    {
        Assert.True(X<StepTask>($"<serviceTask id='x'>{Ours("<styrning:step name='a'/>")}</serviceTask>") is { Kind: StepKind.Service, Step: "a" });
        Assert.True(X<StepTask>($"<sendTask id='x'>{Ours("<styrning:step name='a'/>")}</sendTask>") is { Kind: StepKind.Send, Step: "a" });
        Assert.True(X<StepTask>($"<businessRuleTask id='x'>{Ours("<styrning:rule name='a' result='r'/>")}</businessRuleTask>") is { Kind: StepKind.BusinessRule, Step: "a", Result: "r" });
        Assert.True(X<StepTask>("<scriptTask id='x' scriptFormat='groovy'><script>x = 1; println 'hej'</script></scriptTask>") is { Kind: StepKind.Script, Step: null });
        Assert.IsType<PlainTask>(X<PlainTask>("<manualTask id='x'/>"));
    }

    [Fact]
    public void A_task_that_receives_names_its_message_or_answers_to_its_id_until_it_is_published()
    {
        Assert.Equal("svar", X<ReceiveTask>("<receiveTask id='x' messageRef='m'/>", "<message id='m' name='svar'/>").Message.Name);
        var read = BpmnReader.Read(Xml(Around("<receiveTask id='x'/>")));
        Assert.Empty(read.Problems);
        Assert.Equal(("x", ProblemCodes.MissingReference), (read.Reservations[0].Element, read.Reservations[0].Code));
    }

    [Fact]
    public void A_call_names_a_process_its_version_and_what_is_handed_over()
    {
        var call = X<CallActivity>($"""
            <callActivity id='x' calledElement='tns:q'>{Ours("<styrning:call binding='start'/><styrning:in value='=a + 1' name='b'/><styrning:out value='c' name='d'/>")}</callActivity>
            """);
        Assert.Equal(("q", CallBinding.Start), (call.Called, call.Binding));
        Assert.Equal(["a + 1 b"], call.Inputs!.Select(passing => $"{passing.Value.Source} {passing.Name}"));
        Assert.Equal(["c d"], call.Outputs!.Select(passing => $"{passing.Value.Source} {passing.Name}"));

        var plain = X<CallActivity>($"<callActivity id='x'>{Ours("<zeebe:calledElement processId='q' propagateAllChildVariables='false'/>")}</callActivity>");
        Assert.True(plain is { Called: "q", Binding: CallBinding.Latest, Inputs: null, Outputs.Count: 0 });
        Assert.Equal("q", X<CallActivity>($"<callActivity id='x'>{Ours("<zeebe:calledElement processId='=\"q\"'/>")}</callActivity>").Called);
    }

    [Theory]
    [InlineData("<callActivity id='x'/>", ProblemCodes.MissingReference)]
    [InlineData("<callActivity id='x' calledElement='ritad'/>", ProblemCodes.MissingReference)]
    [InlineData("<callActivity id='x' calledElement='gemensam'/>", ProblemCodes.Unsupported)]
    [InlineData("<callActivity id='x' calledElement='q'><extensionElements><styrning:call binding='ibland'/></extensionElements></callActivity>", ProblemCodes.BadValue)]
    [InlineData("<callActivity id='x' calledElement='q'><extensionElements><styrning:in value='1'/></extensionElements></callActivity>", ProblemCodes.BadValue)]
    [InlineData("<callActivity id='x' calledElement='q'><extensionElements><styrning:out value='1 +' name='a'/></extensionElements></callActivity>", ProblemCodes.Expression)]
    [InlineData("<userTask id='x' isForCompensation='true'/>", ProblemCodes.Unsupported)]
    [InlineData("<userTask id='x' completionQuantity='2'/>", ProblemCodes.Unsupported)]
    [InlineData("<userTask id='x' startQuantity='2'/>", ProblemCodes.Unsupported)]
    [InlineData("<userTask id='x'><nyhet/></userTask>", ProblemCodes.Unsupported)]
    [InlineData("<receiveTask id='x' instantiate='true'/>", ProblemCodes.Unsupported)]
    [InlineData("<eventBasedGateway id='x' instantiate='true'/>", ProblemCodes.Unsupported)]
    [InlineData("<eventBasedGateway id='x' instantiate='1'/>", ProblemCodes.Unsupported)]
    [InlineData("<eventBasedGateway id='x' eventGatewayType='Parallel'/>", ProblemCodes.Unsupported)]
    [InlineData("<transaction id='x'/>", ProblemCodes.Unsupported)]
    [InlineData("<adHocSubProcess id='x'/>", ProblemCodes.Unsupported)]
    [InlineData("<complexGateway id='x'/>", ProblemCodes.Unsupported)]
    [InlineData("<choreographyTask id='x'/>", ProblemCodes.Unsupported)]
    [InlineData("<subProcess id='x' triggeredByEvent='kanske'/>", ProblemCodes.BadValue)]
    [InlineData("<task id='x'><standardLoopCharacteristics/></task>", ProblemCodes.BadValue)]
    [InlineData("<task id='x'><standardLoopCharacteristics loopMaximum='0'/></task>", ProblemCodes.BadValue)]
    [InlineData("<task id='x'><standardLoopCharacteristics><loopCondition>x ></loopCondition></standardLoopCharacteristics></task>", ProblemCodes.Expression)]
    [InlineData("<task id='x'><standardLoopCharacteristics loopMaximum='2'/><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></task>", ProblemCodes.Structure)]
    [InlineData("<task id='x'><multiInstanceLoopCharacteristics/></task>", ProblemCodes.BadValue)]
    [InlineData("<task id='x'><multiInstanceLoopCharacteristics behavior='One' oneBehaviorEventRef='y'><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></task>", ProblemCodes.Unsupported)]
    public void An_activity_that_is_not_run_as_it_says_is_told_of(string node, string code) => Assert.Equal(("x", code),
        Problem(Xml(Around(node), "<process id='ritad' isExecutable='false'/><globalUserTask id='gemensam'/>")));

    [Fact]
    public void A_standard_loop_says_when_it_asks_and_how_often_at_most()
    {
        var loop = X<PlainTask>("<task id='x'><standardLoopCharacteristics testBefore='true' loopMaximum='7'><loopCondition xsi:type='tFormalExpression'>${n &lt; 3}</loopCondition></standardLoopCharacteristics></task>").Repeats!;
        Assert.Equal(("n < 3", true, 7), (loop.While!.Source, loop.AsksFirst, loop.Most));
        Assert.True(X<SubProcess>("<subProcess id='x'><standardLoopCharacteristics loopMaximum='2'/><task id='y'/></subProcess>").Repeats is { While: null, AsksFirst: false, Most: 2 });
    }

    [Theory]
    [InlineData("<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection='=lista' inputElement='en' outputCollection='ut'/></extensionElements></multiInstanceLoopCharacteristics>", "lista", "en")]
    [InlineData("<multiInstanceLoopCharacteristics camunda:collection='lista' camunda:elementVariable='en'/>", "lista", "en")]
    [InlineData("<multiInstanceLoopCharacteristics activiti:collection='${lista}' activiti:elementVariable='en'/>", "lista", "en")]
    [InlineData("<multiInstanceLoopCharacteristics flowable:collection='lista'><completionCondition>${nrOfCompletedInstances > 1}</completionCondition></multiInstanceLoopCharacteristics>", "lista", null)]
    [InlineData("<multiInstanceLoopCharacteristics><loopDataInputRef>d</loopDataInputRef><inputDataItem id='i' name='en'/></multiInstanceLoopCharacteristics>", "lista", "en")]
    public void A_loop_over_a_list_is_read_as_others_write_it(string loop, string list, string? item)
    {
        var read = Assert.IsType<UserTask>(Process(Around($"<userTask id='x'>{loop}</userTask>", "<dataObject id='d' name='lista'/>")).Nodes["x"]).Loop!;
        Assert.Equal((list, item, false), (read.Collection!.Source, read.Item, read.KeepsToItself));
    }

    [Fact]
    public void A_task_s_role_is_its_own_or_its_owner_s_or_its_lane_s()
    {
        string Task(string id, string inner = "") => $"<userTask id='{id}'>{inner}</userTask>";
        var model = Process($"""
            <laneSet id='ls'>
              <lane id='l1' name='Handläggare'><flowNodeRef>s</flowNodeRef><flowNodeRef>a</flowNodeRef><flowNodeRef>b</flowNodeRef><flowNodeRef>c</flowNodeRef><flowNodeRef>u</flowNodeRef></lane>
              <lane id='l2' name='Chef'>{Ours("<styrning:lane role='chef'/>")}<flowNodeRef>d</flowNodeRef>
                <childLaneSet><lane id='l3' name='Bitr. chef'><flowNodeRef>f</flowNodeRef></lane></childLaneSet></lane>
            </laneSet>
            <startEvent id='s'/>{Task("a")}
            {Task("b", Ours("<styrning:task role='egen'/>"))}
            {Task("c", "<potentialOwner><resourceAssignmentExpression><formalExpression>grupp</formalExpression></resourceAssignmentExpression></potentialOwner>")}
            {Task("d")}{Task("f")}{Task("g")}{Task("h", "<potentialOwner><resourceRef>r</resourceRef></potentialOwner>")}
            <subProcess id='u'>{Task("ua")}</subProcess>
            {string.Concat(new[] { "a", "b", "c", "d", "f", "g", "h", "u" }.Select(id => Flow("s", id)))}
            """, "<resource id='r' name='Registrator'/>");
        string? Role(string id) => Assert.IsType<UserTask>(model.Nodes[id]).Role?.ToString();
        Assert.Equal(["Handläggare", "egen", "grupp", "chef", "chef", null, "Registrator", "Handläggare"], new[] { "a", "b", "c", "d", "f", "g", "h", "ua" }.Select(Role));
        Assert.Equal(["l1", "l2", "l3"], model.Lanes.Select(lane => lane.Id));
        Assert.Equal(["d", "f"], model.Lanes[1].Nodes.Order());
    }
}
