using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Tests.Dokument.Arenden;

/// <summary>The forms that real people post, from the first to the last; the meetings answer with their messages.</summary>
public sealed class TheLifeOfAMatter
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_policy_goes_from_draft_to_what_is_known(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var document = await host.DraftDocument("Arkivpolicy");
        await host.Meeting("ksau", "2026-12-02");
        await host.Meeting("ks", "2026-12-14");
        await host.Meeting("kf", "2027-01-27");
        var handler = await host.SignInAs("kanslichef");
        var reviewer = await host.SignInAs("kommunjurist");
        var secretary = await host.SignInAs("nämndsekreterare");

        var started = await handler.PressAsync(await handler.OpenAsync("/dokument/arkivpolicy/arende/nytt"), "Påbörja ärendet", ("Action", "Adopt"), ("Diarienummer", "KS 2026/255"), ("RegisteredOn", "2026-11-23"));
        var path = started.Address.AbsolutePath;
        Assert.Equal("Antagande av Arkivpolicy", started.Heading);
        Assert.Contains("KS 2026/255", started.Text, StringComparison.Ordinal);
        var id = Guid.Parse(path.Split('/')[^1]);

        var handed = await handler.PressAsync(await handler.OpenAsync($"{path}/utkast"), "Lämna förslaget vidare", ("Remiss", "false"));
        Assert.Equal(path, handed.Address.AbsolutePath);
        await Declare(handler, path);
        await Declare(reviewer, path);
        Assert.Equal(["granska"], await host.Stands(id));

        await reviewer.PressAsync(await reviewer.OpenAsync($"{path}/granska"), "Skicka svaret", ("Approved", "true"));
        await TakeUp(secretary, path, "beredning", "Kommunstyrelsens arbetsutskott");
        await host.Treated(id, Treatment.Beredning, DecisionOutcome.Adopted);
        await host.RecordedAt(id, "ksau", Treatment.Beredning, DecisionOutcome.Adopted, 80);
        await TakeUp(secretary, path, "yttrande", "Kommunstyrelsen");
        var statement = await host.RecordedAt(id, "ks", Treatment.Yttrande, DecisionOutcome.Adopted, 190);
        await host.Treated(id, Treatment.Yttrande, DecisionOutcome.Adopted, statement);
        await TakeUp(secretary, path, "beslut", "Kommunfullmäktige");
        var decision = await host.RecordedAt(id, "kf", Treatment.Decision, DecisionOutcome.Adopted, 12);
        await host.Treated(id, Treatment.Decision, DecisionOutcome.Adopted, decision);
        await host.Told(id, MatterMessages.Justerad);
        Assert.Equal(["anslaget", "gor_kant"], (await host.Stands(id)).Order());

        await MakeKnown(handler, path);
        Assert.Equal(["anslaget"], await host.Stands(id));

        var effect = await host.WithDb(db => db.Set<DocumentDecision>().SingleAsync(e => e.MatterId == id));
        Assert.Equal((DecisionEffect.Adopt, 12, "KS 2026/255", new DateOnly(2026, 11, 23)), (effect.Effect, effect.Paragraf, effect.Diarienummer, effect.PublishedOn!.Value));
        var page = await (await host.SignInAs("säkerhetschef")).OpenAsync(path);
        foreach (var fact in (string[])["Ärendet påbörjades", "Svarade att jäv inte finns", "Förslaget godkändes för beslut", "Kommunstyrelsens arbetsutskott: berett och fört vidare, § 80", "Kommunfullmäktige: antas, § 12", "publicerades", "Planen för att göra beslutet känt är genomförd"])
        {
            Assert.Contains(fact, page.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Taken_up_again_by_two_at_once_it_stands_on_one_agenda(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var matter = await host.StartedMatter(await host.DraftDocument("Arkivpolicy")).WaitingAt(host, "beredd");
        var meetings = new[] { await host.Meeting("ksau", "2026-12-02"), await host.Meeting("ksau", "2026-12-09") };
        var forms = new List<(Visitor Who, PageView Form, Guid Meeting)>();
        foreach (var meeting in meetings)
        {
            var secretary = await host.SignInAs("nämndsekreterare");
            forms.Add((secretary, await secretary.OpenAsync(RecordPaths.OfMatter(matter.Id) + "/till-beredning"), meeting.Id));
        }

        var told = await Task.WhenAll(forms.Select(form => form.Who.PressAsync(form.Form, "För upp ärendet", ("MeetingId", form.Meeting.ToString()))));

        Assert.Equal(1, await host.WithDb(db => db.Set<AgendaItem>().CountAsync(i => i.MatterId == matter.Id)));
        Assert.Contains(Assert.Single(told, page => page.Status is HttpStatusCode.Conflict).RefusalCode, (string[])["SAM-01", "MOT-56", "DOK-01"]);
    }

    [Fact]
    public async Task The_second_pair_of_eyes_is_not_the_one_who_wrote()
    {
        await using var host = await StyrningHost.StartAsync();
        var document = await host.DraftDocument("Arkivpolicy");
        var jurist = await host.PersonWith("kommunjurist");
        await host.WithDb(async db =>
        {
            var draft = await db.Set<DocumentVersion>().SingleAsync(v => v.DocumentId == document.Id);
            draft.Write("# Syfte\n\nEn annan text.", "", jurist, new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero));
            return await db.SaveChangesAsync();
        });
        var matter = await host.StartedMatter(document).WaitingAt(host, "granska");
        var reviewer = await host.SignInAs("kommunjurist");

        var page = await reviewer.OpenAsync(RecordPaths.OfMatter(matter.Id) + "/granska");
        Assert.False(page.HasButton("Skicka svaret"));
        Assert.Contains("Du har skrivit i förslaget", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_jävig_is_replaced_and_who_takes_over_answers_too()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await host.StartedMatter(await host.DraftDocument("Arkivpolicy")).WaitingAt(host, "jav");
        var path = RecordPaths.OfMatter(matter.Id);
        var handler = await host.SignInAs("kanslichef");
        var reviewer = await host.SignInAs("kommunjurist");

        var page = await reviewer.OpenAsync($"{path}/jav");
        var refused = await reviewer.PressAsync(page, "Lämna svaret", ("IsJavig", "true"), ("Ground", "Min bror leder bolaget."));
        Assert.Equal((HttpStatusCode.Conflict, "DOK-74"), (refused.Status, refused.RefusalCode));
        Assert.Equal("Min bror leder bolaget.", refused.Value("Ground"));

        await reviewer.PressAsync(refused, "Lämna svaret", ("IsJavig", "true"), ("Ground", "Min bror leder bolaget."), ("TakenOverBy", "registrator"));
        await Declare(handler, path);
        Assert.Equal(["jav"], await host.Stands(matter.Id));
        await Declare(await host.SignInAs("registrator"), path);
        Assert.Equal(["granska"], await host.Stands(matter.Id));

        Assert.Equal(HttpStatusCode.OK, (await (await host.SignInAs("registrator")).OpenAsync($"{path}/granska")).Status);
        var other = await (await host.SignInAs("säkerhetschef")).OpenAsync(path);
        Assert.Contains("Anmälde jäv", other.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bror", other.Text, StringComparison.Ordinal); // the ground is for those with a part in the matter
    }

    [Fact]
    public async Task A_proposal_without_a_text_goes_nowhere()
    {
        await using var host = await StyrningHost.StartAsync();
        var document = await host.AdoptedDocument("Arkivpolicy");
        var matter = await host.StartedMatter(document, MatterAction.Revise);
        var handler = await host.SignInAs("kanslichef");

        var refused = await handler.PressAsync(await handler.OpenAsync(RecordPaths.OfMatter(matter.Id) + "/utkast"), "Lämna förslaget vidare", ("Remiss", "false"));

        Assert.Equal((HttpStatusCode.Conflict, "DOK-76"), (refused.Status, refused.RefusalCode));
        Assert.Equal(["utkast"], await host.Stands(matter.Id));
    }

    [Fact]
    public async Task Returned_it_comes_back_with_what_to_change()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await host.StartedMatter(await host.DraftDocument("Arkivpolicy")).WaitingAt(host, "granska");
        var reviewer = await host.SignInAs("kommunjurist");
        var page = await reviewer.OpenAsync(RecordPaths.OfMatter(matter.Id) + "/granska");

        Assert.Equal("DOK-77", (await reviewer.PressAsync(page, "Skicka svaret", ("Approved", "false"))).RefusalCode);
        await reviewer.PressAsync(page, "Skicka svaret", ("Approved", "false"), ("Comment", "Ansvaret i avsnitt 2 är oklart."));
        var again = await reviewer.PressAsync(page, "Skicka svaret", ("Approved", "false"), ("Comment", "Ansvaret i avsnitt 2 är oklart."));

        Assert.Equal("DOK-01", again.RefusalCode); // a second press finds nothing left to do
        var handler = await host.SignInAs("kanslichef");
        Assert.Contains("Ansvaret i avsnitt 2 är oklart.", (await handler.OpenAsync(RecordPaths.OfMatter(matter.Id) + "/utkast")).Text, StringComparison.Ordinal);
    }

    private static async Task Declare(Visitor visitor, string path)
    {
        var done = await visitor.PressAsync(await visitor.OpenAsync($"{path}/jav"), "Lämna svaret", ("IsJavig", "false"));
        Assert.Equal(path, done.Address.AbsolutePath);
    }

    private static async Task TakeUp(Visitor secretary, string path, string word, string organ)
    {
        var page = await secretary.OpenAsync($"{path}/till-{word}");
        var choice = page.Document.QuerySelectorAll("label").First(l => l.TextContent.StartsWith(organ + ",", StringComparison.Ordinal)).GetAttribute("for")!;
        var done = await secretary.PressAsync(page, "För upp ärendet", ("MeetingId", choice[2..]));
        Assert.True(done.Address.AbsolutePath == path, done.Errors);
    }

    private static async Task MakeKnown(Visitor handler, string path)
    {
        var page = await handler.OpenAsync($"{path}/gor-kant");
        var added = await handler.PressAsync(page, "Lägg till", ("Audience", "Förtroendevalda"), ("What", "Genomgång vid gruppmötena"), ("RoleKey", "kanslichef"), ("DueOn", "2027-03-01"));
        Assert.Equal("DOK-87", (await handler.PressAsync(added, "Avsluta planen")).RefusalCode);
        var ticked = await handler.PressAsync(await handler.OpenAsync($"{path}/gor-kant"), "Gjort");
        Assert.Contains("100 % gjort", ticked.Text, StringComparison.Ordinal);
        await handler.PressAsync(ticked, "Avsluta planen");
    }
}
