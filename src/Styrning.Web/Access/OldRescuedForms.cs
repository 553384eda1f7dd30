using Microsoft.EntityFrameworkCore;
using Styrning.Web.Data;
using Styrning.Web.Jobs;

namespace Styrning.Web.Access;

/// <summary>Forgets the forms that nobody came back for within a day.</summary>
internal sealed class OldRescuedForms(StyrningDb db, TimeProvider clock) : IDueWork
{
    public string Name => "glömda formulär";

    public int Order => 900;

    public Task<int> RunBatchAsync(CancellationToken cancel)
    {
        var oldest = clock.GetUtcNow() - RescuedForms.Kept;
        return db.RescuedForms.Where(form => form.SavedAt <= oldest).ExecuteDeleteAsync(cancel);
    }
}
