using Styrning.Benchmarks;
using Styrning.Benchmarks.Workflow;

if (Call.Read(args) is not { } call)
{
    await Console.Error.WriteLineAsync(Call.Usage);
    return 2;
}

return call.Name switch
{
    "workflow" => await WorkflowBenchmark.RunAsync(call),
    _ => throw new InvalidOperationException(call.Name),
};
