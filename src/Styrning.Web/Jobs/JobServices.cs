using Styrning.Domain.Time;
using Styrning.Web.Data;
using Styrning.Web.Hosting;
using Styrning.Workflow;

namespace Styrning.Web.Jobs;

internal static class JobServices
{
    public static IServiceCollection AddBusinessClock(this IServiceCollection services, Settings settings)
    {
        if (settings.Demo)
        {
            services.AddSingleton(provider => new BusinessClock(TimeProvider.System, provider.GetRequiredService<IServiceScopeFactory>()));
            services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<BusinessClock>());
            services.AddScoped<DayMover>();
        }
        else
        {
            services.AddSingleton(TimeProvider.System);
        }

        return services;
    }

    public static IServiceCollection AddProcesses(this IServiceCollection services) => services.AddWorkflow<StyrningDb>(Configure);

    /// <summary>The engine in the staff's store: Swedish months and days, and every step and rule that a feature's class carries the name of.</summary>
    public static void Configure(WorkflowOptions engine)
    {
        engine.TimeZone = SwedishCalendar.Zone;
        engine.AddSteps(typeof(JobServices).Assembly);
        engine.AddRules(typeof(JobServices).Assembly);
    }

    public static IServiceCollection AddDueWork(this IServiceCollection services) => services
        .AddSingleton<DueWork>()
        .AddSingleton<ShippedProcesses>()
        .AddScoped<IDueWork, ProcessTimers>();
}
