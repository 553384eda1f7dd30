using Styrning.Benchmarks;
using Styrning.Benchmarks.Kills;
using Styrning.Benchmarks.Whistle;
using Styrning.Benchmarks.Workflow;

// Not for people: the kill proof starts itself with it.
if (args is [KillsWorker.Name, ..])
    return await KillsWorker.RunAsync(args);

if (Call.Read(args) is not { } call)
{
    await Console.Error.WriteLineAsync(Call.Usage);
    return 2;
}

return call.Name switch
{
    "kills" => await KillsBenchmark.RunAsync(call),
    "whistle-kills" => await WhistleKills.RunAsync(call),
    "whistle-web" => await WhistleWeb.RunAsync(call),
    "whistle" => await WhistleBenchmark.RunAsync(call),
    "workflow" => await WorkflowBenchmark.RunAsync(call),
    _ => throw new InvalidOperationException(call.Name),
};
