using Microsoft.Extensions.DependencyInjection;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Features.Arenden;
using Styrning.Whistle.Features.Arenden.Filer;
using Styrning.Whistle.Jobs;

namespace Styrning.Whistle.Files;

internal static class FilesModule
{
    /// <summary>For both sides.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddScoped<SealedFiles>()
        .AddScoped<ICaseJob, UnfinishedFiles>();

    /// <summary>For the staff's program.</summary>
    public static IServiceCollection AddFilePages(this IServiceCollection services) => services
        .AddScoped<CleanedCopies>()
        .AddScoped<FileRemoval>()
        .AddScoped<HandlersFiles>()
        .AddScoped<ICaseLink, FilesLink>();
}
