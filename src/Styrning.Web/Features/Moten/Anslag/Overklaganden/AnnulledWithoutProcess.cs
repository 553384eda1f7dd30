using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Moten.Anslag.Overklaganden;

/// <summary>
/// A court took a decision away when its matter's process had ended, or had never been: nobody is left to take its effects out of the register, so they are marked
/// here. While a process runs it does that itself, and asks what applies instead.
/// </summary>
internal sealed class AnnulledWithoutProcess(StyrningDb db, Processes<StyrningDb> processes)
{
    public async Task MarkAsync(Appeal appeal, Guid? matter, CancellationToken cancel)
    {
        if (appeal is not { Outcome: CourtOutcome.Annulled, FinalOn: { } finalOn } || (matter is { } about && (await processes.WhereIsAsync(about, cancel)).Any(i => i.EndedAt is null)))
        {
            return;
        }

        foreach (var effect in await db.Set<DocumentDecision>().Where(e => e.DecisionId == appeal.DecisionId && e.AnnulledOn == null).ToListAsync(cancel))
        {
            effect.AnnulledOn = finalOn;
        }
    }
}
