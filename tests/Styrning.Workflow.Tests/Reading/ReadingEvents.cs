using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;
using static Styrning.Workflow.Tests.Reading.Bpmn;

namespace Styrning.Workflow.Tests.Reading;

public sealed class ReadingEvents
{
    private const string Roots = """
        <message id='m' name='svar'/><signal id='si' name='larm'/><signal id='si2'/><error id='er' name='Fel' errorCode='FEL-1'/><error id='er2'/>
        <escalation id='es' escalationCode='ESK-1'/>
        """;

    public static TheoryData<string, string> Definitions => new()
    {
        { "<timerEventDefinition><timeDuration xsi:type='tFormalExpression'>PT1H</timeDuration></timerEventDefinition>", "Timer" },
        { "<messageEventDefinition messageRef='m'/>", "Message" },
        { "<signalEventDefinition signalRef='si'/>", "Signal" },
        { "<conditionalEventDefinition><condition xsi:type='tFormalExpression'>=x > 1</condition></conditionalEventDefinition>", "Conditional" },
        { "<errorEventDefinition errorRef='er'/>", "Error" },
        { "<escalationEventDefinition escalationRef='es'/>", "Escalation" },
    };

    private static readonly Dictionary<string, Trigger> expected = new()
    {
        ["Timer"] = new Trigger.Timer(TimerKind.Duration, new ValueSource("PT1H", null)),
        ["Message"] = new Trigger.Message("svar", null),
        ["Signal"] = new Trigger.Signal("larm"),
        ["Error"] = new Trigger.Error("FEL-1"),
        ["Escalation"] = new Trigger.Escalation("ESK-1"),
    };

    private static void IsThat(string kind, Trigger? trigger)
    {
        if (kind == "Conditional")
            Assert.Equal("x > 1", Assert.IsType<Trigger.Conditional>(trigger).Condition.Source);
        else
            Assert.Equal(expected[kind], trigger);
    }

    [Theory, MemberData(nameof(Definitions))]
    public void A_process_begins_by_what_happens_outside_it(string definition, string kind)
    {
        var xml = Xml($"<startEvent id='s'/><startEvent id='t'>{definition}</startEvent><endEvent id='e'/>{Flow("s", "e")}{Flow("t", "e")}", Roots);
        if (kind is "Error" or "Escalation")
        {
            Assert.Contains(BpmnReader.Read(xml).Problems, problem => problem is { Element: "t", Code: ProblemCodes.Structure });
            return;
        }

        var read = BpmnReader.Read(xml);
        Assert.Empty(read.Problems);
        IsThat(kind, Assert.Single(read.Processes[0].Starts).Trigger);
        Assert.Equal(["s"], read.Processes[0].Body.Entrances.Select(node => node.Id));
    }

    [Theory, MemberData(nameof(Definitions))]
    public void An_activity_is_watched_by_every_kind_of_event(string definition, string kind)
    {
        foreach (var interrupts in new[] { true, false })
        {
            var read = BpmnReader.Read(Xml(Around("<userTask id='x'/>",
                $"<boundaryEvent id='b' attachedToRef='x' cancelActivity='{(interrupts ? "true" : "false")}'>{definition}</boundaryEvent><endEvent id='f'/>{Flow("b", "f")}"), Roots));
            Assert.Empty(read.Problems);
            var boundary = Assert.Single(Assert.IsType<UserTask>(read.Processes[0].Nodes["x"]).Boundaries);
            IsThat(kind, boundary.Trigger);
            Assert.Equal(interrupts || kind == "Error", boundary.Interrupts);
            // An error that does not interrupt is not what the standard draws: it can be tried but not published.
            Assert.Equal(!interrupts && kind == "Error", read.Reservations.Count > 0);
        }
    }

    [Theory, MemberData(nameof(Definitions))]
    public void An_event_subprocess_begins_by_every_kind_of_event(string definition, string kind)
    {
        foreach (var interrupts in new[] { true, false })
        {
            var model = Process(Around("<userTask id='x'/>", $"""
                <subProcess id='u' triggeredByEvent='true'>
                  <startEvent id='us' isInterrupting='{(interrupts ? "true" : "false")}'>{definition}</startEvent><endEvent id='ue'/>{Flow("us", "ue")}
                </subProcess>
                """), Roots);
            var sub = Assert.Single(model.Body.EventSubProcesses);
            var start = Assert.IsType<StartEvent>(sub.Body.Nodes[0]);
            IsThat(kind, start.Trigger);
            Assert.Equal(interrupts || kind == "Error", start.Interrupts);
            Assert.DoesNotContain(model.Body.Entrances, node => node == sub);
        }
    }

    [Theory, MemberData(nameof(Definitions))]
    public void Between_two_steps_a_process_waits_and_throws(string definition, string kind)
    {
        var waits = BpmnReader.Read(Xml(Around($"<intermediateCatchEvent id='x'>{definition}</intermediateCatchEvent>"), Roots));
        if (kind is "Error" or "Escalation")
            Assert.Contains(waits.Problems, problem => problem is { Element: "x", Code: ProblemCodes.Structure });
        else
            IsThat(kind, Assert.IsType<CatchEvent>(waits.Processes[0].Nodes["x"]).Trigger);

        var throws = BpmnReader.Read(Xml(Around($"<intermediateThrowEvent id='x'>{definition}</intermediateThrowEvent>"), Roots));
        if (kind is "Error" or "Timer" or "Conditional")
            Assert.Contains(throws.Problems, problem => problem is { Element: "x", Code: ProblemCodes.Structure });
        else
            IsThat(kind, Assert.IsType<ThrowEvent>(throws.Processes[0].Nodes["x"]).Throws);

        var ends = BpmnReader.Read(Xml($"<startEvent id='s'/><endEvent id='x'>{definition}</endEvent>{Flow("s", "x")}", Roots));
        if (kind is "Timer" or "Conditional")
            Assert.Contains(ends.Problems, problem => problem is { Element: "x", Code: ProblemCodes.Structure });
        else
            IsThat(kind, Assert.IsType<EndEvent>(ends.Processes[0].Nodes["x"]).Throws);
    }

    [Fact]
    public void Ends_of_the_other_kinds_are_read()
    {
        var model = Process($"<startEvent id='s'/><endEvent id='e'/><endEvent id='t'><terminateEventDefinition/></endEvent>{Flow("s", "e")}{Flow("s", "t")}");
        Assert.True(model.Nodes["e"] is EndEvent { Terminates: false, Throws: null });
        Assert.True(model.Nodes["t"] is EndEvent { Terminates: true, Throws: null });
    }

    [Fact]
    public void What_is_sent_may_name_the_step_that_sends_it()
    {
        var step = Ours("<styrning:step name='brev.skicka'/>");
        var model = Process(Around($"<intermediateThrowEvent id='x'>{step}<messageEventDefinition messageRef='m'/></intermediateThrowEvent>",
            $"<endEvent id='f'><messageEventDefinition messageRef='m'>{step}</messageEventDefinition></endEvent>{Flow("x", "f")}"), Roots);
        Assert.Equal("brev.skicka", Assert.IsType<ThrowEvent>(model.Nodes["x"]).Step);
        Assert.Equal("brev.skicka", Assert.IsType<EndEvent>(model.Nodes["f"]).Step);
    }

    [Fact]
    public void Without_a_reference_a_border_catches_every_error_and_escalation_and_a_code_that_is_not_given_is_the_id()
    {
        var model = Process(Around("<subProcess id='x'/>", $"""
            <boundaryEvent id='b' attachedToRef='x'><errorEventDefinition/></boundaryEvent><boundaryEvent id='c' attachedToRef='x'><escalationEventDefinition/></boundaryEvent>
            <boundaryEvent id='d' attachedToRef='x'><errorEventDefinition errorRef='tns:er2'/></boundaryEvent><boundaryEvent id='f' attachedToRef='x'><signalEventDefinition signalRef='si2'/></boundaryEvent>
            """), Roots);
        Assert.Equal([new Trigger.Error(null), new Trigger.Escalation(null), new Trigger.Error("er2"), new Trigger.Signal("si2")],
            Assert.IsType<SubProcess>(model.Nodes["x"]).Boundaries.Select(boundary => boundary.Trigger));
    }

    [Theory]
    [InlineData("<messageEventDefinition messageRef='borta'/>", ProblemCodes.MissingReference)]
    [InlineData("<messageEventDefinition/>", ProblemCodes.MissingReference)]
    [InlineData("<messageEventDefinition messageRef='si'/>", ProblemCodes.MissingReference)]
    [InlineData("<signalEventDefinition signalRef='borta'/>", ProblemCodes.MissingReference)]
    [InlineData("<signalEventDefinition/>", ProblemCodes.MissingReference)]
    [InlineData("<errorEventDefinition errorRef='borta'/>", ProblemCodes.MissingReference)]
    [InlineData("<escalationEventDefinition escalationRef='borta'/>", ProblemCodes.MissingReference)]
    [InlineData("<conditionalEventDefinition/>", ProblemCodes.Expression)]
    [InlineData("<conditionalEventDefinition><condition>x ></condition></conditionalEventDefinition>", ProblemCodes.Expression)]
    [InlineData("<timerEventDefinition/>", ProblemCodes.Timer)]
    [InlineData("<timerEventDefinition><timeDuration>PT1H</timeDuration><timeDate>2030-01-01</timeDate></timerEventDefinition>", ProblemCodes.Timer)]
    [InlineData("<timerEventDefinition><timeDuration>=\"PT1X\"</timeDuration></timerEventDefinition>", ProblemCodes.Timer)]
    [InlineData("<timerEventDefinition><timeDuration>=1 +</timeDuration></timerEventDefinition>", ProblemCodes.Expression)]
    [InlineData("<compensateEventDefinition/>", ProblemCodes.Unsupported)]
    [InlineData("<cancelEventDefinition/>", ProblemCodes.Unsupported)]
    [InlineData("<messageEventDefinition messageRef='m'/><signalEventDefinition signalRef='si'/>", ProblemCodes.Unsupported)]
    [InlineData("<nyEventDefinition/>", ProblemCodes.Unsupported)]
    [InlineData("", ProblemCodes.Structure)]
    [InlineData("<linkEventDefinition name='l'/>", ProblemCodes.Structure)]
    [InlineData("<terminateEventDefinition/>", ProblemCodes.Structure)]
    public void An_event_on_a_border_that_cannot_be_read_is_told_of(string definition, string code) =>
        Assert.Equal(("b", code), Problem(Xml(Around("<userTask id='x'/>", $"<boundaryEvent id='b' attachedToRef='x'>{definition}</boundaryEvent>"), Roots)));

    [Theory]
    [InlineData("R3/PT1H", true)]
    [InlineData("R/P1D", true)]
    [InlineData("R/2026-01-31T09:00:00Z/P1M", true)]
    [InlineData("R/2026-01-32T09:00:00Z/P1M", false)]
    [InlineData("R/P1M/2026-01-31T09:00:00Z", false)]
    [InlineData("${cycle}", true)]
    [InlineData("=\"R2/PT1H\"", true)]
    [InlineData("\"R2/PT1H\"", true)]
    [InlineData("\"R2/PT1X\"", false)]
    [InlineData("0 0/5 * * * ?", false)]
    [InlineData("0 0 9-17 * * MON-FRI", false)]
    [InlineData("*/5 * * * *", false)]
    [InlineData("ibland", false)]
    public void A_start_may_come_again_but_not_by_cron(string cycle, bool isRead)
    {
        var xml = Xml($"<startEvent id='s'><timerEventDefinition><timeCycle>{cycle}</timeCycle></timerEventDefinition></startEvent><endEvent id='e'/>{Flow("s", "e")}");
        if (isRead)
            Assert.Empty(BpmnReader.Read(xml).Problems);
        else
            Assert.Contains(BpmnReader.Read(xml).Problems, problem => problem is { Element: "s", Code: ProblemCodes.Timer });
    }

    [Fact]
    public void A_definition_that_the_whole_file_shares_is_found_by_its_reference()
    {
        var model = Process(Around("<intermediateCatchEvent id='x'><eventDefinitionRef>tns:delad</eventDefinitionRef></intermediateCatchEvent>"),
            Roots + "<signalEventDefinition id='delad' signalRef='si'/>");
        Assert.Equal(new Trigger.Signal("larm"), Assert.IsType<CatchEvent>(model.Nodes["x"]).Trigger);
        Assert.Equal(("x", ProblemCodes.MissingReference), Problem(Xml(Around("<intermediateCatchEvent id='x'><eventDefinitionRef>borta</eventDefinitionRef></intermediateCatchEvent>"))));
    }
}
