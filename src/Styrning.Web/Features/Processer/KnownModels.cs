using System.Collections.Concurrent;
using Styrning.Workflow.Diagrams;
using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;

namespace Styrning.Web.Features.Processer;

/// <summary>Published processes as read. A published version never changes, so one that has been read is right for ever.</summary>
internal sealed class KnownModels
{
    private const int Most = 100;

    private readonly ConcurrentDictionary<Guid, KnownProcess> _known = new();

    public KnownProcess? Find(Guid definition) => _known.GetValueOrDefault(definition);

    public KnownProcess Read(Guid definition, string key, string xml)
    {
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known[definition] = new(BpmnReader.Read(xml).Processes.Single(process => process.Key == key), Diagram.Read(xml, key).Diagram, FileTexts.Read(xml));
    }
}

/// <param name="Diagram">Null when the file has nothing to draw.</param>
/// <param name="Texts">The documentation in the file, by element id.</param>
internal sealed record KnownProcess(ProcessModel Model, Diagram? Diagram, IReadOnlyDictionary<string, string> Texts);
