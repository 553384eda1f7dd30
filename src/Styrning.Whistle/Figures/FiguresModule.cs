using Microsoft.Extensions.DependencyInjection;
using Styrning.Whistle.Published;

namespace Styrning.Whistle.Figures;

internal static class FiguresModule
{
    public static IServiceCollection AddFigures(this IServiceCollection services) => services
        .AddScoped<YearFigures>()
        .AddScoped<IWhistleFigures>(made => made.GetRequiredService<YearFigures>());
}
