using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Tests.Dokument.Arenden;

/// <summary>The process file by itself: what leads where, with the messages that the meetings send.</summary>
public sealed class TheProcessOfAMatter
{
    [Theory]
    [InlineData("utkast")]
    [InlineData("jav")]
    [InlineData("granska")]
    [InlineData("till_beredning")]
    [InlineData("beredd")]
    [InlineData("till_yttrande")]
    [InlineData("yttrat")]
    [InlineData("till_beslut")]
    [InlineData("beslutat")]
    [InlineData("justerat")]
    [InlineData("anslaget")]
    [InlineData("lopp")]
    [InlineData("gor_kant")]
    public async Task It_comes_to_each_of_its_stations(string element)
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await host.StartedMatter(await host.DraftDocument("Arkivpolicy")).WaitingAt(host, element);

        Assert.Contains(element, await host.Stands(matter.Id));
    }

    [Theory]
    [InlineData(DecisionOutcome.Bordlaggning, "till_beslut")]
    [InlineData(DecisionOutcome.Aterremiss, "utkast")]
    public async Task What_is_not_decided_comes_back(DecisionOutcome outcome, string element)
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await host.StartedMatter(await host.DraftDocument("Arkivpolicy")).WaitingAt(host, "beslutat");

        await host.Treated(matter.Id, Treatment.Decision, outcome);

        Assert.Equal([element], await host.Stands(matter.Id));
    }

    [Fact]
    public async Task The_board_s_own_document_needs_no_statement_of_the_board()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await host.StartedMatter(await host.DraftDocument("Riktlinje för arkiv", "riktlinje", "ks")).WaitingAt(host, "beredd");

        await host.Treated(matter.Id, Treatment.Beredning, DecisionOutcome.Adopted);

        Assert.Equal(["till_beslut"], await host.Stands(matter.Id));
    }

    [Fact]
    public async Task A_decision_that_is_adopted_settles_the_text_and_makes_it_apply()
    {
        await using var host = await StyrningHost.StartAsync();
        var document = await host.DraftDocument("Arkivpolicy");
        var matter = await host.StartedMatter(document, diarienummer: "KS 2026/255").WaitingAt(host, "justerat");

        var found = await host.WithDb(db => db.Set<Styrdokument>().Include(d => d.Versions).Include(d => d.Decisions).SingleAsync(d => d.Id == document.Id));
        var effect = Assert.Single(found.Decisions);
        Assert.Equal((DecisionEffect.Adopt, "KS 2026/255", null), (effect.Effect, effect.Diarienummer, effect.PublishedOn));
        Assert.False(found.Versions.Single().IsDraft);
        Assert.Equal(DocumentStage.InForce, DocumentState.On(found, new DateOnly(2026, 11, 23)).Stage);

        await host.Told(matter.Id, MatterMessages.Justerad);
        Assert.NotNull((await host.WithDb(db => db.Set<DocumentDecision>().SingleAsync(e => e.MatterId == matter.Id))).PublishedOn);
        Assert.Equal(["anslaget", "gor_kant"], (await host.Stands(matter.Id)).Order());
    }

    [Fact]
    public async Task A_court_that_annuls_takes_the_effect_away_and_somebody_says_what_applies()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await host.StartedMatter(await host.DraftDocument("Arkivpolicy")).WaitingAt(host, "lopp");

        await host.Told(matter.Id, MatterMessages.Appealed);
        await host.Told(matter.Id, MatterMessages.Judged, annulled: true);

        Assert.Contains("efter_dom", await host.Stands(matter.Id));
        Assert.NotNull((await host.WithDb(db => db.Set<DocumentDecision>().SingleAsync(e => e.MatterId == matter.Id))).AnnulledOn);
    }

    [Fact]
    public async Task An_appeal_that_leads_to_nothing_ends_in_laga_kraft()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await host.StartedMatter(await host.DraftDocument("Arkivpolicy")).WaitingAt(host, "lopp");

        await host.Told(matter.Id, MatterMessages.Appealed);
        await host.Told(matter.Id, MatterMessages.Judged, annulled: false);

        Assert.Equal(["gor_kant"], await host.Stands(matter.Id)); // to make it known is never waited for, and waits for nothing
    }
}
