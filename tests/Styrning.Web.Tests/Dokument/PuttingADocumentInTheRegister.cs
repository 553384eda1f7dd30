using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Dokument;

public sealed class PuttingADocumentInTheRegister
{
    private static readonly (string, string)[] Cover =
        [("Titel", "Policy mot korruption"), ("Typ", "policy"), ("Beslutande instans", "Kommunfullmäktige"), ("Dokumentansvarig", "kommunjurist"), ("Gäller för", "Kommunövergripande"), ("Ämne", "Integritet")];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_type_fills_in_what_is_usual_and_the_document_gets_a_lasting_address(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var visitor = await host.SignInAs("nämndsekreterare");
        var choose = await visitor.OpenAsync("/dokument/nytt");
        Assert.Contains("Beslutas av kommunfullmäktige.", choose.Text);

        var form = await visitor.OpenAsync(choose.Link("Policy"));
        Assert.Equal(("policy", "kf", "Kommunövergripande"), (form.Value("Typ"), form.Value("Beslutande instans"), form.Value("Gäller för")));
        var page = await visitor.PressAsync(form, "Lägg upp dokumentet", Cover);

        Assert.Equal(("/dokument/policy-mot-korruption", "Policy mot korruption"), (page.Address.AbsolutePath, page.Heading));
        Assert.Contains("Inte beslutat Inget beslut är registrerat", page.Text);
        Assert.Contains("Karin Öberg", page.Text);
        Assert.Contains("Policy mot korruption lades upp i registret.", page.Text);
    }

    [Fact]
    public async Task An_address_that_a_page_has_is_not_given_away()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("registrator");

        foreach (var (title, key) in new[] { ("Typer", "typer-2"), ("Nytt", "nytt-2"), ("Saknas", "saknas-2") })
        {
            var page = await visitor.PressAsync(await visitor.OpenAsync("/dokument/nytt?typ=policy"), "Lägg upp dokumentet", [.. Cover, ("Titel", title)]);
            Assert.Equal($"/dokument/{key}", page.Address.AbsolutePath);
        }
    }

    [Fact]
    public async Task A_lower_organ_than_the_types_is_told_and_saved_when_it_is_confirmed()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("kommunjurist");

        var asked = await visitor.PressAsync(await visitor.OpenAsync("/dokument/nytt?typ=policy"), "Lägg upp dokumentet", [.. Cover, ("Beslutande instans", "Kommunstyrelsen")]);
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains("Policy brukar beslutas av kommunfullmäktige. Kommunstyrelsen är en lägre instans", asked.Text);
        Assert.Equal("Policy mot korruption", asked.Value("Titel"));
        Assert.Equal(0, await CountAsync(host));

        var again = await visitor.PressAsync(asked, "Lägg upp dokumentet");
        Assert.Contains("Inget är sparat än.", again.Text);
        var saved = await visitor.PressAsync(again, "Lägg upp dokumentet", ("Policy brukar beslutas", "on"));

        Assert.Equal("/dokument/policy-mot-korruption", saved.Address.AbsolutePath);
        Assert.Contains("Kommunstyrelsen är en lägre instans", saved.Text); // and stays to be seen
    }

    [Theory]
    [InlineData("POLICY mot korruption")]
    [InlineData("Policyn mot korruption")]
    public async Task The_same_title_or_nearly_is_told_with_the_way_to_the_one_there_is(string title)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Policy mot korruption");
        var visitor = await host.SignInAs("registrator");

        var asked = await visitor.PressAsync(await visitor.OpenAsync("/dokument/nytt?typ=policy"), "Lägg upp dokumentet", [.. Cover, ("Titel", title)]);
        Assert.Equal("/dokument/policy-mot-korruption", asked.Link("Öppna Policy mot korruption"));
        var saved = await visitor.PressAsync(asked, "Lägg upp dokumentet", ("Det finns redan ett dokument", "on"));

        Assert.StartsWith(title.StartsWith("POLICY", StringComparison.Ordinal) ? "/dokument/policy-mot-korruption-2" : "/dokument/policyn-mot-korruption", saved.Address.AbsolutePath);
    }

    [Fact]
    public async Task The_plans_of_two_years_are_two_plans()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Handlingsplan 2022", type: "plan");
        var visitor = await host.SignInAs("registrator");

        Assert.Equal("/dokument/handlingsplan-2023", (await visitor.PressAsync(await visitor.OpenAsync("/dokument/nytt?typ=plan"), "Lägg upp dokumentet", [.. Cover, ("Titel", "Handlingsplan 2023"), ("Typ", "plan")])).Address.AbsolutePath);
    }

    [Fact]
    public async Task What_is_missing_is_refused_with_everything_typed_kept()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("registrator");

        var page = await visitor.PressAsync(await visitor.OpenAsync("/dokument/nytt?typ=policy"), "Lägg upp dokumentet", ("Ämne", "Säkerhet"), ("Titel", "Säkerhetspolicy"));

        Assert.Equal((HttpStatusCode.Conflict, "DOK-15", "Säkerhetspolicy", "Säkerhet"), (page.Status, page.RefusalCode, page.Value("Titel"), page.Value("Ämne")));
    }

    [Theory]
    [InlineData(RenewalKind.EachTerm, "12", "", "", "Varje mandatperiod, inom tolv månader")]
    [InlineData(RenewalKind.Interval, "24", "", "", "Senast 24 månader efter det senaste beslutet")]
    [InlineData(RenewalKind.FixedDay, "", "31", "3", "Varje år senast 31 mars")]
    [InlineData(RenewalKind.AfterElection, "24", "", "", "Senast 24 månader efter varje ordinarie val")]
    public async Task Each_rule_of_renewal_is_kept_and_told(RenewalKind kind, string months, string day, string month, string told)
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("registrator");

        var page = await visitor.PressAsync(await visitor.OpenAsync("/dokument/nytt?typ=policy"), "Lägg upp dokumentet", [.. Cover, ("Renewal.Choice", $"{kind}"), ("Antal månader", months), ("Dag i månaden", day), ("Renewal.Month", month)]);

        Assert.Contains(told, page.Text);
        Assert.Equal(kind, (await FindAsync(host, "policy-mot-korruption")).Renewal.Kind);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("24", null)]
    [InlineData("25", "DOK-17")]
    public async Task What_a_statute_demands_is_chosen_by_its_name_and_not_made_longer(string months, string? refused)
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("registrator");

        var page = await visitor.PressAsync(await visitor.OpenAsync("/dokument/nytt?typ=plan"), "Lägg upp dokumentet", [.. Cover, ("Typ", "plan"), ("Renewal.Choice", "lag/planeringsstrategi"), ("Antal månader", months)]);

        Assert.Equal(refused, page.RefusalCode);
        Assert.Equal(refused is null ? "PBL 3:23" : null, await host.WithDb(async db => (await db.Set<Styrdokument>().SingleOrDefaultAsync())?.Renewal.Statute));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Parents_are_stated_and_an_older_child_is_only_told(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.AdoptedDocument("Säkerhetspolicy", decidedOn: "2019-10-30");
        await host.AdoptedDocument("Riktlinjer för säkerhet", type: "riktlinje", organ: "ks", decidedOn: "2019-10-14");
        var visitor = await host.SignInAs("nämndsekreterare");

        var child = await visitor.PressAsync(await visitor.OpenAsync("/dokument/riktlinjer-for-sakerhet/andra"), "Spara", ("Parents[0]", "sakerhetspolicy"));
        Assert.Contains("Säkerhetspolicy Beslutades efter det här dokumentet. Det är bara en upplysning.", child.Text);
        Assert.Contains("överordnade dokument: Säkerhetspolicy lades till", child.Text);
        Assert.Equal("/dokument/riktlinjer-for-sakerhet", (await visitor.OpenAsync("/dokument/sakerhetspolicy")).Link("Riktlinjer för säkerhet"));

        var circle = await visitor.PressAsync(await visitor.OpenAsync("/dokument/sakerhetspolicy/andra"), "Spara", ("Parents[0]", "riktlinjer-for-sakerhet"));
        Assert.Equal("DOK-29", circle.RefusalCode);

        var gone = await visitor.PressAsync(await visitor.OpenAsync("/dokument/riktlinjer-for-sakerhet/andra"), "Spara", ("Parents[0]", ""));
        Assert.Contains("Säkerhetspolicy togs bort", gone.Text);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_second_who_saves_is_told_and_keeps_what_she_typed(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.AdoptedDocument("Policy mot korruption", owner: "kommunjurist");
        var (first, second) = (await host.SignInAs("nämndsekreterare"), await host.SignInAs("registrator"));
        var (one, two) = (await first.OpenAsync("/dokument/policy-mot-korruption/andra"), await second.OpenAsync("/dokument/policy-mot-korruption/andra"));

        var saved = await first.PressAsync(one, "Spara", ("Ämne", "Integritet"));
        var told = await second.PressAsync(two, "Spara", ("Ämne", "Säkerhet"));

        Assert.Contains("Uppgifterna ändrades: ämne: inget blev ”Integritet”.", saved.Text);
        Assert.Equal((HttpStatusCode.Conflict, "SAM-01", "Säkerhet"), (told.Status, told.RefusalCode, told.Value("Ämne")));
        Assert.Equal("Integritet", (await FindAsync(host, "policy-mot-korruption")).Subject);
    }

    [Fact]
    public async Task Only_those_who_keep_the_register_may_write_in_it()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Policy mot korruption");

        foreach (var path in new[] { "/dokument/nytt", "/dokument/policy-mot-korruption/andra", "/dokument/policy-mot-korruption/aldre-beslut", "/dokument/policy-mot-korruption/filer", "/dokument/typer/ny", "/dokument/diarier/nytt" })
        {
            Assert.Equal(HttpStatusCode.OK, (await (await host.SignInAs("kanslichef")).OpenAsync(path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("IT-chef")).OpenAsync(path)).Status);
            Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync(path)).Heading);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("kanslichef")).OpenAsync("/dokument/finns-inte/andra")).Status);
    }

    [Fact]
    public async Task What_is_not_final_yet_says_so_with_the_day_and_why()
    {
        await using var host = await StyrningHost.StartAsync(now: "2026-11-23 08:00");
        await host.DraftDocument("Policy mot korruption");
        await DecideAsync(host);
        var visitor = await host.SignInAs("IT-chef");

        var page = await visitor.OpenAsync("/dokument/policy-mot-korruption");

        Assert.Contains("Gällande Ej laga kraft", page.Text);
        Assert.Contains("Vinner laga kraft 11 december 2026 om ingen överklagar.", page.Text);
        Assert.Contains("18 november 2026 § 12", page.Text);
    }

    private static Task<int> DecideAsync(StyrningHost host) => host.WithDb(async db =>
    {
        var document = await db.Set<Styrdokument>().Include(d => d.Versions).SingleAsync(d => d.Key == "policy-mot-korruption");
        var meeting = new Meeting { OrganKey = "kf", MeetsOn = new(2026, 11, 18) };
        var protocol = new Protocol { MeetingId = meeting.Id, OrganKey = "kf", DecidedOn = meeting.MeetsOn, Name = "Protokoll", Manner = JusteringManner.Digital };
        typeof(Protocol).GetProperty(nameof(Protocol.JusteradOn))!.SetValue(protocol, new DateOnly(2026, 11, 19));
        protocol.Notices.Add(new PublicNotice { ProtocolId = protocol.Id, PostedOn = new(2026, 11, 19), RecordedBy = Guid.Empty, RecordedAt = DateTimeOffset.UnixEpoch });
        var item = new AgendaItem { MeetingId = meeting.Id, OrganKey = "kf", Year = 2026, Order = 1, Title = "Policy", Treatment = Treatment.Decision, Paragraf = 12, ProtocolId = protocol.Id };
        var decision = new Decision
        {
            OrganKey = "kf",
            DecidedOn = meeting.MeetsOn,
            AgendaItemId = item.Id,
            Treatment = Treatment.Decision,
            Outcome = DecisionOutcome.Adopted,
            Text = "Antas.",
            RecordedBy = Guid.Empty,
            RecordedAt = DateTimeOffset.UnixEpoch,
        };
        document.Versions[0].Settle(DateTimeOffset.UnixEpoch);
        document.Decisions.Add(new DocumentDecision
        {
            DocumentId = document.Id,
            Effect = DecisionEffect.Adopt,
            VersionId = document.Versions[0].Id,
            DecisionId = decision.Id,
            OrganKey = "kf",
            DecidedOn = meeting.MeetsOn,
            Paragraf = 12,
            RecordedAt = DateTimeOffset.UnixEpoch,
            RecordedBy = Guid.Empty,
        });
        db.AddRange(meeting, protocol, item, decision);
        return await db.SaveChangesAsync();
    });

    private static Task<int> CountAsync(StyrningHost host) => host.WithDb(db => db.Set<Styrdokument>().CountAsync());

    private static Task<Styrdokument> FindAsync(StyrningHost host, string key) => host.WithDb(db => db.Set<Styrdokument>().SingleAsync(d => d.Key == key));
}
