namespace Styrning.Web.Features.Dokument.Fornyelse;

internal static class RenewalModule
{
    public static IServiceCollection AddRenewals(this IServiceCollection services) => services
        .AddScoped<RenewalFulfilment>();
}
