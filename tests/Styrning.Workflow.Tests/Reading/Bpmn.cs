using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Tests.Reading;

/// <summary>BPMN written out, for what a sketch is too short for. "start", "end" and the arrows are given by the test.</summary>
internal static class Bpmn
{
    /// <summary>A file with one process p that holds the content; before it, what the root holds.</summary>
    public static string Xml(string content, string root = "") => File(root + $"<process id='p' isExecutable='true'>{content}</process>");

    public static string File(string root) => $"""
        <?xml version='1.0' encoding='UTF-8'?>
        <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:styrning='urn:styrning:bpmn:1'
          xmlns:zeebe='http://camunda.org/schema/zeebe/1.0' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' xmlns:activiti='http://activiti.org/bpmn'
          xmlns:flowable='http://flowable.org/bpmn' xmlns:tns='urn:test' targetNamespace='urn:test'>
        {root}
        </definitions>
        """.TrimStart();

    public static ProcessModel Process(string content, string root = "")
    {
        var read = BpmnReader.Read(Xml(content, root));
        Assert.Empty(read.Problems);
        return Assert.Single(read.Processes);
    }

    /// <summary>From a start through the node x to an end; what is given beside it belongs to the process too.</summary>
    public static string Around(string node, string beside = "") =>
        $"<startEvent id='s'/>{node}<endEvent id='e'/>{Flow("s", "x")}{Flow("x", "e")}{beside}";

    public static string Flow(string source, string target, string inner = "") =>
        $"<sequenceFlow id='{source}_{target}' sourceRef='{source}' targetRef='{target}'>{inner}</sequenceFlow>";

    public static string Ours(string element) => $"<extensionElements>{element}</extensionElements>";

    /// <summary>The one problem of the file, as element and code.</summary>
    public static (string? Element, string Code) Problem(string xml)
    {
        var problem = Assert.Single(BpmnReader.Read(xml).Problems);
        Assert.True(problem.Line > 0);
        Assert.NotEmpty(problem.Message);
        return (problem.Element, problem.Code);
    }
}
