using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Styrning.Workflow;

/// <summary>Does what time has made due, each piece in its own scope and transaction, so that one that fails stops nobody else.</summary>
public sealed class DueRunner<TDb>(IServiceScopeFactory scopes) where TDb : DbContext
{
    private readonly IServiceScopeFactory scopes = scopes;

    /// <summary>Runs, in order of due time and until nothing is due, what was due at <paramref name="now"/> and still is by the clock.</summary>
    public Task<DueCounts> RunDueAsync(DateTimeOffset now, int batch = 100, CancellationToken cancel = default) => throw new NotImplementedException();
}
