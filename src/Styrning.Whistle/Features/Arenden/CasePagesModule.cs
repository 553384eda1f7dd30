using Microsoft.Extensions.DependencyInjection;
using Styrning.Whistle.Cases;

namespace Styrning.Whistle.Features.Arenden;

internal static class CasePagesModule
{
    /// <summary>What the handlers' own pages of a case use.</summary>
    public static IServiceCollection AddCasePages(this IServiceCollection services) => services
        .AddScoped<CaseWork>()
        .AddScoped<CaseDrawing>()
        .AddScoped<Registrera.OralIntake>()
        .AddScoped<YearCounts>()
        .AddScoped<DeskLinks>();
}
