using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Styrning.Workflow;

/// <summary>Registers the engine for one store. Several stores may live in one process; each has its own steps, rules and ids.</summary>
public static class WorkflowModule
{
    public static IServiceCollection AddWorkflow<TDb>(this IServiceCollection services, Action<WorkflowOptions> configure) where TDb : DbContext
    {
        var options = new WorkflowOptions();
        configure(options);

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new WorkflowHost<TDb>(options));
        services.AddScoped(provider => new Processes<TDb>(provider.GetRequiredService<TDb>(), provider.GetRequiredService<WorkflowHost<TDb>>(), provider));
        services.AddScoped(provider => new ProcessOverview<TDb>(provider.GetRequiredService<TDb>(), provider.GetRequiredService<WorkflowHost<TDb>>(), provider));
        services.AddScoped(provider => new ProcessErasure<TDb>(provider.GetRequiredService<TDb>(), provider.GetRequiredService<WorkflowHost<TDb>>(), provider));
        services.AddSingleton(provider => new ProcessArchive<TDb>(
            provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<WorkflowHost<TDb>>()));
        services.AddSingleton(provider => new DueRunner<TDb>(
            provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<WorkflowHost<TDb>>()));
        services.AddSingleton(provider => new ProcessMigration<TDb>(
            provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<WorkflowHost<TDb>>()));
        foreach (var type in options.Steps.Values.Concat(options.Rules.Values).Concat(options.BusinessRules.Values).Distinct())
            services.TryAddTransient(type);
        return services;
    }
}
