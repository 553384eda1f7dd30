using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;
using Styrning.Benchmarks.Workflow;

namespace Styrning.Benchmarks.Whistle;

/// <summary>
/// What one report asks of the database, asked by hand: one batch, one transaction, one round trip; the same statements, rows and bytes. Of two recordings, what differs is new
/// every time: ids as new ids, ciphertexts and hashes as as many random bytes.
/// </summary>
internal sealed partial class WhistleFloor
{
    private readonly List<Statement> _statements = [];

    public WhistleFloor(Recording one, Recording other)
    {
        if (!one.Commands.Select(c => c.Text).SequenceEqual(other.Commands.Select(c => c.Text)))
        {
            throw new InvalidOperationException("Two reports asked differently of the database.");
        }

        foreach (var (first, second) in one.Commands.Zip(other.Commands))
        {
            var values = first.Parameters.Zip(second.Parameters).Select(pair => Value.Of((NpgsqlParameter)pair.First, pair.Second.Value)).ToDictionary(value => value.Name);
            foreach (var sql in Ends().Split(first.Text).Select(part => part.Trim()).Where(part => part.Length > 0))
            {
                var own = new List<Value>();
                var numbered = Names().Replace(sql, match =>
                {
                    own.Add(values[match.Value[1..]]);
                    return $"${own.Count}";
                });
                _statements.Add(new(numbered, own));
            }
        }
    }

    public int Statements => _statements.Count;

    public string Text => string.Join('\n', _statements.Select(statement => statement.Sql.Replace('\n', ' ')));

    public async Task RunAsync(NpgsqlDataSource source)
    {
        var ids = new Dictionary<Guid, Guid>();
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = connection.CreateBatch(); // one batch outside a transaction is a transaction
        foreach (var statement in _statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            foreach (var value in statement.Values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value.Next(ids), NpgsqlDbType = value.Type });
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync();
    }

    [GeneratedRegex(@";\s*(?:\n|$)")]
    private static partial Regex Ends();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Names();

    private sealed record Statement(string Sql, IReadOnlyList<Value> Values);

    private sealed record Value(string Name, NpgsqlDbType Type, object Recorded, bool IsNew)
    {
        public static Value Of(NpgsqlParameter one, object? other)
        {
            var recorded = one.Value ?? DBNull.Value;
            var same = recorded is byte[] bytes ? other is byte[] others && bytes.AsSpan().SequenceEqual(others) : Equals(recorded, other ?? DBNull.Value);
            return new(one.ParameterName.TrimStart('@'), one.NpgsqlDbType, recorded, !same);
        }

        public object Next(Dictionary<Guid, Guid> ids)
        {
            switch (Recorded)
            {
                case Guid id when IsNew:
                    return ids.TryGetValue(id, out var next) ? next : ids[id] = Guid.NewGuid();
                case byte[] bytes when IsNew:
                    var random = new byte[bytes.Length];
                    Random.Shared.NextBytes(random);
                    return random;
                case string { Length: 32 } when IsNew:
                    return Guid.NewGuid().ToString("N");
                default:
                    return Recorded;
            }
        }
    }
}
