using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Arenden.Steg;

internal static class MatterDecision
{
    /// <summary>The decision that the process was told of, else the latest that ended the matter.</summary>
    public static async Task<Decision> OfAsync(StyrningDb db, StepContext step, CancellationToken cancel)
    {
        var told = step.Variables.TryGetValue(MatterMessages.DecisionId, out var value) && Guid.TryParse(value?.ToString(), out var id) ? id : (Guid?)null;
        return await db.Set<Decision>().Where(d => d.MatterId == step.Subject && d.Treatment == Treatment.Decision && (told == null || d.Id == told))
            .OrderByDescending(d => d.RecordedAt).FirstAsync(cancel);
    }
}
