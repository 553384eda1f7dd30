using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Exempel;

internal static class ExampleModule
{
    public static IServiceCollection AddExampleMeetings(this IServiceCollection services) => services
        .AddScoped<IRecordSeed, SeedExampleMeetings>();
}
