using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;
using Styrning.Web.Features.Dokument;
using Styrning.Web.Features.Dokument.Fornyelse;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Tests.Dokument.Fornyelse;

/// <summary>Documents become renewal matters by themselves, once, whoever was there.</summary>
public sealed class ATermThatBegins
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Begins_its_renewals_at_its_first_midnight_and_once(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2026-10-14 23:59", database);
        var policy = await host.AdoptedDocument("Arkivpolicy", renewal: GivenRenewals.EachTerm, owner: "registrator");
        var ks = await host.AdoptedDocument("Riktlinje för möten", "riktlinje", "ks", "2023-05-08", renewal: GivenRenewals.EachTerm);
        await host.RunDueWork();
        Assert.Empty(await host.Renewals(policy));

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.RunDueWork();
        await host.RunDueWork();

        var renewal = await host.Renewal(policy);
        Assert.Equal((new DateOnly(2026, 10, 15), new DateOnly(2027, 10, 15), "kf"), (renewal.FromOn, renewal.DueOn, renewal.OrganKey));
        var task = Assert.Single(await host.TasksOf(renewal));
        Assert.Equal(("registrator", DocumentTasks.TakeUpRenewal), (task.Role, task.Form));
        Assert.Empty(await host.Renewals(ks)); // its own term begins on 1 January
        Assert.Single(host.Letters, l => l.Body.Contains("Arkivpolicy"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Is_made_up_for_when_the_server_was_off_that_day(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2026-10-10 08:00", database);
        var policy = await host.AdoptedDocument("Arkivpolicy", renewal: GivenRenewals.EachTerm);

        host.Clock.Advance(TimeSpan.FromDays(40));
        await host.RestartAsync(); // the sweep at start begins it, before anybody opens a page

        Assert.Equal(new DateOnly(2026, 10, 15), (await host.Renewal(policy)).FromOn);
        await host.RunDueWork();
        Assert.Single(await host.TasksOf(await host.Renewal(policy)));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Begins_one_renewal_when_two_nodes_come_at_once(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2026-10-15 08:00", database);
        var policy = await host.AdoptedDocument("Arkivpolicy", renewal: GivenRenewals.EachTerm);

        var nodes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var scope = host.Services.CreateAsyncScope();
            return await Record.ExceptionAsync(() => scope.ServiceProvider.GetRequiredService<SettleRenewals>().RunAsync(policy.Id, CancellationToken.None));
        })));

        Assert.All(nodes.OfType<Exception>(), refused => Assert.IsAssignableFrom<DbUpdateException>(refused)); // which the due work takes for what it is
        var renewal = await host.Renewal(policy);
        Assert.Equal(1, await host.WithDb(db => db.Set<WorkflowInstance>().CountAsync(i => i.Subject == renewal.Id)));
    }

    [Fact]
    public async Task Is_not_held_up_by_a_document_that_cannot_be_reckoned()
    {
        await using var host = await StyrningHost.StartAsync("2026-10-15 08:00");
        await host.AdoptedDocument("Arkivpolicy", renewal: new(RenewalKind.EachTerm, 2_000_000)); // beyond the calendar: no form takes it
        var policy = await host.AdoptedDocument("Bidragspolicy", renewal: GivenRenewals.EachTerm);

        Assert.Equal(1, (await host.RunDueWork()).Failed); // and whoever runs the system is told

        Assert.Single(await host.TasksOf(await host.Renewal(policy)));
    }

    [Fact]
    public async Task Moves_the_open_renewals_when_its_days_are_changed()
    {
        await using var host = await StyrningHost.StartAsync("2026-11-11 08:00");
        var riktlinje = await host.AdoptedDocument("Riktlinje för möten", "riktlinje", "ks", "2023-05-08", renewal: GivenRenewals.EachTerm);
        await MoveTerm(host, "2026-11-11");
        await host.RunDueWork();
        Assert.Equal(new DateOnly(2027, 11, 11), (await host.Renewal(riktlinje)).DueOn);

        await MoveTerm(host, "2027-01-01");
        await host.RunDueWork();
        await host.MoveTo("2027-01-01");

        var renewal = await host.Renewal(riktlinje);
        Assert.Equal((new DateOnly(2027, 1, 1), new DateOnly(2028, 1, 1)), (renewal.FromOn, renewal.DueOn));
        Assert.Single(await host.TasksOf(renewal));
        await host.MoveTo("2027-03-31"); // three months after it was first to begin, and not yet after it began
        Assert.DoesNotContain(host.Letters, l => l.Body.Contains("ska förnyas senast"));
        await host.MoveTo("2027-04-01");
        Assert.Single(host.Letters, l => l.Body.Contains("Riktlinje för möten ska förnyas senast 1 januari 2028"));
    }

    private static Task<int> MoveTerm(StyrningHost host, string from) => host.WithDb(async db =>
    {
        var term = await db.Set<OrganTerm>().SingleAsync(t => t.OrganKey == "ks" && t.FromOn.Year >= 2026);
        term.FromOn = DateOnly.ParseExact(from, "yyyy-MM-dd");
        return await db.SaveChangesAsync();
    });
}
