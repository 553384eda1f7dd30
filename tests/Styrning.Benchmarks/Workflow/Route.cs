using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Workflow;
using Styrning.Workflow.Storage;

namespace Styrning.Benchmarks.Workflow;

/// <summary>The process that is measured, and one instance's way through it: three transactions, as three requests would do them.</summary>
internal static class Route
{
    public const string Key = "ansokan";
    private const string Message = "ansokan.komplett";

    public const string Xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:s="urn:styrning:bpmn:1" targetNamespace="urn:styrning:bench">
          <message id="m" name="ansokan.komplett"/>
          <process id="ansokan" name="Ansökan" isExecutable="true">
            <extensionElements><s:process version="1" subject="arende"/></extensionElements>
            <startEvent id="inkommen"><outgoing>f1</outgoing></startEvent>
            <intermediateCatchEvent id="komplett"><incoming>f1</incoming><outgoing>f2</outgoing><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
            <exclusiveGateway id="stort" default="f4"><incoming>f2</incoming><outgoing>f3</outgoing><outgoing>f4</outgoing></exclusiveGateway>
            <userTask id="granska" name="Granska ansökan"><extensionElements><s:task form="ansokan.granska" role="handlaggare"/></extensionElements><incoming>f3</incoming><outgoing>f5</outgoing></userTask>
            <endEvent id="avslag"><incoming>f4</incoming></endEvent>
            <endEvent id="klar"><incoming>f5</incoming></endEvent>
            <sequenceFlow id="f1" sourceRef="inkommen" targetRef="komplett"/>
            <sequenceFlow id="f2" sourceRef="komplett" targetRef="stort"/>
            <sequenceFlow id="f3" sourceRef="stort" targetRef="granska"><conditionExpression>belopp &gt; 1000</conditionExpression></sequenceFlow>
            <sequenceFlow id="f4" sourceRef="stort" targetRef="avslag"/>
            <sequenceFlow id="f5" sourceRef="granska" targetRef="klar"/>
          </process>
        </definitions>
        """;

    private static readonly Dictionary<string, object?> Begun = new() { ["kanal"] = "e-tjänst" };
    private static readonly Dictionary<string, object?> Complete = new() { ["belopp"] = 12_500m, ["bilagor"] = 3m };
    private static readonly Dictionary<string, object?> Decided = new() { ["beslut"] = "beviljas" };

    public static async Task<Guid> StartAsync(IServiceProvider services, Guid subject)
    {
        Guid instance = default;
        await InTransactionAsync(services, async (processes, _) => instance = await processes.StartAsync(Key, subject, Begun, "anna"));
        return instance;
    }

    /// <returns>The task that the message led to; whoever looks at the list sees its id.</returns>
    public static async Task<Guid> DeliverAsync(IServiceProvider services, Guid subject)
    {
        Guid task = default;
        await InTransactionAsync(services, async (processes, db) =>
        {
            await processes.DeliverAsync(Message, subject, variables: Complete);
            task = db.Set<WorkflowTask>().Local.Single().Id;
        });
        return task;
    }

    public static Task CompleteAsync(IServiceProvider services, Guid task) =>
        InTransactionAsync(services, (processes, _) => processes.CompleteAsync(task, "bo", Decided));

    public static async Task InTransactionAsync(IServiceProvider services, Func<Processes<BenchDb>, BenchDb, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BenchDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await work(scope.ServiceProvider.GetRequiredService<Processes<BenchDb>>(), db);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
