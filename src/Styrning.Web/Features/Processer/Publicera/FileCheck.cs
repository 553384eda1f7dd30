using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;
using Styrning.Workflow.Diagrams;
using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Processer.Publicera;

/// <summary>Takes files in. Looks at each as publishing would, and at what only this installation can tell: which versions there are, and which roles.</summary>
internal sealed class FileCheck(StyrningDb db, Processes<StyrningDb> processes, Catalogue catalogue, IEnumerable<ProcessNames> features, ProcessFiles files, OrganisationReader organisation)
{
    /// <summary>Part of addresses under /processer, so no process can have it as its key.</summary>
    private static readonly HashSet<string> Taken = new(StringComparer.OrdinalIgnoreCase) { "ny", "arenden", "incidenter", "uppgifter", "uppgift" };

    public async Task<CheckedFile> CheckAsync(string xml, CancellationToken cancel)
    {
        var file = BpmnReader.Read(xml);
        var problems = ProcessCheck.Full(file, catalogue).Problems.Concat(file.Processes.SelectMany(Ours)).ToList();
        var (hash, versions) = (ContentHash.Of(xml), new List<VersionPlace>());
        foreach (var process in file.Processes.Where(process => process.Version is not null))
        {
            var known = await files.VersionsAsync(process.Key, cancel);
            var same = known.FirstOrDefault(version => version.Version == process.Version);
            versions.Add(new(process, known.Count == 0 ? null : known[0].Version, same?.Hash == hash));
            if (same is not null && same.Hash != hash)
            {
                problems.Add(new(process.Key, process.Line, Refusals.VersionTaken,
                    $"{process.Key} version {process.Version} är redan publicerad med ett annat innehåll, och en publicerad version ändras aldrig. Ge filen versionsnummer {known[0].Version + 1} (styrning:process version)."));
            }
        }

        var chart = await organisation.ChartAsync(cancel);
        return new(xml, file, problems, [.. file.Processes.SelectMany(process => Warnings(process, chart))], versions);
    }

    /// <summary>Takes the file in, all its processes or none.</summary>
    /// <exception cref="RuleBroken">PRO-25: somebody else was first with the version, between the check and the button.</exception>
    public async Task<IReadOnlyList<PublishedProcess>> PublishAsync(string xml, CancellationToken cancel)
    {
        IReadOnlyList<PublishedProcess> published = [];
        try
        {
            await db.InTransactionAsync(async () => published = await processes.PublishAsync(xml, cancel), cancel);
        }
        catch (ProcessAlreadyPublished taken)
        {
            throw new RuleBroken(Refusals.VersionTaken, taken.Message);
        }

        return published;
    }

    private IEnumerable<Problem> Ours(ProcessModel process)
    {
        if (Taken.Contains(process.Key))
        {
            yield return new(process.Key, process.Line, "PRC-03", $"En process kan inte heta {process.Key} här: det är adressen till en av programmets sidor. Ge processen ett annat id.");
        }

        var own = features.Where(feature => feature.SubjectKind == process.SubjectKind).SelectMany(feature => feature.Forms).ToHashSet(StringComparer.Ordinal);
        var known = features.SelectMany(feature => feature.Forms).ToHashSet(StringComparer.Ordinal);
        foreach (var task in process.Nodes.Values.OfType<UserTask>().Where(task => task.Form is { } form && known.Contains(form) && !own.Contains(form)))
        {
            yield return new(task.Id, task.Line, "PRC-04", $"Formuläret {task.Form} kan inte användas i ärenden av slaget {process.SubjectKind}. Utan formulär görs uppgiften på den gemensamma sidan.");
        }
    }

    /// <summary>What can be right, as a role may be added tomorrow; the task would wait until then, seen by nobody.</summary>
    private static IEnumerable<Problem> Warnings(ProcessModel process, OrganisationChart chart) => process.Nodes.Values.OfType<UserTask>()
        .Where(task => task.Role?.Literal is { } role && Assignee.PersonIn(role) is null && chart.Role(role) is null)
        .Select(task => new Problem(task.Id, task.Line, "PRC-05", $"Rollen {task.Role!.Literal} finns inte i organisationen. {task.Name} skulle vänta utan att någon ser den, tills rollen läggs till."));
}

/// <summary>A file that has been looked at.</summary>
/// <param name="Warnings">What does not stop it from being published.</param>
internal sealed record CheckedFile(string Xml, BpmnFile File, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Warnings, IReadOnlyList<VersionPlace> Versions)
{
    /// <summary>The same file is there already: there is nothing to publish.</summary>
    public bool IsPublished => Versions.Count > 0 && Versions.All(version => version.IsPublished);

    public bool CanBePublished => Problems.Count == 0 && !IsPublished;

    /// <summary>The file is sound in itself, whether or not its names mean anything here.</summary>
    public bool CanBeTried => File.Problems.Count == 0 && File.Processes.Count > 0;

    /// <summary>On the drawing: where the problems are.</summary>
    public DiagramMarks Marks => DiagramMarks.None with { Incidents = Problems.Select(problem => problem.Element).OfType<string>().ToHashSet(StringComparer.Ordinal) };

    /// <summary>What the drawing calls an element; null where it has no name.</summary>
    public string? NameOf(string? element) =>
        element is null ? null : File.Processes.Select(process => process.Nodes.GetValueOrDefault(element)?.Name ?? process.Flows.GetValueOrDefault(element)?.Name ?? (process.Key == element ? process.Name : null)).FirstOrDefault(name => name is not null && name != element);
}

/// <summary>Where a process of the file would stand among what is published.</summary>
/// <param name="Newest">The newest published version; null when there is none.</param>
/// <param name="IsPublished">The very same file is published.</param>
internal sealed record VersionPlace(ProcessModel Process, int? Newest, bool IsPublished)
{
    public string Name => Process.Name ?? Process.Key;

    public string What => (Newest, IsPublished) switch
    {
        (_, true) => "är redan publicerad just så. Det finns inget nytt att publicera.",
        (null, _) => "är en ny process.",
        ({ } newest, _) when newest < Process.Version => $"ersätter version {newest} för nya ärenden. Pågående ärenden följer sin egen version tills någon flyttar dem.",
        ({ } newest, _) => $"är äldre än version {newest}, som fortsätter att gälla för nya ärenden.",
    };
}
