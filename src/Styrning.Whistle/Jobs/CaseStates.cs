using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Jobs;

/// <summary>The state of a case for the process's rules: read once in a unit of work, with what that unit has recorded.</summary>
internal sealed class CaseStates(WhistleDb db)
{
    public async Task<CaseState> OfAsync(Guid id, CancellationToken cancel)
    {
        var @case = db.Cases.Local.FindEntry(id)?.Entity ?? await db.Cases.SingleAsync(c => c.Id == id, cancel);
        var facts = db.Entry(@case).Collection(c => c.Facts);
        if (!facts.IsLoaded)
        {
            await facts.LoadAsync(cancel);
        }

        return CaseState.Of(@case);
    }
}
