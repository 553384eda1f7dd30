using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;
using Styrning.Workflow.Diagrams;
using Styrning.Workflow.Model;
using Styrning.Workflow.Overview;

namespace Styrning.Web.Features.Processer.Definition;

/// <summary>A version of a process: its drawing with how many stand where, its versions, and for those who keep the processes its matters.</summary>
internal abstract class DefinitionPage(ProcessFiles files, ProcessOverview<StyrningDb> overview, Subjects subjects, IAuthorizationService authorization) : PageModel
{
    [FromRoute]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "visa")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "efter")]
    public string? After { get; set; }

    public IReadOnlyList<DefinitionLine> Versions { get; private set; } = [];

    public DefinitionLine? Shown { get; private set; }

    public ProcessModel Process { get; private set; } = null!;

    public string? Documentation { get; private set; }

    public Drawing Drawing { get; private set; } = null!;

    public bool MayManage { get; private set; }

    /// <summary>Null for who may not see them.</summary>
    public Page<InstanceLine>? Instances { get; private set; }

    /// <summary>What the matters in the list are about, by record.</summary>
    public IReadOnlyDictionary<Guid, SubjectDescription> About { get; private set; } = new Dictionary<Guid, SubjectDescription>();

    public string Name => Process.Name ?? Key;

    public string Title => $"{Name}, version {Shown!.Version}";

    public string Path => ProcessPaths.Of(Key);

    public bool IsNewest => Shown == Versions[0];

    public bool MayStart => IsNewest && StartModel.IsStartedByHand(Process);

    public InstancesThat Which => Show switch { "avslutade" => InstancesThat.HaveEnded, "stannat" => InstancesThat.HaveFailed, _ => InstancesThat.Run };

    protected async Task<IActionResult> ShowAsync(int? version, CancellationToken cancel)
    {
        Versions = await overview.DefinitionsAsync(Key, cancel);
        Shown = version is null ? Versions.FirstOrDefault() : Versions.FirstOrDefault(v => v.Version == version);
        if (Shown is null)
        {
            return NotFound();
        }

        var known = await files.ReadAsync(Shown.Id, cancel);
        (Process, Documentation) = (known.Model, known.Texts.GetValueOrDefault(Key));
        Drawing = Drawing.Of($"{Name}, version {Shown.Version}, som ritning", known.Diagram, Marks(await overview.ElementsAsync(Shown.Id, cancel)));
        MayManage = (await authorization.AuthorizeAsync(User, Policies.ManageProcesses)).Succeeded;
        if (MayManage)
        {
            Instances = await overview.InstancesAsync(Shown.Id, Which, After, cancel: cancel);
            About = await subjects.DescribeAsync(Instances.Rows.Select(row => (row.SubjectKind, row.Subject)), cancel);
        }

        return Page();
    }

    private static DiagramMarks Marks(IReadOnlyList<ElementLine> elements) => new(
        elements.Where(element => element.Instances > 0).ToDictionary(element => element.Id, element => element.Instances, StringComparer.Ordinal),
        new HashSet<string>(),
        elements.Where(element => element.Incidents > 0).Select(element => element.Id).ToHashSet(StringComparer.Ordinal))
    { Counts = true };
}
