using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Tests.Visselblasning;

namespace Styrning.Whistle.Tests.Sakerhet;

/// <summary>What somebody learns of a reporter who has both databases and every column of them.</summary>
public sealed class WhatTheStoresTell
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task No_column_tells_the_minute_of_a_report_a_message_or_a_visit(DatabaseKind database)
    {
        await using var staff = await StyrningHost.StartAsync(database: database);
        await using var channel = await ChannelHost.StartAsync(staff);
        staff.Clock.Advance(new TimeSpan(0, 0, 41, 37, 123));
        var before = await Stores.RowsAsync(staff);
        var reporter = channel.NewVisitor();

        await reporter.TellAsync();
        var drafted = (await Stores.RowsAsync(staff)).Since(before);
        var (page, code) = await reporter.CopyCodeAsync(await reporter.OpenAsync("/rapport/granska"));
        await reporter.PressAsync(page, "Skicka rapporten", ("Typed", code));
        var visit = await channel.NewVisitor().ReturnAsync(code);
        await visit.PressAsync(await visit.OpenAsync("/aterkom/skriv"), "Skicka", ("text", "Mer som jag minns."));

        var rows = (await Stores.RowsAsync(staff)).Since(before);
        Assert.NotEmpty(drafted);
        Assert.Contains(rows, row => row.Table == "CaseDocuments");
        Assert.Equal(2, rows.Count(row => row.Table == "CaseDocuments"));
        Assert.Contains(rows, row => row.Table == "WaitingLetters");
        Assert.Empty(drafted.Concat(rows).SelectMany(row => row.FinerThanAnHour));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task No_id_tells_when_it_was_made_and_no_number_how_many_there_are(DatabaseKind database)
    {
        await using var staff = await StyrningHost.StartAsync(database: database);
        var before = await Stores.RowsAsync(staff);
        foreach (var organisation in new[] { "kommunen", "kommunen", "bostader", "kommunen" })
        {
            await staff.ReceivedReport(organisation: organisation);
            staff.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var rows = (await Stores.RowsAsync(staff)).Since(before);

        Assert.Equal(4, rows.Count(row => row.Table == "Cases"));
        var ids = rows.SelectMany(row => row.Cells).Select(cell => cell.Value is Guid id ? id : Guid.TryParse(cell.Value as string, out var read) ? read : (Guid?)null).OfType<Guid>().Distinct().ToList();
        Assert.True(ids.Count > 20);
        Assert.DoesNotContain(ids, id => IsOfNow(id, staff.Clock.GetUtcNow()));
        foreach (var oneEach in rows.GroupBy(row => row.Table).Where(table => table.Count() == 4)) // what counts would differ from case to case
        {
            foreach (var column in oneEach.SelectMany(row => row.Cells).Where(cell => cell.Value is int or long).GroupBy(cell => cell.Column))
            {
                Assert.True(column.Select(cell => cell.Value).Distinct().Count() == 1, $"{oneEach.Key}.{column.Key} counts the reports.");
            }
        }

        Assert.Empty(await staff.WithCases(Counters));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_visit_and_a_wrong_code_change_no_row_in_either(DatabaseKind database)
    {
        await using var given = await GivenVisits.StartAsync(now: StyrningHost.Usually, database: database);
        var before = await Stores.WholeAsync(given.Staff);

        var (visitor, _) = await given.ComeBack();
        foreach (var path in new[] { "/aterkom/laget", "/aterkom/skriv", "/aterkom/protokoll", "/aterkom/kontakt", "/aterkom/filer", "/aterkom/lamna" })
        {
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = visitor.Cookies }) { BaseAddress = given.Channel.Address };
            await client.GetAsync(path);
        }

        await given.Channel.NewVisitor().TryCodeAsync(ReporterCode.New().Shown);

        Assert.Equal(before, await Stores.WholeAsync(given.Staff));
    }

    // UUIDv7 and ULID begin with milliseconds; a sequential GUID of SQL Server's kind ends with them.
    private static bool IsOfNow(Guid id, DateTimeOffset now)
    {
        var bytes = id.ToByteArray(bigEndian: true);
        return new[] { bytes[..6], bytes[10..] }.Select(part => part.Aggregate(0L, (sum, each) => (sum << 8) | each)).Any(ms => Math.Abs(ms - now.ToUnixTimeMilliseconds()) < TimeSpan.FromDays(400).TotalMilliseconds);
    }

    // A counter of the database's own would number what comes.
    private static async Task<List<string>> Counters(Data.WhistleDb db)
    {
        await db.Database.OpenConnectionAsync();
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = db.Database.IsNpgsql()
            ? "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'whistle' AND (is_identity = 'YES' OR column_default LIKE 'nextval%')"
            : "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'";
        var found = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
