using Styrning.Domain.Decisions;
using Styrning.Web.Data;
using Styrning.Web.Features.Moten.Anslag.Overklaganden;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;

namespace Styrning.Web.Features.Moten.Anslag;

/// <summary>
/// Tells the process of a matter what has become of its decision, from the facts as they are saved: what has happened and what the process waits for decide
/// together, so that it makes no difference in which order they came, nor how often this is run. A process that waits for nothing is told nothing; what a court took
/// away after that is taken out of the register here.
/// </summary>
internal sealed class MatterNews(StyrningDb db, DecisionForces forces, AnnulledWithoutProcess annulled, Processes<StyrningDb> processes)
{
    /// <summary>In the order in which they happen.</summary>
    public static IReadOnlyList<string> Messages { get; } = [MatterMessages.Justerad, MatterMessages.Announced, MatterMessages.Appealed, MatterMessages.Judged];

    /// <summary>Also lets the clock of laga kraft be reckoned anew. In the caller's transaction.</summary>
    /// <returns>How many messages were handed over, and effects taken away.</returns>
    public async Task<int> TellAsync(IEnumerable<Guid> matters, string? actor, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel); // the facts are read as they are saved
        var told = 0;
        foreach (var matter in matters.Distinct().Order())
        {
            await processes.RescheduleAsync(matter, cancel);
            told += await TellAsync(matter, actor, cancel);
            told += await annulled.MarkAsync(matter, cancel);
        }

        return told;
    }

    /// <summary>Whether something of what the process waits for has happened.</summary>
    public async Task<bool> HasNewsAsync(Guid matter, IEnumerable<string> waitedFor, CancellationToken cancel) =>
        await forces.SettlingAsync(matter, cancel) is { } standing && waitedFor.Any(m => HasHappened(m, standing));

    private async Task<int> TellAsync(Guid matter, string? actor, CancellationToken cancel)
    {
        if (await forces.SettlingAsync(matter, cancel) is not { } standing)
        {
            return 0;
        }

        var told = 0;
        foreach (var message in Messages.Where(m => HasHappened(m, standing)))
        {
            if (await processes.IsWaitingForAsync(message, matter, cancel: cancel))
            {
                var variables = message == MatterMessages.Judged ? new Dictionary<string, object?> { [MatterMessages.Annulled] = standing.Force.Stage is ForceStage.Annulled } : null;
                await processes.DeliverAsync(message, matter, null, variables, actor, cancel);
                told++;
            }
        }

        return told;
    }

    // Of appeals only those in time count. The court's word is the last one when no other appeal can come: an appeal taken back in the second week decides nothing.
    private static bool HasHappened(string message, DecisionStanding standing)
    {
        var inTime = standing.Appeals.Where(a => a.Outcome is CourtOutcome.Annulled || !a.CameLate(standing.Protocol?.Period)).ToList();
        return message switch
        {
            MatterMessages.Justerad => standing.Protocol?.JusteradOn is not null,
            MatterMessages.Announced => standing.Protocol?.Notices.Count > 0,
            MatterMessages.Appealed => inTime.Exists(a => a.IsPending || a.Outcome is CourtOutcome.Annulled),
            _ => inTime.Count > 0 && standing.Force.Stage is ForceStage.LagaKraft or ForceStage.Annulled,
        };
    }
}
