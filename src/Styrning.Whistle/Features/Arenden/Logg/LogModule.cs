using Microsoft.Extensions.DependencyInjection;

namespace Styrning.Whistle.Features.Arenden.Logg;

internal static class LogModule
{
    public static IServiceCollection AddLogPage(this IServiceCollection services) => services
        .AddScoped<LogReading>()
        .AddScoped<ICaseLink, LogLink>();

    private sealed class LogLink : ICaseLink
    {
        public string Label => "Läslogg";

        public string Path(Guid id) => CasePaths.Of(id, "logg");
    }
}
