using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Jobs;

/// <summary>The state of a case for the process's rules: read once in a unit of work, with what that unit has recorded.</summary>
internal sealed class CaseStates(WhistleDb db)
{
    public async Task<CaseState> OfAsync(Guid id, CancellationToken cancel)
    {
        var @case = await db.Cases.FindAsync([id], cancel) ?? throw new InvalidOperationException("The process is about a case that is gone.");
        var entry = db.Entry(@case);
        var facts = entry.Collection(c => c.Facts);
        if (!facts.IsLoaded && entry.State is not EntityState.Added) // a case that is being made has no others
        {
            await facts.LoadAsync(cancel);
        }

        return CaseState.Of(@case);
    }
}
