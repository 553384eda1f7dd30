using Styrning.Web.Features.Shared;
using Styrning.Web.Jobs;

namespace Styrning.Web.Features.Moten.Anslag;

internal static class NoticeModule
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddScoped<DecisionForces>()
        .AddScoped<ReadProtocols>()
        .AddScoped<MatterNews>()
        .AddScoped<Recording>()
        .AddScoped<Tavla.Outages>()
        .AddScoped<Expediera.SendLists>()
        .AddScoped<Overklaganden.AnnulledWithoutProcess>()
        .AddScoped<IDueWork, TellWaitingMatters>()
        .AddScoped<IDueWork, RemindSecretaries>()
        .AddScoped<ITodaySource, ProtocolsToday>();
}
