using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;

namespace Styrning.Benchmarks.Workflow;

/// <summary>
/// The statements of one instance's way, as recorded, asked by hand: each transaction is one batch and one round trip, with new ids every time.
/// The same number of transactions, the same rows, the same bytes, the same driver.
/// </summary>
internal sealed partial class Floor
{
    private readonly IReadOnlyList<IReadOnlyList<Statement>> transactions;

    /// <param name="transactions">What was recorded, transaction by transaction.</param>
    /// <param name="ids">The ids in the recording that are new in every instance.</param>
    public Floor(IEnumerable<Recording> transactions, IReadOnlyList<Guid> ids) =>
        this.transactions = [.. transactions.Select(one => (IReadOnlyList<Statement>)[.. one.Commands.SelectMany(command => Split(command.Text, command.Parameters, ids))])];

    /// <summary>How many statements there are in all.</summary>
    public int Statements => transactions.Sum(one => one.Count);

    public int Transactions => transactions.Count;

    public string Text => string.Join("\n\n", transactions.Select((one, number) =>
        $"-- {number + 1}\n{string.Join('\n', one.Select(statement => statement.Sql.Replace('\n', ' ') + "   -- " + string.Join(" | ", statement.Parameters.Select(p => p.Slot >= 0 ? $"id{p.Slot}" : p.Value))))}"));

    [GeneratedRegex(@";\s*(?:\n|$)")]
    private static partial Regex Ends();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Names();

    public async Task RunAsync(NpgsqlDataSource source)
    {
        var ids = Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7()).ToArray();
        foreach (var transaction in transactions)
        {
            await using var connection = await source.OpenConnectionAsync();
            await using var batch = connection.CreateBatch(); // one batch outside a transaction is a transaction
            foreach (var statement in transaction)
            {
                var command = new NpgsqlBatchCommand(statement.Sql);
                foreach (var parameter in statement.Parameters)
                    command.Parameters.Add(parameter.Slot >= 0
                        ? new NpgsqlParameter<Guid> { TypedValue = ids[parameter.Slot] }
                        : new NpgsqlParameter { Value = parameter.Value, NpgsqlDbType = parameter.Type });
                batch.BatchCommands.Add(command);
            }

            await batch.ExecuteNonQueryAsync();
        }
    }

    private static IEnumerable<Statement> Split(string text, IReadOnlyList<System.Data.Common.DbParameter> parameters, IReadOnlyList<Guid> ids)
    {
        var values = parameters.Cast<NpgsqlParameter>().ToDictionary(parameter => parameter.ParameterName.TrimStart('@'));
        foreach (var sql in Ends().Split(text).Select(one => one.Trim()).Where(one => one.Length > 0))
        {
            var own = new List<Parameter>();
            var numbered = Names().Replace(sql, match =>
            {
                var value = values[match.Value[1..]];
                own.Add(new Parameter(value.Value is Guid id ? ids.ToList().IndexOf(id) : -1, value.Value ?? DBNull.Value, value.NpgsqlDbType));
                return $"${own.Count}";
            });
            yield return new Statement(numbered, own);
        }
    }

    private sealed record Statement(string Sql, IReadOnlyList<Parameter> Parameters);

    private sealed record Parameter(int Slot, object Value, NpgsqlDbType Type);
}
