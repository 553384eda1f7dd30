using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Beslut;

internal static class DecisionModule
{
    public static IServiceCollection AddDecisions(this IServiceCollection services) => services
        .AddScoped<ItemReader>()
        .AddScoped<MatterReader>()
        .AddScoped<RecordOutcome>()
        .AddScoped<CorrectRecord>()
        .AddScoped<Delegations>()
        .AddScoped<RecordDelegated>()
        .AddScoped<ITodaySource, DelegationsToday>();
}
