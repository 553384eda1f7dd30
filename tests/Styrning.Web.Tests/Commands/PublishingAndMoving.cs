using System.Diagnostics;
using System.Text.Json;

namespace Styrning.Web.Tests.Commands;

/// <summary>process publish, list and migrate, in the program as it is started: its own process and database.</summary>
public sealed class PublishingAndMoving : IDisposable
{
    private readonly Files files = new();

    [Fact]
    public async Task A_file_is_published_once_and_stands_in_the_list()
    {
        var file = files.Add(Sketch(1, "granska"));
        var first = await RunAsync("process", "publish", file, "--json");
        Assert.Equal((0, ""), (first.Code, first.Errors));
        Assert.True(first.Json.GetProperty("ok").GetBoolean());
        var published = Assert.Single(first.Json.GetProperty("published").EnumerateArray());
        Assert.Equal(("provning", 1, true), (published.GetProperty("key").GetString(), published.GetProperty("version").GetInt32(), published.GetProperty("isNew").GetBoolean()));

        Assert.Contains("var redan publicerad", (await RunAsync("process", "publish", file)).Output);
        var list = await RunAsync("process", "list", "--json");
        var line = list.Json.GetProperty("processes").EnumerateArray().Single(process => process.GetProperty("key").GetString() == "provning");
        Assert.Equal((1, 0, 0), (line.GetProperty("version").GetInt32(), line.GetProperty("running").GetInt32(), line.GetProperty("incidents").GetInt32()));
        Assert.Contains("provning – Provning", (await RunAsync("process", "list")).Output);
    }

    [Fact]
    public async Task What_cannot_be_published_is_told_with_element_and_line()
    {
        var wrong = await RunAsync("process", "publish", files.Add(Sketch(1, "granska").Replace("sourceRef=\"granska\"", "sourceRef=\"saknas\"", StringComparison.Ordinal)), "--json");
        Assert.Equal(1, wrong.Code);
        Assert.False(wrong.Json.GetProperty("ok").GetBoolean());
        Assert.All(wrong.Json.GetProperty("problems").EnumerateArray(), problem => Assert.StartsWith("BPM-", problem.GetProperty("code").GetString()));
        Assert.Contains(wrong.Json.GetProperty("problems").EnumerateArray(), problem => problem.GetProperty("line").GetInt32() > 1);

        await RunAsync("process", "publish", files.Add(Sketch(1, "granska"), "a.bpmn"));
        var taken = await RunAsync("process", "publish", files.Add(Sketch(1, "annat"), "b.bpmn"));
        Assert.Equal(1, taken.Code);
        Assert.Contains("PRO-25", taken.Output);
    }

    [Fact]
    public async Task What_cannot_be_read_ends_with_2()
    {
        Assert.Equal(2, (await RunAsync("process", "publish", files.Missing)).Code);
        Assert.Equal(2, (await RunAsync("process", "publish", files.Add("ingen xml"))).Code);
        Assert.Equal(2, (await RunAsync("process", "publish")).Code);
        Assert.Equal(2, (await RunAsync("process", "list", "allt")).Code);
    }

    [Fact]
    public async Task Moving_says_what_it_did_and_refuses_what_it_cannot_know()
    {
        await RunAsync("process", "publish", files.Add(Sketch(1, "granska"), "a.bpmn"));
        await RunAsync("process", "publish", files.Add(Sketch(2, "prova"), "b.bpmn"));
        var tried = await RunAsync("process", "migrate", "provning", "--from", "1", "--to", "2", "--map", "granska=prova", "--dry-run", "--json");
        Assert.Equal(0, tried.Code);
        Assert.True(tried.Json.GetProperty("dryRun").GetBoolean());
        Assert.Equal((0, 0), (tried.Json.GetProperty("moved").GetInt32(), tried.Json.GetProperty("left").GetArrayLength()));
        Assert.Contains("flyttade från version 1 till version 2", (await RunAsync("process", "migrate", "provning", "--from", "1", "--to", "2")).Output);

        foreach (var (wrong, sentence) in new[]
        {
            ("process migrate provning --from 1 --to 3", "PRO-20"),
            ("process migrate provning --from 1 --to 2 --map granska=saknas", "PRO-23"),
            ("process migrate provning --from 1 --to 2 --map granska", "GAMMAL=NY"),
            ("process migrate provning --from ett --to 2", "inget versionsnummer"),
            ("process migrate provning --from 1", "Skriv: process migrate"),
            ("process migrate provning --from 1 --to 2 --force", "inget som kommandot känner till"),
        })
        {
            var run = await RunAsync(wrong.Split(' '));
            Assert.Equal((2, ""), (run.Code, run.Output));
            Assert.Contains(sentence, run.Errors);
        }
    }

    public void Dispose() => files.Dispose();

    private static string Sketch(int version, string task) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:styrning="urn:styrning:bpmn:1" targetNamespace="urn:prov">
          <process id="provning" name="Provning" isExecutable="true">
            <extensionElements><styrning:process version="{version}" subject="fri"/></extensionElements>
            <startEvent id="start"/>
            <sequenceFlow id="f1" sourceRef="start" targetRef="{task}"/>
            <userTask id="{task}"><extensionElements><styrning:task role="prov"/></extensionElements></userTask>
            <sequenceFlow id="f2" sourceRef="{task}" targetRef="slut"/>
            <endEvent id="slut"/>
          </process>
        </definitions>
        """;

    private async Task<CommandRun> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Styrning.Web.dll"), .. arguments])
        {
            WorkingDirectory = files.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Styrning__Data"] = Path.Combine(files.Folder, "data");
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
        return new CommandRun(process.ExitCode, await output, await errors);
    }
}
