using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Tests.Dokument.Fornyelse;

public sealed class TakingAStand
{
    private static readonly RenewalRule EverySecondYear = new(RenewalKind.Interval, 24);

    [Fact]
    public async Task The_owner_finds_the_document_current_with_a_reason_and_it_is_done_once()
    {
        await using var host = await StyrningHost.StartAsync();
        var plan = await host.AdoptedDocument("Lägesbild", "plan", "ks", "2025-02-24", owner: "sakerhetschef", renewal: EverySecondYear);
        await host.RunDueWork();
        var renewal = await host.Renewal(plan);
        var owner = await host.SignInAs("säkerhetschef");
        var page = await owner.OpenAsync(RecordPaths.OfRenewal(renewal.Id));
        Assert.Contains("24 februari 2027", page.Text);
        Assert.Contains("Senast beslutat eller prövat 24 februari 2025.", page.Text);

        var refused = await owner.PressAsync(page, "Gå vidare", ("Answer", "kvarstar"));
        Assert.Equal(("DOK-134", HttpStatusCode.Conflict), (refused.RefusalCode, refused.Status));
        var done = await owner.PressAsync(refused, "Gå vidare", ("Answer", "kvarstar"), ("Because", "Prövad mot polisens nya lägesbild."));
        Assert.Contains("Prövad mot polisens nya lägesbild.", done.Text);
        Assert.Contains("Samir Haddad, säkerhetschef, 23 november 2026", done.Text);
        var again = await owner.PressAsync(page, "Gå vidare", ("Answer", "kvarstar"), ("Because", "En gång till."));

        Assert.Equal("DOK-132", again.RefusalCode);
        renewal = await host.Renewal(plan);
        Assert.Equal((new DateOnly(2026, 11, 23), "sakerhetschef"), (renewal.FulfilledOn, renewal.Review!.RoleKey));
        Assert.Empty(await host.TasksOf(renewal));
        await host.RunDueWork();
        Assert.Single(await host.Renewals(plan));
    }

    [Fact]
    public async Task The_one_who_found_it_current_takes_it_back_the_same_day()
    {
        await using var host = await StyrningHost.StartAsync();
        var plan = await host.AdoptedDocument("Lägesbild", "plan", "ks", "2025-02-24", owner: "sakerhetschef", renewal: EverySecondYear);
        await host.RunDueWork();
        var renewal = await host.Renewal(plan);
        var owner = await host.SignInAs("säkerhetschef");
        var done = await owner.PressAsync(await owner.OpenAsync(RecordPaths.OfRenewal(renewal.Id)), "Gå vidare", ("Answer", "kvarstar"), ("Because", "Fel dokument."));
        Assert.False((await (await host.SignInAs("kommunjurist")).OpenAsync(RecordPaths.OfRenewal(renewal.Id))).HasButton("Ångra prövningen"));

        await owner.PressAsync(done, "Ångra prövningen");

        Assert.True((await host.Renewal(plan)).IsOpen);
        Assert.Single(await host.TasksOf(renewal));
        Assert.Equal("DOK-136", (await owner.PressAsync(done, "Ångra prövningen")).RefusalCode);
    }

    [Fact]
    public async Task Where_a_decision_is_needed_a_review_is_neither_offered_nor_taken()
    {
        await using var host = await StyrningHost.StartAsync();
        var policy = await host.AdoptedDocument("Arkivpolicy", owner: "registrator", renewal: GivenRenewals.EachTerm);
        await host.RunDueWork();
        var owner = await host.SignInAs("registrator");
        var page = await owner.OpenAsync(RecordPaths.OfRenewal((await host.Renewal(policy)).Id));
        Assert.DoesNotContain("Det kvarstår", page.Text);

        page.Document.QuerySelector("#svar-pa-nytt")!.SetAttribute("value", "kvarstar"); // as somebody might who writes the request by hand
        var refused = await owner.PressAsync(page, "Gå vidare", ("Answer", "kvarstar"));

        Assert.Equal("DOK-133", refused.RefusalCode);
        Assert.True((await host.Renewal(policy)).IsOpen);
    }

    [Fact]
    public async Task A_new_decision_begins_a_matter_that_the_renewal_waits_for()
    {
        await using var host = await StyrningHost.StartAsync();
        var policy = await host.AdoptedDocument("Arkivpolicy", owner: "registrator", renewal: GivenRenewals.EachTerm);
        await host.RunDueWork();
        var renewal = await host.Renewal(policy);
        var owner = await host.SignInAs("registrator");

        await owner.PressAsync(await owner.OpenAsync(RecordPaths.OfRenewal(renewal.Id)), "Gå vidare", ("Answer", "ReAdopt"), ("Reviewer", "kanslichef"));

        var matter = await host.WithDb(db => db.Set<DocumentMatter>().Include(m => m.Items).SingleAsync());
        Assert.Equal((policy.Id, MatterAction.ReAdopt, renewal.Id), (matter.Items[0].DocumentId, matter.Items[0].Action, matter.Items[0].RenewalId!.Value));
        Assert.Empty(await host.TasksOf(renewal));
        var page = await owner.OpenAsync(RecordPaths.OfRenewal(renewal.Id));
        Assert.Contains(matter.Title, page.Text);
        Assert.False(page.HasButton("Gå vidare"));

        await host.WithDb(async db => // it ends without a decision
        {
            (await db.Set<DocumentMatter>().SingleAsync()).WithdrawnOn = new DateOnly(2026, 11, 23);
            return await db.SaveChangesAsync();
        });
        await host.RunDueWork();
        await host.RunDueWork();
        Assert.Equal("registrator", Assert.Single(await host.TasksOf(renewal)).Role);
    }

    [Fact]
    public async Task A_matter_that_began_by_itself_takes_the_renewal_along()
    {
        await using var host = await StyrningHost.StartAsync();
        var policy = await host.AdoptedDocument("Arkivpolicy", owner: "registrator", renewal: GivenRenewals.EachTerm);
        await host.RunDueWork();
        var renewal = await host.Renewal(policy);

        var matter = await host.StartedMatter(policy, MatterAction.ReAdopt);
        await host.RunDueWork();
        Assert.Empty(await host.TasksOf(renewal));

        await Task.FromResult(matter).WaitingAt(host, "justerat");
        Assert.False((await host.Renewal(policy)).IsOpen);
    }

    [Fact]
    public async Task Others_read_it_but_cannot_answer()
    {
        await using var host = await StyrningHost.StartAsync();
        var policy = await host.AdoptedDocument("Arkivpolicy", owner: "registrator", renewal: GivenRenewals.EachTerm);
        await host.RunDueWork();
        var renewal = await host.Renewal(policy);
        var owner = await host.SignInAs("registrator");
        var form = await owner.OpenAsync(RecordPaths.OfRenewal(renewal.Id));
        var other = await host.SignInAs("IT-chef");

        Assert.False((await other.OpenAsync(RecordPaths.OfRenewal(renewal.Id))).HasButton("Gå vidare"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(RecordPaths.OfRenewal(Guid.CreateVersion7()))).Status);
        Assert.Contains("/logga-in", (await host.NewVisitor().OpenAsync(RecordPaths.OfRenewal(renewal.Id))).Address.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, form.Status);
    }
}
