using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Processer.Atgarder;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Processer.Arende;

/// <summary>One matter: where it stands, what it waits for, what has happened. Its variables are shown to those who keep the processes.</summary>
[Authorize(Policies.ReadProcesses)]
internal sealed class ShowMatterModel(StyrningDb db, ProcessOverview<StyrningDb> overview, Processes<StyrningDb> processes, Matters matters, ProcessFiles files, Holders holders, TimeProvider clock) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "efter")]
    public int? After { get; set; }

    public Matter Matter { get; private set; } = null!;

    public Drawing Drawing { get; private set; } = null!;

    public Story Story { get; private set; } = null!;

    /// <summary>The matters that this one has called, the latest first.</summary>
    public IReadOnlyList<RelatedMatter> Called { get; private set; } = [];

    public RelatedMatter? Caller { get; private set; }

    /// <summary>What has failed and not gone well since; with what may be done about it, for those who may.</summary>
    public IReadOnlyList<Stop> Stops { get; private set; } = [];

    /// <summary>What may be done by hand; null for those who may do nothing, and when it has ended.</summary>
    public Possible? Possible { get; private set; }

    public Holders Holders => holders;

    public bool MayManage => matters.MayManage;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Matter is null ? NotFound() : Page();
    }

    /// <summary>Tries what has failed again within a minute.</summary>
    public async Task<IActionResult> OnPostRetryAsync(int token, Guid? errand, CancellationToken cancel)
    {
        if (!MayManage || await matters.FindAsync(Id, cancel) is null)
        {
            return NotFound();
        }

        await db.InTransactionAsync(() => errand is { } late ? processes.RetryErrandAsync(late, holders.Me, cancel) : processes.RetryAsync(Id, token, holders.Me, cancel), cancel);
        Say("Det som har stannat görs om inom en minut.");
        return Redirect($"/processer/arenden/{Id}");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        if (await matters.FindAsync(Id, cancel) is not { } matter)
        {
            return;
        }

        Matter = matter;
        await holders.LoadAsync(cancel);
        Possible = MayManage ? await Possible.OfAsync(db, matter, clock.GetUtcNow(), cancel) : null;
        Stops = await Stop.ReadAsync(processes, matter, cancel);
        Story = await Story.ReadAsync(db, overview, matter, After, cancel);
        Drawing = Drawing.Of($"Var {matter.About.Title} står", (await files.ReadAsync(matter.Line.DefinitionId, cancel)).Diagram, Drawing.MarksOf(matter.Stands));
        Called = await RelatedAsync(i => i.CallerInstance == Id, cancel);
        Caller = matter.Detail.CallerInstance is { } caller ? (await RelatedAsync(i => i.Id == caller, cancel)).FirstOrDefault() : null;
    }

    private async Task<IReadOnlyList<RelatedMatter>> RelatedAsync(System.Linq.Expressions.Expression<Func<WorkflowInstance, bool>> which, CancellationToken cancel)
    {
        var found = await db.Set<WorkflowInstance>().AsNoTracking().Where(which).OrderByDescending(i => i.Id).Take(50).Select(i => new { i.Id, i.DefinitionId, i.EndedAt }).ToListAsync(cancel);
        var related = new List<RelatedMatter>();
        foreach (var one in found)
        {
            var model = await files.ModelAsync(one.DefinitionId, cancel);
            related.Add(new(one.Id, model.Name ?? model.Key, one.EndedAt));
        }

        return related;
    }
}

/// <summary>A matter that called this one, or that it called.</summary>
internal sealed record RelatedMatter(Guid Id, string Process, DateTimeOffset? EndedAt);
