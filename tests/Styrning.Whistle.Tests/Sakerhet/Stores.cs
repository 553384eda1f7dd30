using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;

namespace Styrning.Whistle.Tests.Sakerhet;

/// <summary>Both stores as somebody sees them who has nothing but SQL: every row of every table, by name of column.</summary>
internal static class Stores
{
    public static async Task<IReadOnlyList<StoredRow>> RowsAsync(StyrningHost host)
    {
        var whistle = await host.WithCases(db => ReadAsync("whistle", db));
        return [.. whistle, .. await host.WithDb(db => ReadAsync("styrning", db))];
    }

    /// <summary>What is there now and was not before: new rows, and rows as they were changed to.</summary>
    public static IReadOnlyList<StoredRow> Since(this IEnumerable<StoredRow> after, IEnumerable<StoredRow> before)
    {
        var known = before.Select(row => row.ToString()).ToHashSet();
        return [.. after.Where(row => !known.Contains(row.ToString()))];
    }

    /// <summary>One text for all of it, but for the tables named.</summary>
    public static async Task<string> WholeAsync(StyrningHost host, params string[] but) =>
        string.Join('\n', (await RowsAsync(host)).Where(row => !but.Contains(row.Table)).Select(row => row.ToString()).Order(StringComparer.Ordinal));

    private static async Task<IReadOnlyList<StoredRow>> ReadAsync(string store, DbContext db)
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var tables = await TablesAsync(store, connection, db.Database.IsNpgsql());
        var rows = new List<StoredRow>();
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add(new(store, table.Split('.')[^1].Trim('"'), [.. Enumerable.Range(0, reader.FieldCount).Select(at => (reader.GetName(at), reader.GetValue(at)))]));
            }
        }

        return rows;
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(string store, DbConnection connection, bool isPostgres)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = isPostgres
            ? $"SELECT '\"' || table_schema || '\".\"' || table_name || '\"' FROM information_schema.tables WHERE table_schema = '{store}' ORDER BY 1"
            : "SELECT '\"' || name || '\"' FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1";
        var tables = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            tables.Add(reader.GetString(0));
        }

        Assert.NotEmpty(tables);
        return tables;
    }
}

internal sealed partial record StoredRow(string Store, string Table, IReadOnlyList<(string Column, object Value)> Cells)
{
    /// <summary>The cells that tell a moment more exactly than the hour.</summary>
    public IEnumerable<string> FinerThanAnHour => Cells.Where(cell => IsFine(cell.Value)).Select(cell => $"{Store}.{Table}.{cell.Column}: {cell.Value}");

    public override string ToString() => $"{Store}.{Table}: " + string.Join(" | ", Cells.Select(cell => $"{cell.Column}={(cell.Value is byte[] bytes ? Convert.ToHexString(bytes) : cell.Value)}"));

    private static bool IsFine(object value) => value switch
    {
        DateTime moment => moment.Ticks % TimeSpan.TicksPerHour != 0,
        DateTimeOffset moment => moment.Ticks % TimeSpan.TicksPerHour != 0,
        TimeSpan span => span.Ticks % TimeSpan.TicksPerHour != 0,
        long number when number is > 630_000_000_000_000_000 and < 680_000_000_000_000_000 => number % TimeSpan.TicksPerHour != 0,
        long number when number is > 1_500_000_000_000 and < 2_500_000_000_000 => number % 3_600_000 != 0,
        long number when number is > 1_500_000_000 and < 2_500_000_000 => number % 3_600 != 0,
        int number when number > 1_500_000_000 => number % 3_600 != 0,
        string text => Clock().Matches(text).Any(time => time.Groups["minute"].Value != "00" || time.Groups["second"].Value is not ("" or "00")),
        _ => false,
    };

    [GeneratedRegex(@"\b[0-2][0-9]:(?<minute>[0-5][0-9])(:(?<second>[0-5][0-9]))?")]
    private static partial Regex Clock();
}
