using Microsoft.EntityFrameworkCore;
using Styrning.Web.Data;
using Styrning.Workflow.Model;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Processer;

/// <summary>The published files, and the processes in them.</summary>
internal sealed class ProcessFiles(StyrningDb db, KnownModels known)
{
    /// <summary>Every version of a process without its file, the newest first.</summary>
    public async Task<IReadOnlyList<PublishedVersion>> VersionsAsync(string key, CancellationToken cancel) =>
        await db.Set<WorkflowDefinition>().AsNoTracking().Where(d => d.Key == key).OrderByDescending(d => d.Version)
            .Select(d => new PublishedVersion(d.Id, d.Key, d.Version, d.SubjectKind, d.Hash, d.PublishedAt)).ToListAsync(cancel);

    public async Task<string> XmlAsync(Guid definition, CancellationToken cancel) =>
        await db.Set<WorkflowDefinition>().Where(d => d.Id == definition).Select(d => d.Xml).SingleAsync(cancel);

    public async Task<ProcessModel> ModelAsync(Guid definition, CancellationToken cancel) => (await ReadAsync(definition, cancel)).Model;

    public async Task<KnownProcess> ReadAsync(Guid definition, CancellationToken cancel)
    {
        if (known.Find(definition) is { } process)
        {
            return process;
        }

        var file = await db.Set<WorkflowDefinition>().Where(d => d.Id == definition).Select(d => new { d.Key, d.Xml }).SingleAsync(cancel);
        return known.Read(definition, file.Key, file.Xml);
    }
}

/// <summary>A published version, without its file.</summary>
/// <param name="Hash">SHA-256 of the file, hexadecimal.</param>
internal sealed record PublishedVersion(Guid Id, string Key, int Version, string SubjectKind, string Hash, DateTimeOffset PublishedAt);
