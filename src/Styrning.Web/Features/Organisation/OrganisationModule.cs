using Styrning.Web.Access;

namespace Styrning.Web.Features.Organisation;

internal static class OrganisationModule
{
    public static IServiceCollection AddOrganisation(this IServiceCollection services) => services
        .AddScoped<OrganisationReader>()
        .AddScoped<OrganisationEdits>()
        .AddScoped<SeedDemo>()
        .AddScoped<IDemoRoster, DemoRoster>()
        .AddScoped<IRoleSource, RolesToday>();
}
