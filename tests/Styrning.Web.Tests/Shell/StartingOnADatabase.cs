using Microsoft.EntityFrameworkCore;
using Styrning.Testing;

namespace Styrning.Web.Tests.Shell;

public sealed class StartingOnADatabase
{
    [Fact]
    public async Task A_lock_that_a_killed_program_left_behind_stops_nobody()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.WithDb(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("""CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
            return await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2020-01-01 00:00:00+00:00')""");
        });

        await host.RestartAsync().WaitAsync(TimeSpan.FromMinutes(1)); // it would wait for ever

        Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync("/logga-in")).Heading);
    }

    [Fact]
    public async Task Sqlite_keeps_what_it_has_answered_for_and_lets_readers_read()
    {
        await using var host = await StyrningHost.StartAsync();

        Assert.Equal("wal", await host.WithDb(db => db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()));
        Assert.Equal(2, await host.WithDb(db => db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync()));
        Assert.Equal(1, await host.WithDb(db => db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync()));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_moment_comes_back_as_it_was_and_can_be_compared(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var moment = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(2));
        await host.WithDb(async db =>
        {
            db.Letters.Add(new Mail.Letter { Key = "a", ToName = "A", Subject = "A", Body = "A", CreatedAt = moment });
            return await db.SaveChangesAsync();
        });

        Assert.Equal(moment, await host.WithDb(db => db.Letters.Where(letter => letter.CreatedAt <= moment && letter.CreatedAt > moment.AddSeconds(-1)).Select(letter => letter.CreatedAt).SingleAsync()));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Work_that_fails_in_a_transaction_leaves_nothing(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var before = host.Letters.Count;

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.WithDb(async db =>
        {
            await db.InTransactionAsync(async () =>
            {
                db.Letters.Add(new Mail.Letter { Key = "a", ToName = "A", Subject = "A", Body = "A" });
                await db.SaveChangesAsync();
                throw new InvalidOperationException("Halfway.");
            });
            return 0;
        }));

        Assert.Equal(before, host.Letters.Count);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Many_writers_at_once_lose_nothing(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var before = host.Letters.Count;

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => host.WithDb(async db =>
        {
            await db.InTransactionAsync(async () =>
            {
                await db.Letters.CountAsync();
                db.Letters.Add(new Mail.Letter { Key = $"{number}", ToName = "A", Subject = "A", Body = "A" });
            });
            return 0;
        }))));

        Assert.Equal(before + 40, host.Letters.Count);
    }
}
