using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Tests.Dokument.Arenden;

public sealed class StartingAndEndingMatters
{
    [Fact]
    public async Task A_second_matter_about_the_same_document_is_refused_with_a_link_to_the_first()
    {
        await using var host = await StyrningHost.StartAsync();
        var first = await host.StartedMatter(await host.DraftDocument("Arkivpolicy"));
        var visitor = await host.SignInAs("kommunjurist");
        var page = await visitor.OpenAsync("/dokument/arkivpolicy/arende/nytt");

        Assert.Equal(RecordPaths.OfMatter(first.Id), page.Link("Antagande av Arkivpolicy"));
        var refused = await visitor.PressAsync(page, "Påbörja ärendet", ("Action", "Adopt"));
        Assert.Equal((HttpStatusCode.Conflict, "DOK-61"), (refused.Status, refused.RefusalCode));
        Assert.Equal(1, await host.WithDb(db => db.Set<DocumentMatter>().CountAsync()));
    }

    [Fact]
    public async Task A_number_that_is_taken_or_has_no_registry_s_pattern_is_told_at_entry_and_what_was_typed_stands()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.StartedMatter(await host.DraftDocument("Arkivpolicy"), diarienummer: "KS 2026/255");
        await host.DraftDocument("Taxa för kopior");
        var visitor = await host.SignInAs("registrator");
        var page = await visitor.OpenAsync("/dokument/taxa-for-kopior/arende/nytt");

        var taken = await visitor.PressAsync(page, "Påbörja ärendet", ("Action", "Adopt"), ("Diarienummer", "ks 2026/255"), ("RegisteredOn", "2026-11-23"));
        var odd = await visitor.PressAsync(page, "Påbörja ärendet", ("Action", "Adopt"), ("Diarienummer", "52-2026"), ("RegisteredOn", "2026-11-23"));

        Assert.Equal(("DOK-64", "DOK-11"), (taken.RefusalCode, odd.RefusalCode));
        Assert.Equal("52-2026", odd.Value("Diarienummer"));
    }

    [Theory]
    [InlineData("registrator", HttpStatusCode.OK)] // keeps the register
    [InlineData("säkerhetschef", HttpStatusCode.OK)] // answers for the document
    [InlineData("IT-chef", HttpStatusCode.NotFound)]
    public async Task Matters_are_begun_by_whoever_keeps_the_register_or_answers_for_the_document(string role, HttpStatusCode expected)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.DraftDocument("Säkerhetsplan", owner: "sakerhetschef");

        Assert.Equal(expected, (await (await host.SignInAs(role)).OpenAsync("/dokument/sakerhetsplan/arende/nytt")).Status);
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_sees_anything()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await host.StartedMatter(await host.DraftDocument("Arkivpolicy"));

        foreach (var path in (string[])["/dokument/arenden", RecordPaths.OfMatter(matter.Id), "/dokument/arkivpolicy/arende/nytt"])
        {
            Assert.StartsWith("/logga-in", (await host.NewVisitor().OpenAsync(path)).Address.AbsolutePath, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Withdrawn_it_leaves_agendas_that_are_not_sent_and_frees_the_draft()
    {
        await using var host = await StyrningHost.StartAsync();
        var document = await host.DraftDocument("Arkivpolicy");
        var matter = await host.StartedMatter(document).WaitingAt(host, "till_beredning");
        await host.Meeting("ksau", "2026-12-02");
        var secretary = await host.SignInAs("nämndsekreterare");
        var path = RecordPaths.OfMatter(matter.Id);
        var form = await secretary.OpenAsync($"{path}/till-beredning");
        await secretary.PressAsync(form, "För upp ärendet", ("MeetingId", form.Document.QuerySelector("input[name=MeetingId]")!.GetAttribute("value")!));
        Assert.Equal(1, await host.WithDb(db => db.Set<AgendaItem>().CountAsync(i => i.MatterId == matter.Id)));

        var page = await secretary.OpenAsync($"{path}/skriv-av");
        Assert.Equal("DOK-83", (await secretary.PressAsync(page, "Avskriv ärendet")).RefusalCode);
        var done = await secretary.PressAsync(page, "Avskriv ärendet", ("Because", "Uppdraget drogs tillbaka."));

        Assert.Contains("Uppdraget drogs tillbaka.", done.Text, StringComparison.Ordinal);
        Assert.Empty(await host.Stands(matter.Id));
        Assert.Equal(0, await host.WithDb(db => db.Set<AgendaItem>().CountAsync(i => i.MatterId == matter.Id)));
        await host.StartedMatter(document); // the draft is free
    }

    [Fact]
    public async Task Of_two_who_change_the_number_at_once_the_second_is_told_and_loses_nothing()
    {
        await using var host = await StyrningHost.StartAsync();
        var path = RecordPaths.OfMatter((await host.StartedMatter(await host.DraftDocument("Arkivpolicy"))).Id) + "/diarienummer";
        var (one, two) = (await host.SignInAs("registrator"), await host.SignInAs("nämndsekreterare"));
        var (first, second) = (await one.OpenAsync(path), await two.OpenAsync(path));

        await one.PressAsync(first, "Spara", ("Diarienummer", "KS 2026/1"), ("RegisteredOn", "2026-11-23"));
        var told = await two.PressAsync(second, "Spara", ("Diarienummer", "KS 2026/2"), ("RegisteredOn", "2026-11-23"));

        Assert.Equal((HttpStatusCode.Conflict, "SAM-01"), (told.Status, told.RefusalCode));
        Assert.Equal("KS 2026/2", told.Value("Diarienummer"));
        Assert.Equal("KS 2026/1", (await host.WithDb(db => db.Set<DocumentMatter>().SingleAsync())).Diarienummer);
    }

    [Fact]
    public async Task A_document_leaves_its_batch_for_a_matter_of_its_own()
    {
        await using var host = await StyrningHost.StartAsync();
        var (one, two) = (await host.AdoptedDocument("Arkivpolicy"), await host.AdoptedDocument("Taxa för kopior"));
        var batch = await host.StartedMatter(new NewMatter
        {
            DecidingOrganKey = "kf",
            HandlerRoleKey = "kanslichef",
            ReviewerRoleKey = "kommunjurist",
            ArrivedOn = new(2026, 11, 1),
            IsBatch = true,
            Items = [new(one.Id, MatterAction.ReAdopt), new(two.Id, MatterAction.ReAdopt)],
        });
        var tabled = await TabledByMinorityAsync(host, batch);
        var visitor = await host.SignInAs("kanslichef");

        var own = await visitor.PressAsync(await visitor.OpenAsync($"{RecordPaths.OfMatter(batch.Id)}/ta-ut/taxa-for-kopior"), "Ta ut till ett eget ärende");

        Assert.Equal("Fastställande på nytt av Taxa för kopior", own.Heading);
        Assert.Contains("Översyn av två styrdokument", own.Text, StringComparison.Ordinal);
        Assert.Equal(1, await host.WithDb(db => db.Set<MatterItem>().CountAsync(i => i.MatterId == batch.Id)));
        Assert.Equal("Kommunfullmäktige fastställer Arkivpolicy på nytt.", (await tabled.RowAsync()).Proposal);
        var alone = await host.WithDb(db => db.Set<DocumentMatter>().SingleAsync(m => m.TakenOutOfId == batch.Id));
        await Task.FromResult(alone).WaitingAt(host, "beslutat");
        var paragraf = await AParagraf.AtAsync(host, "kf", Treatment.Decision, alone, "2026-12-07");
        Assert.Contains("En minoritet har redan fått ärendet bordlagt den 20 november 2026", (await paragraf.FormAsync()).Text); // what was used there is used
    }

    // Once, on 20 November; it stands on the next agenda.
    private static async Task<AParagraf> TabledByMinorityAsync(StyrningHost host, DocumentMatter batch)
    {
        var next = await AParagraf.AtAsync(host, "kf", Treatment.Decision, batch);
        await host.WithDb(async db =>
        {
            (await db.Set<AgendaItem>().SingleAsync(i => i.Id == next.Item)).Proposal = "Kommunfullmäktige fastställer Arkivpolicy på nytt.\nKommunfullmäktige fastställer Taxa för kopior på nytt.";
            db.Add(new Decision
            {
                MatterId = batch.Id,
                OrganKey = "kf",
                DecidedOn = new(2026, 11, 20),
                Treatment = Treatment.Decision,
                Outcome = DecisionOutcome.Bordlaggning,
                Text = "Ärendet bordläggs.",
                Minority = new MinorityRequest(15, [new MinorityMotivering("", 5, "Anna Ek (S) med flera")]),
                RecordedBy = Guid.Empty,
                RecordedAt = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero),
            });
            return await db.SaveChangesAsync();
        });
        return next;
    }

    [Fact]
    public async Task What_is_rejected_can_be_read_and_not_changed_and_a_new_matter_may_begin()
    {
        await using var host = await StyrningHost.StartAsync();
        var document = await host.DraftDocument("Arkivpolicy");
        var matter = await host.StartedMatter(document).WaitingAt(host, "beslutat");
        var decision = await host.RecordedAt(matter.Id, "kf", Treatment.Decision, DecisionOutcome.Rejected, 12);

        await host.Treated(matter.Id, Treatment.Decision, DecisionOutcome.Rejected, decision);

        Assert.Empty(await host.Stands(matter.Id));
        Assert.False((await host.WithDb(db => db.Set<DocumentVersion>().SingleAsync(v => v.DocumentId == document.Id))).IsDraft);
        Assert.Empty(await host.WithDb(db => db.Set<DocumentDecision>().Where(e => e.DocumentId == document.Id).ToListAsync()));
        Assert.Contains(host.Letters, l => l.Subject == "Avslaget: Antagande av Arkivpolicy");
        await host.StartedMatter(document);
    }

    [Fact]
    public async Task A_replacement_adopts_the_one_and_ends_the_other_in_the_same_decision()
    {
        await using var host = await StyrningHost.StartAsync();
        var (old, young) = (await host.AdoptedDocument("Säkerhetspolicy"), await host.DraftDocument("Trygghetspolicy"));
        var matter = await host.StartedMatter(new NewMatter
        {
            DecidingOrganKey = "kf",
            HandlerRoleKey = "kanslichef",
            ReviewerRoleKey = "kommunjurist",
            ArrivedOn = new(2026, 11, 1),
            Items = [new(old.Id, MatterAction.Replace, ReplacedById: young.Id)],
        });
        Assert.Equal("Ersättande av Säkerhetspolicy", matter.Title);

        await Task.FromResult(matter).WaitingAt(host, "justerat");

        var documents = await host.WithDb(db => db.Set<Styrdokument>().Include(d => d.Decisions).Include(d => d.Versions).AsSplitQuery().ToDictionaryAsync(d => d.Id));
        Assert.Equal(DocumentStage.Replaced, DocumentState.On(documents[old.Id], new(2026, 11, 23)).Stage);
        Assert.Equal(DocumentStage.InForce, DocumentState.On(documents[young.Id], new(2026, 11, 23)).Stage);
    }

    [Fact]
    public async Task The_list_shows_where_each_stands_and_who_has_it()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.StartedMatter(await host.DraftDocument("Arkivpolicy"), diarienummer: "KS 2026/255").WaitingAt(host, "granska");
        var visitor = await host.SignInAs("säkerhetschef");

        var page = await visitor.OpenAsync("/dokument/arenden");
        Assert.Contains("Godkänn förslaget för beslut (Karin Öberg)", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Försenat", page.Text, StringComparison.Ordinal); // it answers no renewal, and is late with none
        Assert.DoesNotContain("Arkivpolicy", (await visitor.OpenAsync("/dokument/arenden?visa=avslutade")).Text, StringComparison.Ordinal);
        Assert.Contains("KS 2026/255", (await visitor.OpenAsync("/dokument/arenden?visa=alla&sok=arkiv&organ=kf")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("KS 2026/255", (await visitor.OpenAsync("/dokument/arenden?organ=ks")).Text, StringComparison.Ordinal);
    }
}
