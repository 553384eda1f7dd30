using Styrning.Web.Access;

namespace Styrning.Web.Features.Organisation;

internal static class OrganisationModule
{
    public static IServiceCollection AddOrganisation(this IServiceCollection services) => services
        .AddScoped<OrganisationReader>()
        .AddScoped<DemoRoster>()
        .AddScoped<IDemoRoster>(provider => provider.GetRequiredService<DemoRoster>())
        .AddScoped<IRoleSource>(provider => provider.GetRequiredService<DemoRoster>());
}
