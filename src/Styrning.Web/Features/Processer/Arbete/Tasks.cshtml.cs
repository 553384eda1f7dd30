using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;
using Styrning.Workflow.Overview;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Processer.Arbete;

/// <summary>Every task that waits, role by role: who has how much, and what has no one to do it.</summary>
[Authorize(Policies.ManageProcesses)]
internal sealed class TasksModel(ProcessOverview<StyrningDb> overview, Subjects subjects, OrganisationReader organisation) : PageModel
{
    /// <summary>Which role's tasks; null for the list of roles.</summary>
    [BindProperty(SupportsGet = true, Name = "roll")]
    public string? Role { get; set; }

    [BindProperty(SupportsGet = true, Name = "efter")]
    public string? After { get; set; }

    public IReadOnlyList<RoleLine> Roles { get; private set; } = [];

    public Page<WorkflowTask>? Tasks { get; private set; }

    public IReadOnlyDictionary<Guid, SubjectDescription> About { get; private set; } = new Dictionary<Guid, SubjectDescription>();

    private OrganisationChart Chart { get; set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Chart = await organisation.ChartAsync(cancel);
        if (Role is null)
        {
            Roles = [.. (await overview.RolesAsync(cancel)).OrderBy(line => SwedishText.SortKey(NameOf(line.Role)), StringComparer.Ordinal)];
            return;
        }

        Tasks = await overview.TasksAsync(Role, After, cancel: cancel);
        About = await subjects.DescribeAsync(Tasks.Rows.Select(task => (task.SubjectKind, task.Subject)), cancel);
    }

    public string NameOf(string? role) => role is null ? "Ingen roll" : Assignee.PersonIn(role) is { } person ? Chart.NameOf(person) : SwedishText.Sentence(Chart.TitleOf(role));

    /// <summary>Who has the role's tasks today, or why nobody has.</summary>
    public (string Text, string Tone) HolderOf(string? role)
    {
        if (role is null)
        {
            return ("Ingen ser uppgifterna", "late");
        }

        if (Assignee.PersonIn(role) is not null)
        {
            return ("Har blivit tillfrågad", "plain");
        }

        return Chart.Role(role) is null ? ("Rollen finns inte i organisationen", "late")
            : Chart.Resolve(role, organisation.Today).PersonId is { } person ? (Chart.NameOf(person), "plain") : ("Ingen på plats", "late");
    }
}
