using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>Lets something happen just before the first statement that has these words, so that two always meet at the same place.</summary>
internal sealed class Meanwhile : DbCommandInterceptor
{
    private Func<Task>? happening;
    private string words = "";

    public void Before(string statement, Func<Task> happens) => (words, happening) = (statement, happens);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await HappenAsync(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await HappenAsync(command);
        return result;
    }

    private async Task HappenAsync(DbCommand command)
    {
        if (happening is not { } first || !command.CommandText.Contains(words, StringComparison.Ordinal))
            return;
        happening = null;
        await first();
    }
}
