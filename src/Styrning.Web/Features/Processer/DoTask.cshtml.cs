using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;
using Styrning.Workflow.Model;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Processer;

/// <summary>The common page of every task that names no form: what is to be done, what it leads to, and "Klar". For those whom its role falls to today.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class DoTaskModel(StyrningDb db, Processes<StyrningDb> processes, ProcessFiles files, Subjects subjects, OrganisationReader organisation, CurrentUser user, TimeProvider clock) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The way on that was chosen.</summary>
    [BindProperty]
    public string? Way { get; set; }

    /// <summary>What was filled in for each of the names that the conditions ask for, in their order.</summary>
    [BindProperty]
    public List<string?> Values { get; set; } = [];

    public WorkflowTask? Record { get; private set; }

    public ProcessModel Process { get; private set; } = null!;

    public WhatFollows Follows { get; private set; } = null!;

    public SubjectDescription About { get; private set; } = null!;

    public string? Documentation { get; private set; }

    public string Because { get; private set; } = "";

    public OrganisationChart Chart { get; private set; } = null!;

    public bool Waits => Record is { CompletedAt: null, CancelledAt: null };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Record is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Record is null)
        {
            return NotFound();
        }

        if (CommonAnswer.Read(Follows, Way, Values, ModelState, clock.GetUtcNow()) is not { } answer)
        {
            return await BadInputAsync();
        }

        await db.InTransactionAsync(() => Faults.AsRefusal(() => processes.CompleteAsync(Id, user.PersonId.ToString(), answer, cancel)), cancel);
        Say($"Klart: {Record.Name}, {About.Title}.");
        return Redirect("/idag");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Chart = await organisation.ChartAsync(cancel);
        var mine = Assignee.AllOf(user.PersonId, Chart, organisation.Today);
        Record = await db.Set<WorkflowTask>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == Id && t.Form == null && mine.Contains(t.Role!), cancel);
        if (Record is null)
        {
            return;
        }

        var definition = await db.Set<WorkflowInstance>().Where(i => i.Id == Record.InstanceId).Select(i => i.DefinitionId).SingleAsync(cancel);
        var known = await files.ReadAsync(definition, cancel);
        Process = known.Model;
        Follows = WhatFollows.Of(Process.Nodes[Record.Element]);
        Documentation = known.Texts.GetValueOrDefault(Record.Element);
        About = (await subjects.DescribeAsync([(Record.SubjectKind, Record.Subject)], cancel))[Record.Subject];
        Because = Assignee.PersonIn(Record.Role!) is null ? $"Som {Chart.TitleOf(Record.Role!)}" : "Du har blivit tillfrågad";
        Values = [.. Values.Concat(Enumerable.Repeat<string?>(null, Follows.Asked.Count)).Take(Follows.Asked.Count)];
    }
}
