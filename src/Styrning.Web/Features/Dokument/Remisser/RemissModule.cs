using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Remisser;

internal static class RemissModule
{
    public static IServiceCollection AddRemisser(this IServiceCollection services) => services
        .AddScoped<RemissLetters>()
        .AddScoped<RemissDesk>()
        .AddScoped<IDescribeTasks, DescribeRemissTasks>();
}
