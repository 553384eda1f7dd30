using Styrning.Web.Hosting;
using Styrning.Web.Jobs;
using Styrning.Whistle;
using Styrning.Whistle.Published;

namespace Styrning.Web.Data;

/// <summary>Brings the channel's own store to this version, one program at a time: the staff's and the channel's may start at the same moment.</summary>
internal sealed class WhistlePreparing(IServiceProvider services, Settings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="SettingsRefused">It is the demo's and this is no demo, or the secret in the key folder is another's.</exception>
    public async Task RunAsync(CancellationToken cancel = default)
    {
        Directory.CreateDirectory(settings.DataFolder);
        await using var onlyOne = await LockFile.AcquireAsync(Path.Combine(settings.DataFolder, "migration.lock"), Patience, cancel);
        await services.PrepareWhistleAsync(ShippedProcesses.Folder, demo: settings.Demo && services.GetService<IWhistlePersons>() is not null, cancel);
        if (await services.WhyNotServeWhistleAsync(settings.Demo, settings.NewSecret, cancel) is { } sentence)
        {
            throw new SettingsRefused(sentence);
        }
    }
}
