using Microsoft.Extensions.DependencyInjection;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Jobs;

namespace Styrning.Whistle.Files;

internal static class FilesModule
{
    /// <summary>For both sides.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddScoped<SealedFiles>()
        .AddScoped<ICaseJob, UnfinishedFiles>();
}
