namespace Styrning.Web.Features.Rapporter.Avsnitt;

internal static class SectionWritingModule
{
    public static IServiceCollection AddSectionWriting(this IServiceCollection services) => services
        .AddScoped<SectionPlaces>()
        .AddScoped<SectionDesks>()
        .AddScoped<SectionWriting>()
        .AddScoped<Contributions>()
        .AddScoped<ChannelFigures>();
}
