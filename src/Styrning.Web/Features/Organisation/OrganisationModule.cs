using Styrning.Web.Access;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Organisation;

internal static class OrganisationModule
{
    public static IServiceCollection AddOrganisation(this IServiceCollection services) => services
        .AddScoped<OrganisationReader>()
        .AddScoped<OrganisationEdits>()
        .AddScoped<IRecordSeed, SeedDemo>()
        .AddScoped<IDemoRoster, DemoRoster>()
        .AddScoped<IRoleSource, RolesToday>();
}
