using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Styrning.Web.Hosting;

namespace Styrning.Web.Jobs;

/// <summary>
/// Every cron of the house, in one table. Hangfire only asks "what is due now?": the truth is in our own tables, so that a tick that is lost with the memory
/// of a process is made up for by the next one.
/// </summary>
internal static class Schedule
{
    private static readonly (string Name, string Cron)[] Crons =
    [
        ("due-work", "* * * * *"),
    ];

    public static IServiceCollection AddSchedule(this IServiceCollection services, Settings settings)
    {
        if (!settings.Scheduled)
        {
            return services;
        }

        services.AddHangfire(hangfire =>
        {
            hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            if (settings.Postgres is { } connection)
            {
                hangfire.UsePostgreSqlStorage(postgres => postgres.UseNpgsqlConnection(connection), new PostgreSqlStorageOptions { SchemaName = "hangfire" });
            }
            else
            {
                hangfire.UseInMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(1) });
            }
        });
        services.AddHangfireServer(server =>
        {
            server.WorkerCount = 1; // one job a minute, and it must not overlap with itself
            server.ServerName = "styrning";
        });
        services.AddHostedService<Planning>();
        return services;
    }

    /// <summary>Plans the crons when the program starts: after the migrations, before the first request.</summary>
    private sealed class Planning(IRecurringJobManager jobs) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            foreach (var (name, cron) in Crons)
            {
                jobs.AddOrUpdate<DueWorkJob>(name, job => job.RunAsync(CancellationToken.None), cron, new RecurringJobOptions { TimeZone = TimeZoneInfo.Utc, MisfireHandling = MisfireHandlingMode.Ignorable });
            }

            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
