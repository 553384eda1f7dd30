using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Dokument.Fornyelse;

public sealed class WhatFulfilsARenewal
{
    [Theory]
    [InlineData("2026-10-14", false)]
    [InlineData("2026-10-15", true)]
    public async Task A_decision_of_the_new_fullmaktige_does_and_one_of_the_outgoing_never(string decidedOn, bool fulfils)
    {
        await using var host = await StyrningHost.StartAsync("2026-10-15 00:00");
        var policy = await host.AdoptedDocument("Arkivpolicy", renewal: GivenRenewals.EachTerm);
        await host.RunDueWork();

        await host.Decide(policy, decidedOn);
        await host.RunDueWork();

        var renewal = await host.Renewal(policy);
        Assert.Equal(!fulfils, renewal.IsOpen);
        Assert.Equal(fulfils ? 0 : 1, (await host.TasksOf(renewal)).Count); // the task is gone with the decision
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_court_that_annuls_it_opens_it_again_with_a_new_task(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2026-10-15 08:00", database);
        var policy = await host.AdoptedDocument("Arkivpolicy", renewal: GivenRenewals.EachTerm);
        await host.RunDueWork();
        var decision = await host.Decide(policy, "2026-10-28");
        var renewal = await host.Renewal(policy);
        Assert.Equal((decision.Id, decision.DecidedOn), (renewal.FulfilledById, renewal.FulfilledOn));
        await host.Decide(policy, "2026-10-28", DecisionEffect.Editorial); // says nothing about it

        await host.MoveTo("2027-06-01");
        await host.Annul(decision, "2027-06-01");
        await host.Annul(decision, "2027-06-01");
        await host.RunDueWork();

        renewal = await host.Renewal(policy);
        Assert.True(renewal.IsOpen);
        Assert.Single(await host.TasksOf(renewal));
        await host.Decide(policy, "2027-08-25", DecisionEffect.Revise);
        Assert.Empty(await host.TasksOf(renewal));
    }

    [Fact]
    public async Task An_old_decision_that_is_typed_in_later_does_without_anybody_telling()
    {
        await using var host = await StyrningHost.StartAsync("2026-12-01 08:00");
        var policy = await host.AdoptedDocument("Arkivpolicy", renewal: GivenRenewals.EachTerm);
        await host.RunDueWork();

        await host.WithDb(async db =>
        {
            db.Add(new DocumentDecision
            {
                DocumentId = policy.Id,
                Effect = DecisionEffect.ReAdopt,
                VersionId = policy.Versions[0].Id,
                OrganKey = "kf",
                DecidedOn = new(2026, 10, 28),
                KnownFinal = true,
                RecordedAt = host.Clock.GetUtcNow(),
                RecordedBy = Guid.Empty,
            });
            return await db.SaveChangesAsync();
        });
        await host.RunDueWork();

        var renewal = await host.Renewal(policy);
        Assert.Equal(new DateOnly(2026, 10, 28), renewal.FulfilledOn);
        Assert.Empty(await host.TasksOf(renewal));
    }

    [Fact]
    public async Task Another_owner_gets_the_task()
    {
        await using var host = await StyrningHost.StartAsync("2026-10-15 08:00");
        var policy = await host.AdoptedDocument("Arkivpolicy", renewal: GivenRenewals.EachTerm, owner: "registrator");
        await host.RunDueWork();

        await host.WithDb(async db =>
        {
            (await db.Set<Styrdokument>().SingleAsync(d => d.Id == policy.Id)).OwnerRoleKey = "kommunjurist";
            return await db.SaveChangesAsync();
        });
        await host.RunDueWork();
        await host.RunDueWork();

        Assert.Equal("kommunjurist", Assert.Single(await host.TasksOf(await host.Renewal(policy))).Role);
    }
}
