using Npgsql;

namespace Styrning.Benchmarks.Whistle;

/// <summary>Many cases as they would have been left, made from one that was sent: its rows in every table that knows of it, with ids of their own.</summary>
internal sealed class WhistlePreload(NpgsqlDataSource source)
{
    private const string S = "whistle";
    private const int Piece = 20_000;

    public async Task RunAsync(Guid model, int count)
    {
        var tables = await TablesAsync();
        for (var done = 0; done < count; done += Piece)
        {
            var copy = string.Join('\n', tables.Select(table => Copy(table.Key, table.Value)));
            await AskAsync($"""
                CREATE TEMP TABLE made AS SELECT gen_random_uuid() AS subject, gen_random_uuid() AS instance FROM generate_series(1, {Math.Min(Piece, count - done)});
                CREATE TEMP TABLE model AS SELECT '{model}'::uuid AS subject, "Id" AS instance FROM {S}."WorkflowInstances" WHERE "Subject" = '{model}';
                {copy}
                DROP TABLE made; DROP TABLE model;
                """);
        }

        await AskAsync("VACUUM ANALYZE");
    }

    private static string Copy(string table, List<string> columns)
    {
        var owner = table == "Cases" ? ("\"Id\"", "subject") : table == "WorkflowInstances" ? ("\"Id\"", "instance") : columns.Contains("CaseId") ? ("\"CaseId\"", "subject") : ("\"InstanceId\"", "instance");
        var values = columns.Select(column => (table, column) switch
        {
            ("Cases", "Id") or (_, "CaseId") or (_, "Subject") => "made.subject",
            ("WorkflowInstances", "Id" or "RootId") or (_, "InstanceId") => "made.instance",
            (_, "Id") => "gen_random_uuid()",
            (_, "CodeHash") => "sha256(made.subject::text::bytea)",
            _ => $"row.\"{column}\"",
        });
        return $"INSERT INTO {S}.\"{table}\" ({string.Join(',', columns.Select(column => $"\"{column}\""))}) SELECT {string.Join(',', values)} FROM made, model, {S}.\"{table}\" row WHERE row.{owner.Item1} = model.{owner.Item2};";
    }

    private async Task<List<KeyValuePair<string, List<string>>>> TablesAsync()
    {
        var tables = new Dictionary<string, List<string>>();
        await using var command = source.CreateCommand($"SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = '{S}' AND is_identity = 'NO' ORDER BY table_name, ordinal_position");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (!tables.TryGetValue(reader.GetString(0), out var columns))
            {
                tables[reader.GetString(0)] = columns = [];
            }

            columns.Add(reader.GetString(1));
        }

        // What others refer to first.
        return [.. tables.Where(table => table.Key == "Cases" || table.Value.Contains("CaseId") || table.Value.Contains("InstanceId") || table.Key == "WorkflowInstances")
            .OrderBy(table => table.Key switch { "Cases" => 0, "WorkflowInstances" => 1, "WorkflowTokens" => 2, _ => 3 })];
    }

    private async Task AskAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync();
    }
}
