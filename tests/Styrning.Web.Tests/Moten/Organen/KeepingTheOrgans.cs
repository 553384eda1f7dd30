using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Moten.Organen;

public sealed class KeepingTheOrgans
{
    [Fact]
    public async Task The_demo_begins_with_a_lawful_kommun()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("HR-strateg");

        var list = await visitor.OpenAsync("/moten/organ");
        var kf = await visitor.OpenAsync("/moten/organ/kf");

        Assert.Contains("Kommunfullmäktige KF 2026-10-15–2030-10-14 21 av 21 sju dagar före KS", list.Text);
        Assert.Contains("Agneta Rydell (A), ordförande", kf.Text);
        Assert.Contains("21 platser. Beslutsfört när minst 11 är närvarande.", kf.Text);
        Assert.DoesNotContain("Ändra reglerna", kf.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/moten/organ/finns-inte")).Status);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_namnd_is_added_with_its_own_rules_and_members_as_lines_of_text(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var visitor = await host.SignInAs("nämndsekreterare");

        var added = await visitor.PressAsync(await visitor.OpenAsync("/moten/organ/nytt"), "Lägg till organet", ("Namn", "Socialnämnden"), ("Kort form", "SN"), ("Antal ledamöter", "2"));
        Assert.Equal(("/moten/organ/sn", "Socialnämnden"), (added.Address.AbsolutePath, added.Heading));
        Assert.Contains("Ingen mandatperiod är inskriven för i dag.", added.Text);

        await visitor.PressAsync(await visitor.OpenAsync("/moten/organ/sn/mandatperioder/ny"), "Spara", ("Första dag", "2026-11-01"), ("Sista dag", "2030-12-31"));
        var form = await visitor.OpenAsync("/moten/organ/sn/ledamoter/nya");
        var preview = await visitor.PressAsync(form, "Visa hur raderna läses", ("Ledamöter", "1. Åke Dahl (S), ordförande\n- Eva Åberg (M)"), ("Ersättare", "Tor Lund"));
        Assert.Equal(["Åke Dahl|S|ordförande|Ledamot", "Eva Åberg|M||Ledamot", "Tor Lund|||Ersättare"], preview.Document.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))));
        var organ = await visitor.PressAsync(preview, "Lägg till");
        Assert.Contains("Ledamöter 2 Åke Dahl (S), ordförande Ändra Åke Dahl Eva Åberg (M)", organ.Text);

        var again = await visitor.PressAsync(preview, "Lägg till");
        Assert.Equal((HttpStatusCode.Conflict, 3), (again.Status, await host.WithDb(db => db.Set<OrganMember>().CountAsync(m => m.OrganKey == "sn"))));
    }

    [Fact]
    public async Task Kommunfullmaktige_cannot_be_given_less_than_a_week_and_what_was_typed_stands()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("kanslichef");

        var refused = await visitor.PressAsync(await visitor.OpenAsync("/moten/organ/kf/andra"), "Spara", ("Kallelsen går ut", "6"), ("Namn", "Fullmäktige"));

        Assert.Equal((HttpStatusCode.Conflict, "MOT-13", "6", "Fullmäktige"), (refused.Status, refused.RefusalCode, refused.Value("Kallelsen går ut"), refused.Value("Namn")));
        Assert.Equal((7, "Kommunfullmäktige"), await host.WithDb(db => db.Set<Organ>().Where(o => o.Key == "kf").Select(o => new ValueTuple<int, string>(o.KallelseDays, o.Name)).SingleAsync()));
    }

    [Fact]
    public async Task A_moved_term_tells_which_renewals_it_moves_and_a_gap_must_be_seen()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Policy mot korruption", renewal: new RenewalRule(RenewalKind.EachTerm, 12));
        var visitor = await host.SignInAs("nämndsekreterare");
        var term = await host.WithDb(db => db.Set<OrganTerm>().Where(t => t.OrganKey == "kf" && t.FromOn == new DateOnly(2026, 10, 15)).Select(t => t.Id).SingleAsync());
        var form = await visitor.OpenAsync($"/moten/organ/kf/mandatperioder/{term}");

        var shown = await visitor.PressAsync(form, "Visa vilka förnyelser", ("Första dag", "2026-11-15"), ("Anmärkning", "Omval"));
        Assert.Contains("Policy mot korruption: senast 15 oktober 2027 blir 15 november 2027", shown.Text);

        var gap = await visitor.PressAsync(shown, "Spara");
        Assert.Equal("MOT-21", gap.RefusalCode);
        var saved = await visitor.PressAsync(gap, "Spara", ("Jag vet att det blir", "on"));
        Assert.Contains("Ingen mandatperiod är inskriven från och med 15 oktober 2026 till och med 14 november 2026", saved.Text);
    }

    [Fact]
    public async Task Another_term_than_the_laws_needs_its_reason()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");
        var term = await host.WithDb(db => db.Set<OrganTerm>().Where(t => t.OrganKey == "ks" && t.FromOn == new DateOnly(2027, 1, 1)).Select(t => t.Id).SingleAsync());
        var form = await visitor.OpenAsync($"/moten/organ/ks/mandatperioder/{term}");

        var refused = await visitor.PressAsync(form, "Spara", ("Första dag", "2026-11-30"), ("Låt perioden före", "on"));
        var saved = await visitor.PressAsync(refused, "Spara", ("Anmärkning", "Från valsammanträdet, KF 2026-02-25 § 20"));

        Assert.Equal("MOT-22", refused.RefusalCode);
        Assert.Contains("30 november 2026 31 december 2030", saved.Text);
        Assert.Contains("29 november 2026", saved.Text);
    }

    [Fact]
    public async Task The_second_of_two_who_change_an_organ_is_told_and_keeps_the_text()
    {
        await using var host = await StyrningHost.StartAsync();
        var (one, two) = (await host.SignInAs("nämndsekreterare"), await host.SignInAs("kanslichef"));
        var (first, second) = (await one.OpenAsync("/moten/organ/ks/andra"), await two.OpenAsync("/moten/organ/ks/andra"));

        await one.PressAsync(first, "Spara", ("Kallelsen går ut", "6"));
        var told = await two.PressAsync(second, "Spara", ("Antal ledamöter", "9"));

        Assert.Equal(("SAM-01", "9"), (told.RefusalCode, told.Value("Antal ledamöter")));
        Assert.Null((await two.PressAsync(told, "Spara")).RefusalCode); // knowing it, one may go on
    }

    [Fact]
    public async Task A_member_who_leaves_keeps_the_days_and_a_mistake_is_taken_away()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");
        var member = await host.WithDb(db => db.Set<OrganMember>().Where(m => m.OrganKey == "ksau" && m.Kind == MemberKind.Ordinary).OrderBy(m => m.Order).Select(m => m.Id).FirstAsync());
        var form = await visitor.OpenAsync($"/moten/organ/ksau/ledamoter/{member}");

        var left = await visitor.PressAsync(form, "Spara", ("Sista dag", "2026-11-01"));
        Assert.Contains("Har lämnat 1 Cecilia Marklund (A), ordförande från och med 1 januari 2023 till och med 1 november 2026", left.Text);
        var gone = await visitor.PressAsync(await visitor.OpenAsync($"/moten/organ/ksau/ledamoter/{member}"), "Ta bort Cecilia");
        Assert.DoesNotContain("Cecilia Marklund", gone.Text[gone.Text.IndexOf("Förtroendevalda", StringComparison.Ordinal)..]);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"/moten/organ/ksau/ledamoter/{member}")).Status);
    }

    [Theory]
    [InlineData("/moten/organ/nytt")]
    [InlineData("/moten/organ/kf/andra")]
    [InlineData("/moten/organ/kf/ledamoter/nya")]
    [InlineData("/moten/organ/kf/mandatperioder/ny")]
    [InlineData("/moten/nytt")]
    [InlineData("/moten/nya")]
    public async Task Only_those_who_keep_the_meetings_change_anything(string path)
    {
        await using var host = await StyrningHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await (await host.SignInAs("nämndsekreterare")).OpenAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("registrator")).OpenAsync(path)).Status);
        Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync(path)).Heading);
    }
}
