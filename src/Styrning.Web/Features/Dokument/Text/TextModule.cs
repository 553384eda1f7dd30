namespace Styrning.Web.Features.Dokument.Text;

internal static class TextModule
{
    public static IServiceCollection AddDocumentText(this IServiceCollection services) => services
        .AddScoped<TextDesk>()
        .AddScoped<DraftLock>();
}
