using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Idag;

internal static class IdagModule
{
    public static IServiceCollection AddIdag(this IServiceCollection services) => services.AddScoped<ITodaySource, TasksToday>().AddScoped<ITodaySource, CasesToday>();
}
