using Microsoft.Extensions.DependencyInjection;
using Styrning.Whistle.Features.Arenden;
using Styrning.Whistle.Features.Arenden.Jav;

namespace Styrning.Whistle.Cases;

internal static class ConflictsModule
{
    public static IServiceCollection AddConflicts(this IServiceCollection services) => services
        .AddScoped<ICaseLink, ConflictLink>()
        .AddScoped<ICaseLink, HoldersLink>();
}
