namespace Styrning.Benchmarks.Kills;

/// <summary>
/// The processes that are run while somebody pulls the plug: a case that waits for a task, a message and timers at once, has a step that fails
/// twice, orders something from another instance and gets its receipt, asks three at a time, calls a process, and at last signals to one who listens.
/// </summary>
internal static class KillModels
{
    public const string Case = "arende";
    public const string Listener = "lyssnare";
    public const string Called = "delsteg";
    public const string Ordered = "lager";
    public const string Answer = "svar";

    /// <summary>A task that nobody answers: its timer takes the token on.</summary>
    public const string Unanswered = "vanta";

    /// <summary>Steps that, cut off, may rightly never be done: their instance was to begin in that transaction, or an answer overtakes their timer.</summary>
    public static readonly string[] MayNeverBe = ["bokfor", "packa", "paminnelse"];

    public static string Xml => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:s="urn:styrning:bpmn:1" targetNamespace="urn:styrning:kills">
          <message id="m1" name="bestallning"/>
          <message id="m2" name="kvitto"/>
          <message id="m3" name="{Answer}"/>
          <signal id="s1" name="klart"/>
          <process id="{Case}" isExecutable="true">
            {Head}
            <startEvent id="start"/>
            {Step("bokfor")}
            <parallelGateway id="dela"/>
            <intermediateThrowEvent id="bestall"><messageEventDefinition messageRef="m1"/></intermediateThrowEvent>
            <intermediateCatchEvent id="kvitto"><messageEventDefinition messageRef="m2"/></intermediateCatchEvent>
            {User("granska")}
            {Border("paminn", "granska", "PT3M", interrupts: false)}
            {Step("paminnelse")}
            <endEvent id="paminnd"/>
            {Step("notera")}
            <intermediateCatchEvent id="svar"><messageEventDefinition messageRef="m3"/></intermediateCatchEvent>
            <intermediateCatchEvent id="vila"><timerEventDefinition><timeDuration>PT5M</timeDuration></timerEventDefinition></intermediateCatchEvent>
            {Step("efter")}
            {User(Unanswered)}
            {Border("tid", Unanswered, "PT4M", interrupts: true)}
            {Step("skor", BrittleStep.Name)}
            <exclusiveGateway id="mot"/>
            <parallelGateway id="samla"/>
            {User("yttra", Three)}
            {Step("brev", WriteRow.Name, Three)}
            <callActivity id="anrop" calledElement="{Called}"/>
            <intermediateThrowEvent id="meddela"><signalEventDefinition signalRef="s1"/></intermediateThrowEvent>
            <endEvent id="slut"/>
            {Flows("start bokfor dela bestall kvitto samla yttra brev anrop meddela slut", "dela granska notera samla", "paminn paminnelse paminnd",
                "dela svar samla", "dela vila efter samla", $"dela {Unanswered} mot samla", "tid skor mot")}
          </process>
          <process id="{Listener}" isExecutable="true">
            {Head}
            <startEvent id="l-start"/>
            <intermediateCatchEvent id="klart"><signalEventDefinition signalRef="s1"/></intermediateCatchEvent>
            {Step("hort")}
            <endEvent id="l-slut"/>
            {Flows("l-start klart hort l-slut")}
          </process>
          <process id="{Called}" isExecutable="true">
            {Head}
            <startEvent id="d-start"/>
            {User("inre")}
            {Step("gjort")}
            <endEvent id="d-slut"/>
            {Flows("d-start inre gjort d-slut")}
          </process>
          <process id="{Ordered}" isExecutable="true">
            {Head}
            <startEvent id="o-start"><messageEventDefinition messageRef="m1"/></startEvent>
            {Step("packa")}
            <endEvent id="o-slut"><messageEventDefinition messageRef="m2"/></endEvent>
            {Flows("o-start packa o-slut")}
          </process>
        </definitions>
        """;

    private const string Head = """<extensionElements><s:process version="1" subject="sak"/></extensionElements>""";

    private const string Three = """
        <multiInstanceLoopCharacteristics isSequential="false"><extensionElements><s:each collection="=[&quot;a&quot;, &quot;b&quot;, &quot;c&quot;]" element="vem"/></extensionElements></multiInstanceLoopCharacteristics>
        """;

    private static string Step(string id, string name = WriteRow.Name, string loop = "") =>
        $"""<serviceTask id="{id}"><extensionElements><s:step name="{name}"/></extensionElements>{loop}</serviceTask>""";

    private static string User(string id, string loop = "") =>
        $"""<userTask id="{id}"><extensionElements><s:task form="f" role="handlaggare"/></extensionElements>{loop}</userTask>""";

    private static string Border(string id, string on, string after, bool interrupts) =>
        $"""<boundaryEvent id="{id}" attachedToRef="{on}" cancelActivity="{(interrupts ? "true" : "false")}"><timerEventDefinition><timeDuration>{after}</timeDuration></timerEventDefinition></boundaryEvent>""";

    private static string Flows(params string[] chains) => string.Concat(
        from chain in chains.Select(chain => chain.Split(' '))
        from pair in chain.Zip(chain.Skip(1))
        select $"""<sequenceFlow id="{pair.First}-{pair.Second}" sourceRef="{pair.First}" targetRef="{pair.Second}"/>""");
}
