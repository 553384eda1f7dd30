using System.Text;
using System.Text.Json;
using Styrning.Web.Commands;

namespace Styrning.Web.Tests.Commands;

/// <summary>A command as the program runs it, with what it wrote and its exit code.</summary>
internal sealed record CommandRun(int Code, string Output, string Errors)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static async Task<CommandRun> Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, output, errors);
        return new CommandRun(code, output.ToString(), errors.ToString());
    }
}

/// <summary>A folder of files that lives as long as a test.</summary>
internal sealed class Files : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("styrning-process-").FullName;

    public string Add(string text, string name = "fil.bpmn", Encoding? encoding = null)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text, encoding ?? new UTF8Encoding(false));
        return path;
    }

    public string Missing => Path.Combine(folder, "finns-inte.bpmn");

    public string Folder => folder;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

/// <summary>Small files, as another maker's modeler writes them.</summary>
internal static class Models
{
    /// <summary>Counts to three, then waits for a message or three months.</summary>
    public const string Counting = """
        <?xml version="1.0" encoding="UTF-8"?>
        <b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                       xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="http://bpmn.io/schema/bpmn" exporter="Camunda Modeler" exporterVersion="5.0">
          <b:message id="m" name="Svar" />
          <b:process id="Other" isExecutable="false"><b:startEvent id="o" /></b:process>
          <b:process id="Counting" isExecutable="true" camunda:historyTimeToLive="180">
            <b:startEvent id="Start" name="Börja"><b:outgoing>f1</b:outgoing></b:startEvent>
            <b:sequenceFlow id="f1" sourceRef="Start" targetRef="Count" />
            <b:serviceTask id="Count" name="Räkna" camunda:class="org.example.Count">
              <b:extensionElements><zeebe:taskDefinition type="count" /></b:extensionElements>
              <b:incoming>f1</b:incoming><b:incoming>f3</b:incoming><b:outgoing>f2</b:outgoing>
            </b:serviceTask>
            <b:sequenceFlow id="f2" sourceRef="Count" targetRef="More" />
            <b:exclusiveGateway id="More" default="f4" />
            <b:sequenceFlow id="f3" sourceRef="More" targetRef="Count"><b:conditionExpression>${n &lt; 3}</b:conditionExpression></b:sequenceFlow>
            <b:sequenceFlow id="f4" sourceRef="More" targetRef="Wait" />
            <b:eventBasedGateway id="Wait" />
            <b:sequenceFlow id="f5" sourceRef="Wait" targetRef="Answered" />
            <b:sequenceFlow id="f6" sourceRef="Wait" targetRef="TooLate" />
            <b:intermediateCatchEvent id="Answered"><b:messageEventDefinition messageRef="m" /></b:intermediateCatchEvent>
            <b:intermediateCatchEvent id="TooLate"><b:timerEventDefinition><b:timeDuration>P3M</b:timeDuration></b:timerEventDefinition></b:intermediateCatchEvent>
            <b:sequenceFlow id="f7" sourceRef="Answered" targetRef="End" />
            <b:sequenceFlow id="f8" sourceRef="TooLate" targetRef="End" />
            <b:endEvent id="End" />
          </b:process>
        </b:definitions>
        """;
}
