namespace Styrning.Web.Features.Dokument.Hanvisningar;

internal static class LinkModule
{
    public static IServiceCollection AddDocumentLinks(this IServiceCollection services) => services
        .AddScoped<LinkedDocuments>();
}
