namespace Styrning.Web.Features.Dokument.Arenden;

internal static class MatterModule
{
    public static IServiceCollection AddMatters(this IServiceCollection services) => services
        .AddScoped<Matters>()
        .AddScoped<MatterLetters>();
}
