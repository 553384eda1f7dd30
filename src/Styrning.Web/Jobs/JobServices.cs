using Styrning.Web.Hosting;

namespace Styrning.Web.Jobs;

internal static class JobServices
{
    public static IServiceCollection AddBusinessClock(this IServiceCollection services, Settings settings)
    {
        if (settings.Demo)
        {
            services.AddSingleton(provider => new BusinessClock(TimeProvider.System, provider.GetRequiredService<IServiceScopeFactory>()));
            services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<BusinessClock>());
        }
        else
        {
            services.AddSingleton(TimeProvider.System);
        }

        return services;
    }

    public static IServiceCollection AddDueWork(this IServiceCollection services) => services.AddSingleton<DueWork>();
}
