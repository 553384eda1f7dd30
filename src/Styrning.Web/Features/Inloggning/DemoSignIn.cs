using Styrning.Web.Access;

namespace Styrning.Web.Features.Inloggning;

internal static class DemoSignIn
{
    public static IServiceCollection AddDemoSignIn(this IServiceCollection services) => services
        .AddSingleton<IDemoRoster, InterimRoster>()
        .AddSingleton<IRoleSource, InterimRoster>();
}
