using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Styrning.Web.Hosting;

namespace Styrning.Web.Data;

/// <summary>Brings the database to this version before anything else asks it.</summary>
public sealed class Migrating(IServiceScopeFactory scopes, Settings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <returns>The names of the migrations that were applied, none when the database was as it should be.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<StyrningDb>();
        if (settings.Postgres is not null)
        {
            // Made first, or the log of a first start begins with an error about the table that is not there yet.
            await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancel);
            return await ApplyAsync(db, cancel); // PostgreSQL lets go of its lock by itself when the connection dies
        }

        Directory.CreateDirectory(settings.DataFolder);
        await using var onlyOne = await LockFile.AcquireAsync(Path.Combine(settings.DataFolder, "migration.lock"), Patience, cancel);
        await ClearAbandonedLockAsync(db, cancel);
        return await ApplyAsync(db, cancel);
    }

    private static async Task<IReadOnlyList<string>> ApplyAsync(StyrningDb db, CancellationToken cancel)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        await db.Database.MigrateAsync(cancel);
        return pending;
    }

    // EF's own lock is a row, and a program that was killed leaves it behind: the next start would wait for ever. We hold the file, so nobody is at work.
    private static async Task ClearAbandonedLockAsync(StyrningDb db, CancellationToken cancel)
    {
        var tables = await db.Database
            .SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancel);
        if (tables > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancel);
        }
    }
}
