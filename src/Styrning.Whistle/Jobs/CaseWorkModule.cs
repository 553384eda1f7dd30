using Microsoft.Extensions.DependencyInjection;
using Styrning.Whistle.Published;

namespace Styrning.Whistle.Jobs;

internal static class CaseWorkModule
{
    /// <summary>What the cases' process asks, on both sides: a report that comes in begins it there.</summary>
    public static IServiceCollection AddCaseWork(this IServiceCollection services) => services
        .AddScoped<CaseStates>()
        .AddScoped<IWaitingReports, WaitingReports>();
}
