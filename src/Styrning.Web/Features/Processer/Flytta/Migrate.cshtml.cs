using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;
using Styrning.Workflow.Model;
using Styrning.Workflow.Overview;

namespace Styrning.Web.Features.Processer.Flytta;

/// <summary>Takes the matters of one version to another: what stands for what, who cannot come along and why, and then the move itself.</summary>
[Authorize(Policies.ManageProcesses)]
internal sealed class MigrateModel(ProcessOverview<StyrningDb> overview, ProcessMigration<StyrningDb> migration, ProcessFiles files, Subjects subjects, CurrentUser user) : FormPage
{
    /// <summary>How many are named on the page; the rest is a number.</summary>
    private const int MostNamed = 200;

    [FromRoute]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "fran"), Required(ErrorMessage = "Välj versionen som ärendena följer nu.")]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "till"), Required(ErrorMessage = "Välj versionen som de ska följa.")]
    public int? To { get; set; }

    /// <summary>A row per element of the old version that the new one lacks.</summary>
    [BindProperty]
    public List<MapRow> Map { get; set; } = [];

    [BindProperty]
    public bool Confirmed { get; set; }

    public IReadOnlyList<DefinitionLine> Versions { get; private set; } = [];

    public ProcessModel? Old { get; private set; }

    public ProcessModel? New { get; private set; }

    public MigrationReport? Report { get; private set; }

    /// <summary>The report tells of what has been done, not of what would be.</summary>
    public bool IsDone { get; private set; }

    public IReadOnlyDictionary<Guid, SubjectDescription> About { get; private set; } = new Dictionary<Guid, SubjectDescription>();

    public string Name => New?.Name ?? Versions[0].Name ?? Key;

    public IEnumerable<LeftInstance> Named => Report!.Left.Take(MostNamed);

    public IEnumerable<SelectListItem> Choices => Versions.Select(v => new SelectListItem($"Version {v.Version} ({v.Running} pågår)", $"{v.Version}"));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear(); // nothing has been chosen yet
        Versions = await overview.DefinitionsAsync(Key, cancel);
        if (Versions.Count == 0)
        {
            return NotFound();
        }

        // The newest, from the older one with the most that run.
        (From, To) = (From ?? Versions.Skip(1).MaxBy(v => v.Running.Number)?.Version, To ?? Versions[0].Version);
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostTryAsync(CancellationToken cancel) => ReportAsync(request => migration.TryAsync(request, cancel), cancel);

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancel)
    {
        if (!Confirmed)
        {
            ModelState.AddModelError(nameof(Confirmed), "Kryssa i att ärendena ska flyttas.");
        }

        IsDone = ModelState.IsValid;
        return await ReportAsync(request => migration.RunAsync(request, user.PersonId.ToString(), cancel), cancel);
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Versions = await overview.DefinitionsAsync(Key, cancel);
        (Old, New) = (await ModelAsync(From, cancel), await ModelAsync(To, cancel));
        if (Old is not null && New is not null)
        {
            Map = MapRow.Fill(Old, New, Map);
        }
    }

    private async Task<ProcessModel?> ModelAsync(int? version, CancellationToken cancel) =>
        Versions.FirstOrDefault(v => v.Version == version) is { } known ? await files.ModelAsync(known.Id, cancel) : null;

    private async Task<IActionResult> ReportAsync(Func<MigrationRequest, Task<MigrationReport>> work, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Versions.Count == 0)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        Report = await work(new MigrationRequest(Key, From!.Value, To!.Value) { Elements = Map.Where(row => row.New is { Length: > 0 }).ToDictionary(row => row.Old!, row => row.New!, StringComparer.Ordinal) });
        Versions = await overview.DefinitionsAsync(Key, cancel);
        About = await subjects.DescribeAsync(Named.Select(left => (Versions[0].SubjectKind, left.Subject)), cancel);
        return Page();
    }
}
