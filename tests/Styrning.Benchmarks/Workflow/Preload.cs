using Npgsql;

namespace Styrning.Benchmarks.Workflow;

/// <summary>A million finished and a hundred thousand open instances, as they would have been left, made from two that have been run.</summary>
internal sealed class Preload(NpgsqlDataSource source)
{
    public const int Finished = 1_000_000;
    public const int Open = 100_000;

    private const int Piece = 100_000;
    private const string S = BenchDb.Schema;

    public async Task<long> RunAsync()
    {
        for (var done = 0; done < Finished; done += Piece)
            await CopyAsync("\"EndedAt\" IS NOT NULL", Piece);
        // Open ones wait at the user task, where most do.
        await AskAsync($"""
            UPDATE {S}."WorkflowInstances" SET "EndedAt" = NULL, "Standing" = 'granska' WHERE "Id" IN (SELECT "Id" FROM {S}."WorkflowInstances" WHERE "EndedAt" IS NOT NULL ORDER BY "Id" LIMIT 1);
            UPDATE {S}."WorkflowTasks" SET "CompletedAt" = NULL, "CompletedBy" = NULL WHERE "InstanceId" IN (SELECT "Id" FROM {S}."WorkflowInstances" WHERE "EndedAt" IS NULL);
            """);
        await CopyAsync("\"EndedAt\" IS NULL", Open);
        await AskAsync("VACUUM ANALYZE");
        return Finished + Open;
    }

    private async Task CopyAsync(string which, int count)
    {
        var columns = new Dictionary<string, string>();
        foreach (var table in new[] { "WorkflowInstances", "WorkflowTasks", "WorkflowJournal" })
            columns[table] = (string)(await AskAsync(
                $"SELECT string_agg(quote_ident(column_name), ',') FROM information_schema.columns WHERE table_schema = '{S}' AND table_name = '{table}' AND column_name NOT IN ('Id', 'InstanceId', 'Subject')"))!;
        await AskAsync($"""
            CREATE TEMP TABLE made AS SELECT gen_random_uuid() AS id, gen_random_uuid() AS subject, gen_random_uuid() AS task FROM generate_series(1, {count});
            CREATE TEMP TABLE model AS SELECT * FROM {S}."WorkflowInstances" WHERE {which} ORDER BY "Id" LIMIT 1;
            INSERT INTO {S}."WorkflowInstances" ("Id", "Subject", {columns["WorkflowInstances"]}) SELECT made.id, made.subject, {columns["WorkflowInstances"]} FROM made, model;
            INSERT INTO {S}."WorkflowTasks" ("Id", "InstanceId", "Subject", {columns["WorkflowTasks"]})
                SELECT made.task, made.id, made.subject, {columns["WorkflowTasks"]} FROM made, {S}."WorkflowTasks" t WHERE t."InstanceId" = (SELECT "Id" FROM model);
            INSERT INTO {S}."WorkflowJournal" ("InstanceId", {columns["WorkflowJournal"]})
                SELECT made.id, {columns["WorkflowJournal"]} FROM made, {S}."WorkflowJournal" j WHERE j."InstanceId" = (SELECT "Id" FROM model);
            DROP TABLE made; DROP TABLE model;
            """);
    }

    private async Task<object?> AskAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 600;
        return await command.ExecuteScalarAsync();
    }
}
