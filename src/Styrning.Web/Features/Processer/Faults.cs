using Styrning.Domain;
using Styrning.Workflow;

namespace Styrning.Web.Features.Processer;

/// <summary>
/// On these pages a person answers for what a process does next, so that one that cannot go on with the answer is no fault of ours: the person is told why,
/// and nothing is saved.
/// </summary>
internal static class Faults
{
    /// <exception cref="RuleBroken">PRC-01: the process could not go on.</exception>
    public static async Task AsRefusal(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (ProcessFault fault)
        {
            throw new RuleBroken("PRC-01", $"Processen kan inte gå vidare från {fault.Element}, så inget är sparat. {fault.Message}");
        }
    }
}
