using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Testing;
using Styrning.Testing.Documents;
using Styrning.Testing.Meetings;
using Styrning.Web.Features.Shared;
using Styrning.Workflow.Reading;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Tests.Dokument.Arenden;

/// <summary>From the draft to laga kraft by everybody's real forms, with the days of the law on a fake clock.</summary>
public sealed class AWholeLife
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_a_policy_that_KF_adopts(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2026-11-23 08:00", database);
        await host.DraftDocument("Arkivpolicy");
        var matter = await BegunAsync(host);
        await DecidedAsync(host, matter, "beredning", "ksau", "2026-12-02", "Adopted");
        await DecidedAsync(host, matter, "yttrande", "ks", "2026-12-14", "Adopted");
        await DecidedAsync(host, matter, "beslut", "kf", "2027-01-27", "Adopted");

        var effect = await host.WithDb(db => db.Set<DocumentDecision>().SingleAsync(e => e.MatterId == matter));
        Assert.Equal((new DateOnly(2027, 1, 27), null, null), (effect.DecidedOn, effect.PublishedOn, effect.Paragraf));
        var outsider = await host.SignInAs("lokalstrateg"); // publishing follows justering
        Assert.Contains("Ny text är beslutad.", (await outsider.OpenAsync("/dokument/arkivpolicy")).Text);
        Assert.Equal(404, (int)(await outsider.OpenAsync("/dokument/arkivpolicy/version/1")).Status);

        await host.Closes("kf", "2027-01-27", 12);
        await JusteratAsync(host, "kf", "2027-01-27", "2027-02-03", "2027-02-05");
        Assert.Equal(["gor_kant", "lopp"], (await host.Stands(matter)).Order());
        effect = await host.WithDb(db => db.Set<DocumentDecision>().SingleAsync(e => e.MatterId == matter));
        Assert.Equal((new DateOnly(2027, 2, 3), 12), (effect.PublishedOn, effect.Paragraf));
        outsider = await host.SignInAs("lokalstrateg");
        Assert.DoesNotContain("Ny text är beslutad.", (await outsider.OpenAsync("/dokument/arkivpolicy")).Text);
        Assert.Equal(200, (int)(await outsider.OpenAsync("/dokument/arkivpolicy/version/1")).Status);

        var registrar = await host.SignInAs("registrator"); // the number came late, and the cover has it all the same
        await registrar.PressAsync(await registrar.OpenAsync(RecordPaths.OfMatter(matter) + "/diarienummer"), "Spara", ("Diarienummer", "KS 2026/255"), ("RegisteredOn", "2026-11-24"));
        Assert.Equal("KS 2026/255", await host.WithDb(db => db.Set<DocumentDecision>().Where(e => e.MatterId == matter).Select(e => e.Diarienummer).SingleAsync()));

        GivenMeetings.MoveTo(host, "2027-02-26 23:59"); // three weeks from 5 February
        await host.RunDueWork();
        Assert.Contains("lopp", await host.Stands(matter));
        GivenMeetings.MoveTo(host, "2027-02-27 00:00");
        await host.RunDueWork();
        await host.RunDueWork();
        Assert.Equal(["gor_kant"], await host.Stands(matter));
        Assert.Single(host.Letters, l => l.Subject == "Laga kraft: Antagande av Arkivpolicy");

        var page = await (await host.SignInAs("säkerhetschef")).OpenAsync(RecordPaths.OfMatter(matter));
        foreach (var fact in (string[])["Kommunfullmäktige: antas, § 12", "Protokollet justerades", "Justeringen tillkännagavs på anslagstavlan", "Beslutet vann laga kraft"])
        {
            Assert.Contains(fact, page.Text);
        }

        await AssertRunsAgainAsync(host, matter);
        await AssertMayBeTakenAwayAllTheSameAsync(host, effect);
    }

    [Fact]
    public async Task That_is_referred_back_and_tabled_comes_to_its_decision_all_the_same()
    {
        await using var host = await StyrningHost.StartAsync("2026-11-23 08:00");
        await host.AdoptedDocument("Säkerhetspolicy");
        var guideline = await host.DraftDocument("Riktlinje för arkiv", "riktlinje", "ks");
        var matter = await BegunAsync(host, "/dokument/riktlinje-for-arkiv");
        await DecidedAsync(host, matter, "beredning", "ksau", "2026-12-02", "Adopted");

        await DecidedAsync(host, matter, "beslut", "ks", "2026-12-14", "Bordlaggning");
        Assert.Equal(["till_beslut"], await host.Stands(matter));
        await DecidedAsync(host, matter, "beslut", "ks", "2027-01-11", "Aterremiss", ("Form.Motivering", "Kostnaden ska redovisas."));
        Assert.Equal(["utkast"], await host.Stands(matter));
        var handler = await host.SignInAs("kanslichef");
        var back = await handler.OpenAsync(RecordPaths.OfMatter(matter) + "/utkast");
        Assert.Contains("Kostnaden ska redovisas.", back.Text);

        await handler.PressAsync(back, "Lämna förslaget vidare", ("Remiss", "false"));
        await ApproveAsync(host, matter); // nobody is asked about jäv again
        await DecidedAsync(host, matter, "beredning", "ksau", "2027-01-20", "Adopted");
        await DecidedAsync(host, matter, "beslut", "ks", "2027-02-08", "AdoptedWithChange", ("Form.Change", "Gallring sker efter tio år."));
        Assert.Equal(["andring", "justerat"], (await host.Stands(matter)).Order());

        var change = await handler.OpenAsync(RecordPaths.OfMatter(matter) + "/andring");
        Assert.Contains("Gallring sker efter tio år.", change.Text);
        Assert.Equal(0, await host.WithDb(db => db.Set<DocumentReference>().CountAsync()));
        await handler.PressAsync(await handler.OpenAsync("/dokument/riktlinje-for-arkiv/utkast"), "Spara utkastet", ("Text", "# Syfte\n\nGallring sker efter tio år, se säkerhetspolicyn."));
        await handler.PressAsync(change, "Lås texten", ("Confirmed", "on"));
        Assert.False((await host.WithDb(db => db.Set<DocumentVersion>().SingleAsync(v => v.DocumentId == guideline.Id))).IsDraft);
        Assert.Equal(guideline.Id, (await host.WithDb(db => db.Set<DocumentReference>().SingleAsync())).FromId); // of the text as it was decided
    }

    // An appeal in time that was found late: the process has left the way to laga kraft and only makes the decision known.
    private static async Task AssertMayBeTakenAwayAllTheSameAsync(StyrningHost host, DocumentDecision effect)
    {
        var secretary = await host.SignInAs("nämndsekreterare");
        var appeal = await secretary.PressAsync(
            await secretary.OpenAsync($"/moten/overklaganden/nytt?beslut={effect.DecisionId}"), "Registrera överklagandet", ("ReceivedOn", "2027-02-26"), ("CourtCase", ""));
        var judged = await secretary.PressAsync(await secretary.OpenAsync(appeal.Address.AbsolutePath), "Registrera utgången", ("Outcome", "Annulled"), ("FinalOn", "2027-02-27"));
        Assert.True(judged.Errors.Length == 0, judged.Errors);
        Assert.Equal(new DateOnly(2027, 2, 27), await AnnulledOnAsync());
        Assert.Equal(["gor_kant"], await host.Stands(effect.MatterId!.Value));
        Assert.Contains("Ett beslut har upphävts av domstol", (await secretary.OpenAsync("/dokument/arkivpolicy")).Text);

        await host.WithDb(db => db.Set<DocumentDecision>().Where(e => e.Id == effect.Id).ExecuteUpdateAsync(e => e.SetProperty(d => d.AnnulledOn, (DateOnly?)null)));
        await host.RunDueWork(); // as when the process could not take the news
        Assert.Equal(new DateOnly(2027, 2, 27), await AnnulledOnAsync());

        Task<DateOnly?> AnnulledOnAsync() => host.WithDb(db => db.Set<DocumentDecision>().Where(e => e.Id == effect.Id).Select(e => e.AnnulledOn).SingleAsync());
    }

    // What the journal has kept leads to the state that is stored: the engine has done nothing that it could not do again.
    private static async Task AssertRunsAgainAsync(StyrningHost host, Guid matter)
    {
        var (definitions, instances, journal) = await host.WithDb(async db => (
            await db.Set<WorkflowDefinition>().AsNoTracking().ToListAsync(),
            await db.Set<WorkflowInstance>().AsNoTracking().Where(i => i.Subject == matter).ToListAsync(),
            (await db.Set<WorkflowJournalEntry>().AsNoTracking().OrderBy(e => e.Seq).ToListAsync()).ToLookup(e => e.InstanceId)));
        Assert.NotEmpty(instances);
        foreach (var instance in instances)
        {
            var definition = definitions.Single(d => d.Id == instance.DefinitionId);
            var model = BpmnReader.Read(definition.Xml).Processes.Single(p => p.Key == definition.Key);
            Assert.Equal(instance.State, StateJson.Write(Replay.Run(_ => model, definition.Version, [.. journal[instance.Id]], SwedishCalendar.Zone)));
        }
    }

    private static async Task<Guid> BegunAsync(StyrningHost host, string document = "/dokument/arkivpolicy")
    {
        var handler = await host.SignInAs("kanslichef");
        var started = await handler.PressAsync(await handler.OpenAsync($"{document}/arende/nytt"), "Påbörja ärendet", ("Action", "Adopt"));
        var path = started.Address.AbsolutePath;
        await handler.PressAsync(await handler.OpenAsync($"{path}/utkast"), "Lämna förslaget vidare", ("Remiss", "false"));
        var matter = Guid.Parse(path.Split('/')[^1]);
        foreach (var visitor in (Visitor[])[handler, await host.SignInAs("kommunjurist")])
        {
            await visitor.PressAsync(await visitor.OpenAsync($"{path}/jav"), "Lämna svaret", ("IsJavig", "false"));
        }

        await ApproveAsync(host, matter);
        return matter;
    }

    private static async Task ApproveAsync(StyrningHost host, Guid matter)
    {
        var reviewer = await host.SignInAs("kommunjurist");
        await reviewer.PressAsync(await reviewer.OpenAsync(RecordPaths.OfMatter(matter) + "/granska"), "Skicka svaret", ("Approved", "true"));
        Assert.Equal(["till_beredning"], await host.Stands(matter));
    }

    /// <summary>Puts the matter on the agenda, lets the day come, and records what the organ did.</summary>
    private static async Task DecidedAsync(StyrningHost host, Guid matter, string word, string organ, string day, string outcome, params (string, string)[] typed)
    {
        var meeting = await host.Meeting(organ, day);
        var secretary = await host.SignInAs("nämndsekreterare");
        var form = await secretary.OpenAsync($"{RecordPaths.OfMatter(matter)}/till-{word}");
        var taken = await secretary.PressAsync(form, "För upp ärendet", ("MeetingId", $"{meeting.Id}"));
        Assert.True(taken.Errors.Length == 0, taken.Errors);

        var path = await host.Sits(organ, day);
        GivenMeetings.MoveTo(host, $"{day} 18:00");
        secretary = await host.SignInAs("nämndsekreterare");
        var confirm = await secretary.PressAsync(await secretary.OpenAsync($"{path}/utfall"), "Granska", [("Form.Outcome", outcome), .. typed]);
        var recorded = await secretary.PressAsync(confirm, "Registrera utfallet");
        Assert.True(recorded.Errors.Length == 0, recorded.Errors);
    }

    private static async Task JusteratAsync(StyrningHost host, string organ, string day, string justerat, string announced)
    {
        GivenMeetings.MoveTo(host, $"{justerat} 09:00");
        var secretary = await host.SignInAs("nämndsekreterare");
        await secretary.PressAsync(await secretary.OpenAsync($"/moten/{organ}/{day}/justering"), "Gör protokollet av");
        var protocol = await host.WithDb(db => db.Set<Styrning.Domain.Decisions.Protocol>().Where(p => p.OrganKey == organ).Select(p => p.Id).SingleAsync());
        var signed = await secretary.PressAsync(await secretary.OpenAsync($"/moten/protokoll/{protocol}/justera"), "Registrera justeringen", ("JusteradOn", justerat), ("KeptAt", "diariet, akt KS 2026/255"));
        Assert.True(signed.Errors.Length == 0, signed.Errors);
        GivenMeetings.MoveTo(host, $"{announced} 09:00");
        secretary = await host.SignInAs("nämndsekreterare");
        var posted = await secretary.PressAsync(await secretary.OpenAsync($"/moten/protokoll/{protocol}/anslag/upp"), "Anslaget är uppe", ("PostedOn", announced));
        Assert.True(posted.Errors.Length == 0, posted.Errors);
    }
}
