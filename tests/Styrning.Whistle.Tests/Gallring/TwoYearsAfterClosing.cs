using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Gallring;

public sealed class TwoYearsAfterClosing
{
    [Theory]
    [InlineData("2024-11-23", "2026-11-23", "2026-11-24")] // 23 November: a Monday; a Sunday would not move it either
    [InlineData("2024-02-29", "2026-02-28", "2026-03-01")] // a Saturday, and no 29 February
    [InlineData("2024-12-25", "2026-12-25", "2026-12-26")]
    public void The_last_day_is_never_moved(string closedOn, string lastDay, string disposedOn)
    {
        CaseFact[] facts = [new() { Kind = CaseFactKind.Closed, On = DateOnly.Parse(closedOn), No = 1 }];
        var rule = new RetentionRule { Organisation = "kommunen", Decision = new("KS", new(2026, 1, 1), ""), Basis = "plan" };

        Assert.Equal(DateOnly.Parse(lastDay), TwoYears.LastDay(DateOnly.Parse(closedOn)));
        Assert.Equal(RetentionStep.Keep, TwoYears.StepOf(facts, rule, DateOnly.Parse(lastDay)));
        Assert.Equal(RetentionStep.Dispose, TwoYears.StepOf(facts, rule, DateOnly.Parse(disposedOn)));
    }

    [Fact]
    public void Reopening_clears_the_day_and_closing_anew_sets_another()
    {
        CaseFact[] reopened = [Fact(CaseFactKind.Closed, "2024-11-01", 1), Fact(CaseFactKind.Reopened, "2026-10-30", 2)];
        CaseFact[] closedAnew = [.. reopened, Fact(CaseFactKind.Closed, "2026-11-10", 3)];

        Assert.Null(TwoYears.ClosedOn(reopened));
        Assert.Equal(RetentionStep.Keep, TwoYears.StepOf(reopened, null, new(2030, 1, 1)));
        Assert.Equal(new(2026, 11, 10), TwoYears.ClosedOn(closedAnew));
        Assert.Equal(RetentionStep.Lock, TwoYears.StepOf(closedAnew, null, new(2028, 11, 11)));
    }

    [Fact]
    public void What_the_archive_got_before_it_was_reopened_does_not_count()
    {
        var rule = new RetentionRule { Organisation = "kommunen", Kind = RetentionKind.Arkivera, Decision = new("KS", new(2026, 1, 1), ""), Basis = "plan", ArchiveTo = "kommunarkivet" };
        CaseFact[] once = [Fact(CaseFactKind.Closed, "2024-11-01", 1), Fact(CaseFactKind.Archived, "2024-12-01", 2)];
        CaseFact[] anew = [.. once, Fact(CaseFactKind.Reopened, "2025-01-01", 3), Fact(CaseFactKind.Closed, "2025-02-01", 4)];

        Assert.Equal(RetentionStep.Dispose, TwoYears.StepOf(once, rule, new(2026, 11, 2)));
        Assert.Equal(RetentionStep.Lock, TwoYears.StepOf(anew, rule, new(2027, 2, 2)));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Nothing_of_the_case_is_left_but_the_protocol_and_the_log(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2026-11-23 23:59", database);
        await host.Rule();
        var due = await host.ClosedCase("2024-11-23");
        var open = (await host.ReceivedReport()).Case;

        await host.RunDueWork();
        Assert.True(await host.IsThere(due)); // the last day has a minute left
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.RunDueWork();
        await host.RunDueWork();

        Assert.Equal(["Disposals", "ReadingHeads", "Readings"], await TablesThatName(host, due));
        Assert.True(await host.IsThere(open));
        var record = Assert.Single(await host.WithCases(db => db.Disposals.ToListAsync()));
        Assert.Equal((new(2024, 11, 23), new(2026, 11, 24), 1, 0), (record.ClosedOn, record.DisposedOn, record.Documents, record.Files));
        Assert.Equal("Kommunstyrelsen 14 januari 2026 § 9, Informationshanteringsplan 2026", record.Rule);
        Assert.Equal(["inkom", "gallrades"], await host.WithCases(db => db.Readings.Where(r => r.CaseId == due).OrderBy(r => r.No).Select(r => r.What).ToListAsync()));
        Assert.True((await Audit.GivenReadings.Verify(host)).IsWhole);
    }

    [Fact]
    public async Task Every_table_that_belongs_to_a_case_goes_with_it()
    {
        await using var host = await StyrningHost.StartAsync();

        var stays = await host.WithCases(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(type => type.FindProperty("CaseId") is not null && !type.IsOwned() && !GoesWithCase(type)).Select(type => type.ClrType.Name).Order().ToList()));

        Assert.Equal([nameof(DisposalRecord), nameof(ReadingEntry), nameof(ReadingHead)], stays);
    }

    [Fact]
    public async Task Without_a_rule_nothing_is_destroyed_and_the_handlers_are_told_once()
    {
        await using var host = await StyrningHost.StartAsync("2026-11-23 23:59");
        await host.Rule(organisation: "bostader"); // another organisation's rule is not ours
        var id = await host.ClosedCase("2024-11-23");
        await host.RunDueWork();
        var before = await host.WithCases(db => db.Letters.CountAsync());

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.RunDueWork();
        await host.RunDueWork();

        Assert.True(await host.IsLocked(id));
        Assert.Equal(before + 2, await host.WithCases(db => db.Letters.CountAsync())); // the two handlers
        Assert.Equal(1, await host.WithCases(db => db.Readings.CountAsync(r => r.What == "lastes")));
    }

    [Fact]
    public async Task A_rule_that_comes_late_ends_what_was_locked()
    {
        await using var host = await StyrningHost.StartAsync("2026-11-24 08:00");
        var id = await host.ClosedCase("2024-11-23");
        await host.RunDueWork();
        Assert.True(await host.IsLocked(id));

        await host.Rule();
        await host.RunDueWork();

        Assert.False(await host.IsThere(id));
    }

    [Theory]
    [InlineData("2026-10-23 12:00", 0)] // 31 days left
    [InlineData("2026-10-24 12:00", 2)] // 30
    public async Task A_month_before_the_handlers_are_told_that_a_rule_is_missing(string now, int letters)
    {
        await using var host = await StyrningHost.StartAsync(now);
        await host.ClosedCase("2024-11-23");
        var before = await host.WithCases(db => db.Letters.CountAsync());

        await host.RunDueWork();
        await host.RunDueWork();

        Assert.Equal(before + letters, await host.WithCases(db => db.Letters.CountAsync()));
    }

    [Fact]
    public async Task To_the_archive_it_goes_when_somebody_has_handed_it_over_and_not_before()
    {
        await using var host = await StyrningHost.StartAsync("2026-11-24 08:00");
        await host.Rule(RetentionKind.Arkivera);
        var handed = await host.ClosedCase("2024-11-23");
        await host.Record(handed, CaseFactKind.Archived, "2026-11-20");
        var waiting = await host.ClosedCase("2024-11-23");

        await host.RunDueWork();

        Assert.False(await host.IsThere(handed));
        Assert.True(await host.IsLocked(waiting));
        Assert.Equal(RetentionKind.Arkivera, Assert.Single(await host.WithCases(db => db.Disposals.ToListAsync())).How);
    }

    private static CaseFact Fact(CaseFactKind kind, string on, int no) => new() { Kind = kind, On = DateOnly.Parse(on), No = no };

    private static bool GoesWithCase(IReadOnlyEntityType type) => type.GetForeignKeys().Any(key =>
        key.DeleteBehavior is DeleteBehavior.Cascade && (key.PrincipalEntityType.ClrType == typeof(WhistleCase) || GoesWithCase(key.PrincipalEntityType)));

    // Every column of every table, whatever its type.
    private static Task<List<string>> TablesThatName(StyrningHost host, Guid id) => host.WithCases(async db =>
    {
        var found = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.GetTableName() is not null && !type.IsOwned()))
        {
            var table = type.GetSchema() is { } schema ? $"\"{schema}\".\"{type.GetTableName()}\"" : $"\"{type.GetTableName()}\"";
            foreach (var column in type.GetProperties().Where(p => p.ClrType != typeof(byte[])).Select(p => p.GetColumnName()))
            {
                var sql = $"SELECT count(*) AS \"Value\" FROM {table} WHERE lower(CAST(\"{column}\" AS TEXT)) LIKE '%{id}%' OR lower(CAST(\"{column}\" AS TEXT)) LIKE '%{id:N}%'";
                if (await db.Database.SqlQueryRaw<int>(sql).SingleAsync() > 0)
                {
                    found.Add(type.GetTableName()!);
                    break;
                }
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    });
}
