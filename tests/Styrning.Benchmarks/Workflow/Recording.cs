using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Styrning.Benchmarks.Workflow;

/// <summary>Writes down what the engine asks of the database, so that the floor can ask the very same.</summary>
internal sealed class Recording : DbCommandInterceptor
{
    public List<(string Text, IReadOnlyList<DbParameter> Parameters)> Commands { get; } = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    private void Note(DbCommand command) => Commands.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>()]));
}
