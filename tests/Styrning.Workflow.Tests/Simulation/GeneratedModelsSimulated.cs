using Styrning.Workflow.Reading;
using Styrning.Workflow.Simulation;

namespace Styrning.Workflow.Tests.Simulation;

/// <summary>The generated models of the engine's own proof, simulated with tasks of different length: each ends, and everything is done as often as it is drawn.</summary>
public sealed class GeneratedModelsSimulated
{
    public static TheoryData<int> Seeds => new(Enumerable.Range(0, 10));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_simulation_ends_with_everything_done(int decade)
    {
        for (var seed = decade * 10; seed < decade * 10 + 10; seed++)
        {
            Holds(Generated.Make(seed), seed);
            Holds(Generated.Make(seed, isWhole: true), seed);
        }
    }

    private static void Holds(Generated model, int seed)
    {
        var file = BpmnReader.Read(Sketch.Xml(model.Sketch));
        var draws = new Draws(seed);
        List<string> options = ["set lista=[\"a\",\"b\",\"c\"]", .. model.Flags.Select(flag => $"set {flag.Name}={((bool)flag.Value! ? "true" : "false")}")];
        options.AddRange(model.Expected.Keys.Where(id => file.Processes[0].Nodes[id] is Model.Activity and not Model.SubProcess).Where(_ => draws.Chance(50))
            .Select(id => $"take {id}=PT{draws.Next(200)}M"));

        var result = Simulator.Run(file, Trial.Input([.. options]));
        Assert.True(result.Ended, $"{seed} stands at {result.Waits()} in\n{model.Sketch}");
        Assert.Empty(result.Incidents);
        Assert.Empty(result.Open);
        var done = result.Path.CountBy(id => id).ToDictionary(one => one.Key, one => one.Value);
        foreach (var (node, times) in model.Expected)
            Assert.True(times == done.GetValueOrDefault(node), $"{seed}: {node} was done {done.GetValueOrDefault(node)} times, not {times}, in\n{model.Sketch}");
        foreach (var (one, other, times) in model.Either)
            Assert.True(times == done.GetValueOrDefault(one) + done.GetValueOrDefault(other), $"{seed}: {one} or {other} was not done {times} times in\n{model.Sketch}");
        Assert.Equal(result.Path, Simulator.Run(file, Trial.Input([.. options])).Path);
    }
}
