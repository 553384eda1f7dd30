using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Anslag;

internal static class NoticeModule
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddScoped<DecisionForces>();
}
