namespace Styrning.Web.Features.Dokument.Remisser;

internal static class RemissModule
{
    public static IServiceCollection AddRemisser(this IServiceCollection services) => services
        .AddScoped<RemissLetters>();
}
