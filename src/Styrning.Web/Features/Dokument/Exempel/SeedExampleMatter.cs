using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Arenden;
using Styrning.Web.Features.Dokument.Arenden.Uppgifter;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Exempel;

/// <summary>The renewal that is on its way: the kommunjurist has proposed the policy anew, nobody is jävig, and the kanslichef is to approve it for decision.</summary>
internal sealed class SeedExampleMatter(StyrningDb db, OrganisationReader organisation, Matters matters, Processes<StyrningDb> processes, TimeProvider clock) : IRecordSeed
{
    public SeedFor For => SeedFor.Example;

    public int Order => 40;

    public async Task RunAsync(CancellationToken cancel)
    {
        var policy = await db.Set<Styrdokument>().SingleOrDefaultAsync(d => d.Title == ExampleRegister.InRenewal, cancel);
        var chart = await organisation.ChartAsync(cancel);
        if (policy is null || await db.Set<DocumentMatter>().AnyAsync(cancel) || organisation.Today < new DateOnly(2026, 10, 15)
            || chart.Resolve(policy.OwnerRoleKey, organisation.Today).PersonId is not { } handler || chart.Resolve(Roles.Kanslichef, organisation.Today).PersonId is not { } reviewer)
        {
            return;
        }

        await db.InTransactionAsync(async () =>
        {
            var matter = await matters.StartAsync(
                new NewMatter
                {
                    DecidingOrganKey = policy.DecidingOrganKey,
                    HandlerRoleKey = policy.OwnerRoleKey,
                    ReviewerRoleKey = Roles.Kanslichef,
                    Diarienummer = $"KS {organisation.Today.Year}/402",
                    ArrivedOn = organisation.Today,
                    RegisteredOn = organisation.Today,
                    Items = [new(policy.Id, MatterAction.ReAdopt)],
                },
                handler,
                cancel);
            Proposal.Settle(matter, [await db.Set<Styrdokument>().Include(d => d.Versions).Include(d => d.Decisions).AsSplitQuery().SingleAsync(d => d.Id == policy.Id, cancel)], organisation.Today);
            matter.HandOn(handler, clock.GetUtcNow(), "Samma text som tidigare. Exempelärende.");
            matter.Declare(handler, policy.OwnerRoleKey, false, "", clock.GetUtcNow());
            matter.Declare(reviewer, Roles.Kanslichef, false, "", clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
            var draft = await processes.RequireAsync(DocumentTasks.Draft, matter.Id, [policy.OwnerRoleKey], cancel);
            await processes.CompleteAsync(draft.Id, handler.ToString(), new Dictionary<string, object?> { ["remiss"] = false }, cancel);
        }, cancel);
    }
}
