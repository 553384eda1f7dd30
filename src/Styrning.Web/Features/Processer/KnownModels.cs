using System.Collections.Concurrent;
using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;

namespace Styrning.Web.Features.Processer;

/// <summary>Published processes as read. A published version never changes, so one that has been read is right for ever.</summary>
internal sealed class KnownModels
{
    private const int Most = 100;

    private readonly ConcurrentDictionary<Guid, ProcessModel> _known = new();

    public ProcessModel? Find(Guid definition) => _known.GetValueOrDefault(definition);

    public ProcessModel Read(Guid definition, string key, string xml)
    {
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known[definition] = BpmnReader.Read(xml).Processes.Single(process => process.Key == key);
    }
}
