using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;

namespace Styrning.Web.Features.Moten.Anslag.Overklaganden;

/// <summary>
/// A court took a decision away when its matter's process no longer waited to hear of it, or there had never been one: nobody is left to take its effects out of
/// the register, so they are marked here. While a process waits it is told, takes them out itself, and asks what applies instead. The renewals that the decision had
/// fulfilled are opened again by their own due work, which asks the facts.
/// </summary>
internal sealed class AnnulledWithoutProcess(StyrningDb db, Processes<StyrningDb> processes)
{
    private static readonly string[] News = [MatterMessages.Justerad, MatterMessages.Announced, MatterMessages.Appealed, MatterMessages.Judged];

    /// <summary>Of a decision about no matter.</summary>
    public async Task MarkAsync(Appeal appeal, CancellationToken cancel)
    {
        if (appeal is { Outcome: CourtOutcome.Annulled, FinalOn: { } finalOn })
        {
            await MarkAsync(await db.Set<DocumentDecision>().Where(e => e.DecisionId == appeal.DecisionId && e.AnnulledOn == null).ToListAsync(cancel), _ => finalOn, cancel);
        }
    }

    /// <summary>Of the decisions of a matter, when its process has been told all that it waited for. In the caller's transaction.</summary>
    /// <returns>How many effects were marked.</returns>
    public async Task<int> MarkAsync(Guid matter, CancellationToken cancel)
    {
        var judged = await db.Set<Appeal>().Where(a => a.Outcome == CourtOutcome.Annulled && a.FinalOn != null && db.Set<Decision>().Any(d => d.Id == a.DecisionId && d.MatterId == matter))
            .GroupBy(a => a.DecisionId).Select(own => new { Decision = own.Key, FinalOn = own.Max(a => a.FinalOn) }).ToDictionaryAsync(a => a.Decision, a => a.FinalOn!.Value, cancel);
        var decisions = judged.Keys.ToList();
        var effects = decisions.Count == 0 ? [] : await db.Set<DocumentDecision>().Where(e => e.DecisionId != null && decisions.Contains(e.DecisionId.Value) && e.AnnulledOn == null).ToListAsync(cancel);
        return effects.Count == 0 || await WaitsAsync(matter, cancel) ? 0 : await MarkAsync(effects, e => judged[e.DecisionId!.Value], cancel);
    }

    /// <summary>The matters whose decisions a court has taken away, and whose effects still stand in the register.</summary>
    public Task<List<Guid>> LeftAsync(CancellationToken cancel) => db.Set<Decision>()
        .Where(d => d.MatterId != null && db.Set<Appeal>().Any(a => a.DecisionId == d.Id && a.Outcome == CourtOutcome.Annulled && a.FinalOn != null)
            && db.Set<DocumentDecision>().Any(e => e.DecisionId == d.Id && e.AnnulledOn == null))
        .Select(d => d.MatterId!.Value).Distinct().ToListAsync(cancel);

    private async Task<bool> WaitsAsync(Guid matter, CancellationToken cancel)
    {
        foreach (var message in News)
        {
            if (await processes.IsWaitingForAsync(message, matter, cancel: cancel))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<int> MarkAsync(List<DocumentDecision> effects, Func<DocumentDecision, DateOnly> finalOn, CancellationToken cancel)
    {
        effects.ForEach(effect => effect.AnnulledOn = finalOn(effect));
        await db.SaveChangesAsync(cancel);
        return effects.Count;
    }
}
