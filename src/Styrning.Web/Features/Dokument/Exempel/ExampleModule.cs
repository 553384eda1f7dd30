using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Exempel;

internal static class ExampleModule
{
    public static IServiceCollection AddExampleDocuments(this IServiceCollection services) => services
        .AddScoped<IRecordSeed, SeedExampleDocuments>()
        .AddScoped<IRecordSeed, SeedExampleMatter>();
}
