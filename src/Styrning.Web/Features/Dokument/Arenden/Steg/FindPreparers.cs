using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Arenden.Steg;

/// <summary>Tells the process who has not yet said whether they are jävig, and who leads and approves the matter now.</summary>
[WorkflowStep("dokument.roller")]
internal sealed class FindPreparers(StyrningDb db, OrganisationReader organisation) : IWorkflowStep
{
    public async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var matter = await db.Set<DocumentMatter>().Whole().SingleAsync(m => m.Id == step.Subject, cancel);
        step.Set("beredare", matter.RolesToDeclare(await organisation.ChartAsync(cancel), organisation.Today));
        foreach (var (name, role) in Matters.RolesOf(matter))
        {
            step.Set(name, role);
        }
    }
}
