using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain.Time;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Published;
using Styrning.Whistle.Tests.Visselblasning;

namespace Styrning.Whistle.Tests.Cases;

/// <summary>To somebody who has the whole database.</summary>
public sealed class WhatTheStoreTells
{
    [Fact]
    public async Task No_table_keeps_the_order_in_which_its_rows_came()
    {
        await using var host = await StyrningHost.StartAsync();
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(host.DataFolder, "whistle.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name || ': ' || sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EFMigrations%' ESCAPE '\\'";
        var tables = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                tables.Add(reader.GetString(0));
            }
        }

        Assert.True(tables.Count > 20);
        Assert.All(tables, table => Assert.EndsWith("WITHOUT ROWID", table.TrimEnd()));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task No_row_holds_the_hour_of_a_report_of_a_message_or_of_a_file(DatabaseKind database)
    {
        await using var given = await GivenVisits.StartAsync(now: "2026-12-01 13:37", database: database);
        given.Staff.Clock.Advance(TimeSpan.FromSeconds(42));
        await given.Channel.NewVisitor().SendAsync();
        var (visitor, _) = await given.ComeBack();
        await visitor.PressAsync(await visitor.OpenAsync("/aterkom/skriv"), "Skicka", ("Meddelande", "Mer."));

        foreach (var (where, moment) in await Moments(given.Staff))
        {
            Assert.True(moment.UtcTicks % TimeSpan.TicksPerHour == 0 && (moment - given.Staff.Clock.GetUtcNow()).Duration() > TimeSpan.FromHours(1), $"{where}: {moment:O}");
        }
    }

    [Fact]
    public async Task Letters_of_a_day_go_out_together_the_next_morning_one_to_each_however_many_reports_there_were()
    {
        await using var host = await StyrningHost.StartAsync("2026-12-01 09:12");
        await host.ReceivedReport();
        host.Clock.Advance(TimeSpan.FromHours(7));
        await host.ReceivedReport();
        var before = host.Letters.Count;

        host.Clock.Advance(SwedishCalendar.At(new(2026, 12, 2), new(6, 59)) - host.Clock.GetUtcNow());
        await host.RunDueWork();
        Assert.Equal(before, host.Letters.Count);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.RunDueWork();
        await host.RunDueWork();

        Assert.Equal(["Anna Wester", "Karin Öberg"], host.Letters.Skip(before).Select(l => l.ToName).Order());
        Assert.DoesNotContain(await host.WithCases(db => db.Letters.ToListAsync()), l => l.DoneAt is null);
        host.Clock.Advance(TimeSpan.FromDays(181));
        await host.InScope(services => services.GetRequiredService<IWhistleDueWork>().RunBatchAsync(default));
        Assert.DoesNotContain(await host.WithCases(db => db.Letters.ToListAsync()), l => l.DoneAt < host.Clock.GetUtcNow().AddDays(-180));
    }

    // Every moment of every row: what a new table holds is asked, too.
    private static Task<List<(string Where, DateTimeOffset Moment)>> Moments(StyrningHost host) => host.WithCases(async db =>
    {
        var found = new List<(string, DateTimeOffset)>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned()))
        {
            var properties = type.GetProperties().Where(p => p.ClrType == typeof(DateTimeOffset) || p.ClrType == typeof(DateTimeOffset?)).ToList();
            if (properties.Count == 0)
            {
                continue;
            }

            var rows = (IEnumerable<object>)typeof(WhatTheStoreTells).GetMethod(nameof(Rows), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type.ClrType).Invoke(null, [db])!;
            foreach (var row in rows.Where(r => r is not Styrning.Workflow.Storage.WorkflowDefinition))
            {
                found.AddRange(properties.Select(p => ($"{type.ClrType.Name}.{p.Name}", db.Entry(row).Property(p.Name).CurrentValue as DateTimeOffset?)).Where(each => each.Item2 is not null).Select(each => (each.Item1, each.Item2!.Value)));
            }
        }

        Assert.Contains(found, each => each.Item1.StartsWith("Workflow", StringComparison.Ordinal));
        Assert.Contains(found, each => each.Item1 == nameof(WaitingLetter) + "." + nameof(WaitingLetter.FromAt));
        return found;
    });

    private static List<object> Rows<T>(WhistleDb db)
        where T : class => [.. db.Set<T>().AsEnumerable().Cast<object>()];
}
