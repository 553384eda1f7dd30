using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Styrning.Workflow.Tests;

/// <summary>
/// BPMN in short form, for tests. A line is a node ("user a role=x", "sub s {" … "}", "boundary b on a timer=PT1H free") or flows
/// ("s > a > e", "g > a : x = 1", "g >> b" for the default flow). An event says what it waits for or throws: timer, message, signal, error,
/// escalation ("*": whichever), if, link. "event u { … }" is an event subprocess, "free" what does not interrupt.
/// </summary>
internal static partial class Sketch
{
    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Ours = "urn:styrning:bpmn:1";

    [GeneratedRegex("""(?<name>\w+)=(?:"(?<value>[^"]*)"|(?<value>\S+))""")]
    private static partial Regex Settings();

    public static string Xml(string text, string key = "p", int version = 1, string subject = "sak")
    {
        var process = new XElement(Bpmn + "process", new XAttribute("id", key), new XAttribute("isExecutable", "true"),
            new XElement(Bpmn + "extensionElements", new XElement(Ours + "process", new XAttribute("version", version), new XAttribute("subject", subject))));
        var names = new Names();
        var open = new Stack<XElement>([process]);
        var flows = 0;
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (line == "}")
                open.Pop();
            else if (line.Contains('>') && !line.EndsWith('{') && line.Split(' ')[1] is ">" or ">>")
                Flows(line, open.Peek(), ref flows);
            else
            {
                var node = Node(line, names);
                open.Peek().Add(node);
                if (line.EndsWith('{'))
                    open.Push(node);
            }
        }

        var definitions = new XElement(Bpmn + "definitions", new XAttribute("targetNamespace", "urn:test"),
            names.Elements, process);
        return new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").Append(definitions).ToString();
    }

    private static void Flows(string line, XElement scope, ref int count)
    {
        var condition = line.Split(" : ", 2) is [_, var text] ? text : null;
        var words = line.Split(" : ", 2)[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 1; at < words.Length; at += 2)
        {
            var id = $"f{++count}_{words[at - 1]}_{words[at + 1]}";
            scope.Add(new XElement(Bpmn + "sequenceFlow", new XAttribute("id", id), new XAttribute("sourceRef", words[at - 1]), new XAttribute("targetRef", words[at + 1]),
                condition is null ? null : new XElement(Bpmn + "conditionExpression", condition)));
            if (words[at] == ">>")
                scope.Elements().Single(element => (string?)element.Attribute("id") == words[at - 1]).SetAttributeValue("default", id);
        }
    }

    private static XElement Node(string line, Names names)
    {
        var words = line.Split(' ');
        var settings = Settings().Matches(line).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);
        string? Of(string name) => settings.GetValueOrDefault(name);
        var element = words[0] switch
        {
            "start" => "startEvent",
            "end" or "stop" => "endEvent",
            "user" => "userTask",
            "service" => "serviceTask",
            "send" => "sendTask",
            "receive" => "receiveTask",
            "task" => "task",
            "manual" => "manualTask",
            "xor" => "exclusiveGateway",
            "and" => "parallelGateway",
            "or" => "inclusiveGateway",
            "first" => "eventBasedGateway",
            "sub" or "event" => "subProcess",
            "call" => "callActivity",
            "rule" => "businessRuleTask",
            "script" => "scriptTask",
            "catch" => "intermediateCatchEvent",
            "throw" => "intermediateThrowEvent",
            "boundary" => "boundaryEvent",
            var other => other,
        };
        var extensions = new XElement(Bpmn + "extensionElements");
        var node = new XElement(Bpmn + element, new XAttribute("id", words[1]), new XAttribute("name", Of("name") ?? words[1]), extensions);
        switch (words[0])
        {
            case "user":
                extensions.Add(new XElement(Ours + "task", new XAttribute("form", Of("form") ?? "formulär"), new XAttribute("role", Of("role") ?? "handläggare"),
                    Of("key") is { } key ? new XAttribute("key", key) : null));
                break;
            case "service" or "send":
                extensions.Add(new XElement(Ours + "step", new XAttribute("name", Of("step") ?? "steg")));
                break;
            case "rule":
                extensions.Add(new XElement(Ours + "rule", new XAttribute("name", Of("step") ?? "regel"), Of("result") is { } result ? new XAttribute("result", result) : null));
                break;
            case "throw" or "end" when Of("step") is { } step:
                extensions.Add(new XElement(Ours + "step", new XAttribute("name", step)));
                break;
            case "event":
                node.Add(new XAttribute("triggeredByEvent", "true"));
                break;
            case "start" when words.Contains("free"):
                node.Add(new XAttribute("isInterrupting", "false"));
                break;
            case "call":
                node.Add(new XAttribute("calledElement", Of("process") ?? "annan"));
                extensions.Add(Passed("in", Of("in")), Passed("out", Of("out")));
                break;
            case "stop":
                node.Add(new XElement(Bpmn + "terminateEventDefinition"));
                break;
            case "boundary":
                node.Add(new XAttribute("attachedToRef", words[3]));
                if (words.Contains("free"))
                    node.Add(new XAttribute("cancelActivity", "false"));
                break;
        }

        Trigger(node, extensions, Of, names);
        Loop(node, words, Of);
        return node;
    }

    private static void Trigger(XElement node, XElement extensions, Func<string, string?> of, Names names)
    {
        foreach (var (setting, child) in new[] { ("timer", "timeDuration"), ("date", "timeDate"), ("cycle", "timeCycle") })
        {
            if (of(setting) is { } time)
                node.Add(new XElement(Bpmn + "timerEventDefinition", new XElement(Bpmn + child, time)));
        }

        if (of("rule") is { } rule)
            node.Add(new XElement(Bpmn + "timerEventDefinition", new XElement(Bpmn + "extensionElements", new XElement(Ours + "deadline", new XAttribute("rule", rule)))));
        foreach (var kind in new[] { "signal", "error", "escalation" })
        {
            if (of(kind) is { } name)
                node.Add(new XElement(Bpmn + (kind + "EventDefinition"), name == "*" ? null : new XAttribute(kind + "Ref", names.Id(kind, name))));
        }

        if (of("if") is { } condition)
            node.Add(new XElement(Bpmn + "conditionalEventDefinition", new XElement(Bpmn + "condition", condition)));
        if (of("link") is { } link)
            node.Add(new XElement(Bpmn + "linkEventDefinition", new XAttribute("name", link)));
        if (of("message") is not { } message)
            return;

        var correlation = of("key") is { } key ? new XElement(Ours + "correlation", new XAttribute("key", key)) : null;
        var reference = new XAttribute("messageRef", names.Id("message", message));
        if (node.Name.LocalName is "receiveTask")
        {
            node.Add(reference);
            extensions.Add(correlation);
        }
        else
            node.Add(new XElement(Bpmn + "messageEventDefinition", reference, new XElement(Bpmn + "extensionElements", correlation)));
    }

    // "x:a + 1;y:b": under the name x the value of a + 1, and so on.
    private static IEnumerable<XElement> Passed(string direction, string? text) => (text?.Split(';') ?? [])
        .Select(pair => pair.Split(':', 2))
        .Select(pair => new XElement(Ours + direction, new XAttribute("name", pair[0]), new XAttribute("value", "=" + pair[1])));

    private static void Loop(XElement node, string[] words, Func<string, string?> of)
    {
        if (of("while") is not null || of("most") is not null)
        {
            node.Add(new XElement(Bpmn + "standardLoopCharacteristics", new XAttribute("testBefore", words.Contains("asks") ? "true" : "false"),
                of("most") is { } most ? new XAttribute("loopMaximum", most) : null,
                of("while") is { } goesOn ? new XElement(Bpmn + "loopCondition", goesOn) : null));
        }

        if (of("each") is null && of("times") is null)
            return;

        var loop = new XElement(Bpmn + "multiInstanceLoopCharacteristics", new XAttribute("isSequential", words.Contains("seq") ? "true" : "false"));
        if (of("each") is { } each)
        {
            var (item, list) = (each.Split(':')[0], each.Split(':')[1]);
            loop.Add(new XElement(Bpmn + "extensionElements", new XElement(Ours + "each", new XAttribute("collection", "=" + list), new XAttribute("element", item))));
        }
        else
            loop.Add(new XElement(Bpmn + "loopCardinality", of("times")));
        if (of("until") is { } until)
            loop.Add(new XElement(Bpmn + "completionCondition", until));
        node.Add(loop);
    }

    /// <summary>The messages, signals, errors and escalations of the file, which events refer to by id.</summary>
    private sealed class Names
    {
        private readonly Dictionary<(string Kind, string Name), string> ids = [];

        public string Id(string kind, string name)
        {
            ids.TryAdd((kind, name), $"{kind[..1]}{ids.Count + 1}");
            return ids[(kind, name)];
        }

        public IEnumerable<XElement> Elements => ids.Select(one => new XElement(Bpmn + one.Key.Kind, new XAttribute("id", one.Value),
            new XAttribute("name", one.Key.Name), one.Key.Kind is "error" or "escalation" ? new XAttribute(one.Key.Kind + "Code", one.Key.Name) : null));
    }
}
