using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Jobs;

/// <summary>Packs the processes that ended long ago; they can still be read and are erased with the matter.</summary>
internal sealed class ProcessPacking(ProcessArchive<StyrningDb> archive) : IDueWork
{
    public string Name => "arkiverade processer";

    public int Order => 900;

    public Task<int> RunBatchAsync(CancellationToken cancel) => archive.RunBatchAsync(cancel: cancel);
}
