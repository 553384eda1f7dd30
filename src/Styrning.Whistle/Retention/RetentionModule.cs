using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Whistle.Features.Arenden.Gallring;
using Styrning.Whistle.Jobs;

namespace Styrning.Whistle.Retention;

internal static class RetentionModule
{
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddScoped<Disposal>()
        .AddScoped<ICaseJob, RetentionJob>();

    public static IServiceCollection AddRetentionPages(this IServiceCollection services) => services
        .AddScoped<RetentionView>()
        .Configure<MvcOptions>(mvc => mvc.Filters.Add<TellThatCaseIsLocked>());
}
