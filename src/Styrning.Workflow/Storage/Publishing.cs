using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Storage;

/// <summary>Takes a file into the database, or says why not.</summary>
internal sealed class Publishing(Work work)
{
    public async Task<IReadOnlyList<PublishedProcess>> PublishAsync(string xml, CancellationToken cancel)
    {
        var file = BpmnReader.Read(xml);
        var problems = ProcessCheck.Full(file, Catalogue.Of(work.Options)).Problems;
        if (problems.Count > 0)
            throw new ProcessInvalid(problems);

        // Two nodes that start at once with the same new file: the later waits, and finds it published.
        await work.Rows.LockPublishingAsync(cancel);
        var published = new List<PublishedProcess>();
        var hash = ContentHash.Of(xml);
        foreach (var process in file.Processes)
            published.Add(await PublishAsync(process, xml, hash, cancel));
        return published;
    }

    private async Task<PublishedProcess> PublishAsync(ProcessModel process, string xml, string hash, CancellationToken cancel)
    {
        var (key, version) = (process.Key, process.Version!.Value);
        var known = work.Db.Set<WorkflowDefinition>().Local.FirstOrDefault(definition => definition.Key == key && definition.Version == version)
            ?? await work.Db.Set<WorkflowDefinition>().FirstOrDefaultAsync(definition => definition.Key == key && definition.Version == version, cancel);
        if (known is not null)
            return known.Hash == hash
                ? new PublishedProcess(known.Id, key, version, hash, IsNew: false)
                : throw new ProcessAlreadyPublished(key, version, known.Hash, hash);

        var definition = new WorkflowDefinition
        {
            Id = work.Options.NewId(),
            Key = key,
            Version = version,
            SubjectKind = process.SubjectKind!,
            Hash = hash,
            Xml = xml,
            PublishedAt = work.Clock.GetUtcNow(),
        };
        work.Db.Add(definition);
        await new Starts(work).ReplaceAsync(definition, process, cancel);
        return new PublishedProcess(definition.Id, key, version, hash, IsNew: true);
    }
}
