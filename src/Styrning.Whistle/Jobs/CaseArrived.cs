using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Workflow;

namespace Styrning.Whistle.Jobs;

/// <summary>After the screening for conflicts, which was before anything was sealed: whether a handler has the case, or only the outside recipient.</summary>
[BusinessRule("visselblasning.inkommet")]
internal sealed class CaseArrived(WhistleDb db) : IBusinessRule
{
    public async Task<IReadOnlyDictionary<string, object?>> DecideAsync(StepContext question, CancellationToken cancel) => new Dictionary<string, object?>
    {
        ["behorig_finns"] = await db.Wraps.AnyAsync(w => w.CaseId == question.Subject && w.Holder == WrapHolder.Handler, cancel),
        ["aterupptaget"] = false,
    };
}
