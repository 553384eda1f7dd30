using Styrning.Web.Data;
using Styrning.Whistle;
using Styrning.Workflow;

namespace Styrning.Web.Jobs;

/// <summary>
/// Publishes the process files that came with the program. A file that is published already, unchanged, is left alone; one that
/// was changed under its old version stops the start: a running matter must not find another process under its feet.
/// </summary>
public sealed class ShippedProcesses(IServiceScopeFactory scopes)
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "workflows");

    public async Task PublishAsync(CancellationToken cancel = default)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.bpmn").Where(file => !WhistleModule.OwnsProcess(Path.GetFileName(file))).Order(StringComparer.Ordinal))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<StyrningDb>();
            var processes = scope.ServiceProvider.GetRequiredService<Processes<StyrningDb>>();
            var xml = await File.ReadAllTextAsync(file, cancel);
            await db.InTransactionAsync(() => processes.PublishAsync(xml, cancel), cancel);
        }
    }
}
