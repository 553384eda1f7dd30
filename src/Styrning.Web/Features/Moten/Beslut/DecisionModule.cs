namespace Styrning.Web.Features.Moten.Beslut;

internal static class DecisionModule
{
    public static IServiceCollection AddDecisions(this IServiceCollection services) => services;
}
