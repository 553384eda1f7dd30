using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Organisation;

/// <summary>A person: what falls to them today, the roles they have and have had, and when they are away.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ShowPersonModel(OrganisationReader organisation, Processes<StyrningDb> processes) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public OrganisationChart Chart { get; private set; } = null!;

    public Person? Person { get; private set; }

    public DateOnly Today => organisation.Today;

    public bool IsAway => Chart.IsAway(Id, Today);

    /// <summary>What falls to the person today, their own and what they stand in for.</summary>
    public IReadOnlyList<RoleResolution> Acting { get; private set; } = [];

    /// <summary>How many tasks wait for them. What they are about is between them and their roles.</summary>
    public int OpenTasks { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Chart = await organisation.ChartAsync(cancel);
        Person = Chart.Person(Id);
        if (Person is null)
        {
            return NotFound();
        }

        Acting = [.. Chart.RolesOf(Id, Today).OrderBy(role => SwedishText.SortKey(Chart.TitleOf(role)), StringComparer.Ordinal).Select(role => Chart.Resolve(role, Today))];
        var mine = Assignee.AllOf(Id, Chart, Today);
        OpenTasks = await processes.OpenTasks.CountAsync(task => mine.Contains(task.Role!), cancel);
        return Page();
    }
}
