using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Organen;

internal static class OrganModule
{
    public static IServiceCollection AddOrgans(this IServiceCollection services) => services
        .AddScoped<IRecordSeed, SeedOrgans>()
        .AddScoped<IRecordSeed, SeedMembers>()
        .AddScoped<MovedRenewals>();
}
