using Styrning.Domain.Time;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Web.Hosting;
using Styrning.Workflow;
using Styrning.Workflow.Reading;

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

    /// <summary>The engine in the staff's store. It comes after the features, which say what their processes may name.</summary>
    public static IServiceCollection AddProcesses(this IServiceCollection services) => services.AddWorkflow<StyrningDb>(engine =>
    {
        Configure(engine, services);
        services.AddSingleton(Catalogue.Of(engine)); // for the page that checks a file before it is published
    });

    /// <summary>
    /// Swedish months and days, every step and rule that a feature's class carries the name of, and the forms and kinds of record that the features have
    /// registered.
    /// </summary>
    public static void Configure(WorkflowOptions engine, IServiceCollection features)
    {
        var names = features.Select(service => service.ImplementationInstance).OfType<ProcessNames>().ToList();
        engine.TimeZone = SwedishCalendar.Zone;
        engine.SubjectKinds = names.Select(feature => feature.SubjectKind).ToHashSet(StringComparer.Ordinal);
        engine.Forms = names.SelectMany(feature => feature.Forms).ToHashSet(StringComparer.Ordinal);
        engine.AddSteps(typeof(JobServices).Assembly);
        engine.AddRules(typeof(JobServices).Assembly);
    }

    public static IServiceCollection AddDueWork(this IServiceCollection services) => services
        .AddSingleton<DueWork>()
        .AddSingleton<ShippedProcesses>()
        .AddScoped<IDueWork, ProcessTimers>()
        .AddScoped<IDueWork, WhistleWork>()
        .AddScoped<IDueWork, WhistleLetters>()
        .AddScoped<IDueWork, ProcessPacking>();
}
