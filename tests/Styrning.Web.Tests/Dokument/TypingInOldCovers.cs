using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Dokument;

public sealed class TypingInOldCovers
{
    private const string Path = "/dokument/policy-mot-korruption/aldre-beslut";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_cover_becomes_a_fact_and_its_draft_is_settled(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var document = await host.DraftDocument("Policy mot korruption");
        var visitor = await host.SignInAs("registrator");

        var page = await visitor.PressAsync(await visitor.OpenAsync(Path), "Skriv in beslutet", ("Datum för beslut", "2020-02-26"), ("Paragraf", "31"), ("Diarienummer", "2020.052 ks"), ("Texten som beslutades", $"{document.Versions[0].Id}"));

        Assert.Contains("Gällande Antogs av kommunfullmäktige 26 februari 2020 § 31 och gäller sedan 26 februari 2020.", page.Text);
        Assert.Contains("2020.052 KS", page.Text);
        Assert.Contains("Ett äldre beslut skrevs in: antogs, Kommunfullmäktige 26 februari 2020 § 31, 2020.052 KS.", page.Text);
        Assert.False(await host.WithDb(db => db.Set<DocumentVersion>().AnyAsync(v => v.SettledAt == null)));
    }

    [Fact]
    public async Task The_same_twice_is_refused()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.DraftDocument("Policy mot korruption");
        var visitor = await host.SignInAs("registrator");
        var form = await visitor.OpenAsync(Path);

        await visitor.PressAsync(form, "Skriv in beslutet", ("Datum för beslut", "2020-02-26"), ("Paragraf", "31"));
        var again = await visitor.PressAsync(form, "Skriv in beslutet", ("Datum för beslut", "2020-02-26"), ("Paragraf", "31"));

        Assert.Equal((HttpStatusCode.Conflict, "DOK-24", "31"), (again.Status, again.RefusalCode, again.Value("Paragraf")));
        Assert.Equal(1, await host.WithDb(db => db.Set<DocumentDecision>().CountAsync()));
    }

    [Theory]
    [InlineData("255/22", "Skriv det som ”KS 2020/255” (Kommunstyrelsens diarium) eller ”2020.052 KS” (Kommunstyrelsens diarium, äldre).")]
    [InlineData("KS 2019/412", "Diarienumret KS 2019/412 står redan på ett annat beslut: Säkerhetspolicy, Kommunfullmäktige 30 oktober 2019")]
    public async Task A_number_that_looks_wrong_or_is_anothers_is_told_and_can_be_right(string number, string told)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.DraftDocument("Policy mot korruption");
        await host.DraftDocument("Säkerhetspolicy");
        var visitor = await host.SignInAs("registrator");
        await visitor.PressAsync(await visitor.OpenAsync("/dokument/sakerhetspolicy/aldre-beslut"), "Skriv in beslutet", ("Datum för beslut", "2019-10-30"), ("Diarienummer", "KS 2019/412"));

        var asked = await visitor.PressAsync(await visitor.OpenAsync(Path), "Skriv in beslutet", ("Datum för beslut", "2020-02-26"), ("Diarienummer", number));
        Assert.Contains(told, asked.Text);
        Assert.Equal(number, asked.Value("Diarienummer"));

        var saved = await visitor.PressAsync(asked, "Skriv in beslutet", ("Diarienumret", "on"));
        Assert.Contains("Beslutet är inskrivet.", saved.Text);
        Assert.Contains(number, saved.Text);
    }

    [Fact]
    public async Task Several_documents_of_one_adoption_share_its_number_without_a_word()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.DraftDocument("Policy mot korruption");
        await host.DraftDocument("Säkerhetspolicy");
        var visitor = await host.SignInAs("registrator");
        (string, string)[] cover = [("Datum för beslut", "2019-10-30"), ("Diarienummer", "KS 2019/412"), ("Paragraf", "187")];

        await visitor.PressAsync(await visitor.OpenAsync("/dokument/sakerhetspolicy/aldre-beslut"), "Skriv in beslutet", cover);

        Assert.Contains("Beslutet är inskrivet.", (await visitor.PressAsync(await visitor.OpenAsync(Path), "Skriv in beslutet", cover)).Text);
    }

    [Fact]
    public async Task An_organ_that_is_gone_can_have_decided()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.DraftDocument("Policy mot korruption");
        await host.WithDb(async db =>
        {
            db.Add(new Organ { Key = "tn", Name = "Tekniska nämnden", ShortName = "TN", Typ = OrganTyp.Namnd, SecretaryRoleKey = "namndsekreterare", RetiredOn = new(2015, 1, 1) });
            return await db.SaveChangesAsync();
        });
        var visitor = await host.SignInAs("registrator");

        var asked = await visitor.PressAsync(await visitor.OpenAsync(Path), "Skriv in beslutet", ("Datum för beslut", "2014-12-01"), ("Instans som beslutade", "Tekniska nämnden"));
        var saved = await visitor.PressAsync(asked, "Skriv in beslutet", ("Policy brukar beslutas", "on"));

        Assert.Contains("Antogs av tekniska nämnden 1 december 2014", saved.Text);
        Assert.DoesNotContain("Tekniska nämnden", (await visitor.OpenAsync("/dokument/nytt?typ=policy")).Text); // but decides no more
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_wrong_one_is_mended_and_stays_to_be_seen_with_the_reason(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.AdoptedDocument("Policy mot korruption", decidedOn: "2020-02-26");
        var visitor = await host.SignInAs("registrator");
        var form = await visitor.OpenAsync((await visitor.OpenAsync("/dokument/policy-mot-korruption")).Link("Rätta"));
        Assert.Equal("2020-02-26", form.Value("Datum för beslut"));

        var silent = await visitor.PressAsync(form, "Spara rättelsen", ("Paragraf", "31"));
        Assert.Equal("DOK-26", silent.RefusalCode);
        var mended = await visitor.PressAsync(silent, "Spara rättelsen", ("Vad var fel?", "paragrafen saknades"));
        var again = await visitor.PressAsync(silent, "Spara rättelsen", ("Vad var fel?", "paragrafen saknades"));

        Assert.Contains("Antogs av kommunfullmäktige 26 februari 2020 § 31", mended.Text);
        Assert.Contains("Rättat 23 november 2026 av Birgitta Molin: paragrafen saknades", mended.Text);
        Assert.Equal("DOK-25", again.RefusalCode);
        Assert.Equal((2, 1), await host.WithDb(async db => (await db.Set<DocumentDecision>().CountAsync(), await db.Set<DocumentDecision>().CountAsync(e => e.WithdrawnOn == null))));
    }

    [Fact]
    public async Task One_that_never_was_is_taken_back_and_the_document_is_what_it_was_without_it()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Policy mot korruption");
        var visitor = await host.SignInAs("registrator");
        await visitor.PressAsync(await visitor.OpenAsync(Path), "Skriv in beslutet", ("Vad beslutet gjorde", "Upphävdes"), ("Datum för beslut", "2024-01-31"));
        var repealed = await visitor.OpenAsync("/dokument/policy-mot-korruption");
        Assert.Contains("Upphävt Upphävdes av kommunfullmäktige 31 januari 2024", repealed.Text);

        var form = await visitor.OpenAsync(repealed.Link("Rätta beslutet 31 januari 2024"));
        var back = await visitor.PressAsync(form, "Ta tillbaka beslutet", ("Vad var fel?", "fel dokument"));

        Assert.Contains("Taget tillbaka 23 november 2026 av Birgitta Molin: fel dokument", back.Text);
        Assert.Contains("Gällande Antogs av kommunfullmäktige", back.Text);
    }

    [Fact]
    public async Task What_was_decided_here_is_not_mended_here()
    {
        await using var host = await StyrningHost.StartAsync();
        var document = await host.AdoptedDocument("Policy mot korruption");
        var id = await host.WithDb(async db =>
        {
            var decided = new DocumentDecision { DocumentId = document.Id, MatterId = Guid.CreateVersion7(), Effect = DecisionEffect.ReAdopt, OrganKey = "kf", DecidedOn = new(2026, 1, 1), RecordedAt = DateTimeOffset.UnixEpoch, RecordedBy = Guid.Empty };
            db.Add(decided);
            await db.SaveChangesAsync();
            return decided.Id;
        });
        var visitor = await host.SignInAs("registrator");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"{Path}/{id}")).Status);
    }

    [Theory]
    [InlineData("2026-10-14", false)] // by the outgoing fullmäktige
    [InlineData("2026-10-15", true)]
    public async Task A_decision_typed_in_answers_the_renewal_that_waited_for_it_and_no_longer_when_it_is_taken_back(string decided, bool answers)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Policy mot korruption", renewal: new(RenewalKind.EachTerm, 12, "kf"));
        await host.RunDueWork();
        var visitor = await host.SignInAs("registrator");

        var page = await visitor.PressAsync(await visitor.OpenAsync(Path), "Skriv in beslutet", ("Vad beslutet gjorde", "ReAdopt"), ("Datum för beslut", decided));
        Assert.Equal(answers ? 1 : 0, await FulfilledAsync(host));

        await visitor.PressAsync(await visitor.OpenAsync(page.Link("Rätta beslutet")), "Ta tillbaka beslutet", ("Vad var fel?", "har inte fattats"));
        Assert.Equal(0, await FulfilledAsync(host));
    }

    private static Task<int> FulfilledAsync(StyrningHost host) => host.WithDb(db => db.Set<Renewal>().CountAsync(r => r.FulfilledById != null));
}
