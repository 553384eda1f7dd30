using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Hanvisningar;

internal static class LinkModule
{
    public static IServiceCollection AddDocumentLinks(this IServiceCollection services) => services
        .AddScoped<LinkedDocuments>()
        .AddScoped<RepealReadiness>()
        .AddScoped<LinkBoard>()
        .AddScoped<ITodaySource, ParentChangesToday>();
}
