using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Testing;
using Styrning.Testing.Reporting;

namespace Styrning.Web.Tests.Rapporter.Avsnitt;

/// <summary>1.5 is shared by the kommunjurist and the säkerhetshandläggare: one text.</summary>
public sealed class TwoWhoWriteAtOnce
{
    private const string Page = "/rapporter/2026/avsnitt/1.5";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Each_in_a_paragraph_of_their_own_are_joined_and_told_so(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (karin, linnea) = await WithText(host);
        var (karins, linneas) = (await karin.OpenAsync(Page), await linnea.OpenAsync(Page));

        await karin.PressAsync(karins, "Spara utkast", ("Draft.Text", "Ett, av Karin.\r\n\r\nTvå."), ("Draft.Meetings[0].What", "Möte med polisen"));
        var joined = await linnea.PressAsync(linneas, "Spara utkast", ("Draft.Text", "Ett.\r\n\r\nTvå, av Linnea."), ("Draft.Meetings[0].What", "Möte med skolan"));

        Assert.Equal(HttpStatusCode.OK, joined.Status);
        Assert.Contains("Sammanfogat med det som Karin Öberg sparade 23 november 2026 kl. 08.00.", joined.Text);
        var content = (await host.Section("1.5")).Parts[0].Content;
        Assert.Equal(["Ett, av Karin.", "Två, av Linnea."], content.Passages.Select(p => p.Text));
        Assert.Equal(["Möte med polisen", "Möte med skolan"], content.Meetings.Select(m => m.What));
    }

    [Fact]
    public async Task In_the_same_paragraph_both_texts_are_shown_and_saving_again_is_a_choice()
    {
        await using var host = await StyrningHost.StartAsync();
        var (karin, linnea) = await WithText(host);
        var (karins, linneas) = (await karin.OpenAsync(Page), await linnea.OpenAsync(Page));

        await karin.PressAsync(karins, "Spara utkast", ("Draft.Text", "Ett, av Karin.\r\n\r\nTvå."));
        var both = await linnea.PressAsync(linneas, "Spara utkast", ("Draft.Text", "Ett, av Linnea.\r\n\r\nTvå."), ("Draft.Plans[0].What", "Ny lägesbild"));

        Assert.Equal((HttpStatusCode.Conflict, "RAP-32"), (both.Status, both.RefusalCode));
        Assert.Contains("ni har båda ändrat texten", both.Errors);
        Assert.Contains("Ett, av Karin.", both.Document.QuerySelector(".theirs")!.TextContent);
        Assert.StartsWith("Ett, av Linnea.", both.Value("Draft.Text"), StringComparison.Ordinal);
        Assert.Equal("Ny lägesbild", both.Value("Draft.Plans[0].What"));
        Assert.Equal(2, (await host.Section("1.5")).Parts[0].Version);

        var saved = await linnea.PressAsync(both, "Spara utkast", ("Draft.Text", "Ett, av Karin och Linnea.\r\n\r\nTvå."));

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        var part = (await host.Section("1.5")).Parts[0];
        Assert.Equal("Ett, av Karin och Linnea.", part.Content.Passages[0].Text);
        Assert.Equal("Ett, av Karin.", part.Revision(2)!.Content.Passages[0].Text);
    }

    [Fact]
    public async Task A_choice_of_words_does_not_take_away_the_others_mark_of_secrecy()
    {
        await using var host = await StyrningHost.StartAsync();
        var (karin, linnea) = await WithText(host);
        var (karins, linneas) = (await karin.OpenAsync(Page), await linnea.OpenAsync(Page));

        await karin.PressAsync(karins, "Spara utkast", ("Draft.Text", "Ett, av Karin.\r\n\r\nTvå."), ("Draft.Marks[0].Secrecy", "OSL 18:8"));
        var both = await linnea.PressAsync(linneas, "Spara utkast", ("Draft.Text", "Ett, av Linnea.\r\n\r\nTvå."));
        await linnea.PressAsync(both, "Spara utkast");

        Assert.Equal(new Passage("Ett, av Linnea.", "OSL 18:8"), (await host.Section("1.5")).Parts[0].Content.Passages[0]);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task In_the_same_instant_nothing_is_lost(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (karin, linnea) = await WithText(host);
        var (karins, linneas) = (await karin.OpenAsync(Page), await linnea.OpenAsync(Page));

        var answers = await Task.WhenAll(
            karin.PressAsync(karins, "Spara utkast", ("Draft.Text", "Ett, av Karin.\r\n\r\nTvå.")),
            linnea.PressAsync(linneas, "Spara utkast", ("Draft.Text", "Ett.\r\n\r\nTvå, av Linnea.")));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        Assert.Equal("Ett, av Karin.\n\nTvå, av Linnea.", (await host.Section("1.5")).Parts[0].Content.Text);
    }

    [Fact]
    public async Task A_shared_text_is_handed_in_when_both_are_ready()
    {
        await using var host = await StyrningHost.StartAsync();
        var (karin, linnea) = await WithText(host);

        var page = await karin.OpenAsync(Page);
        Assert.Contains("Det lämnas in när också säkerhetshandläggare har markerat sin del som klar.", page.Text);
        page = await karin.PressAsync(page, "Min del är klar", ("Draft.NoIncidents", "on"));
        Assert.Contains("Din del av avsnitt 1.5 är klar.", page.Text);
        Assert.False(page.HasButton("Min del är klar"));
        Assert.Equal(SectionStatus.InProgress, (await host.Section("1.5")).Status);

        page = await linnea.PressAsync(await linnea.OpenAsync(Page), "Lämna in");
        Assert.Contains("Avsnitt 1.5 är inlämnat.", page.Text);
        Assert.Equal(SectionStatus.Submitted, (await host.Section("1.5")).Status);
    }

    [Fact]
    public async Task What_one_wrote_while_the_lead_handed_in_is_kept_and_can_be_saved_after_taking_it_back()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        const string page = "/rapporter/2026/avsnitt/1.8";
        var (sara, helena) = (await host.SignInAs("beredskapssamordnare"), await host.SignInAs("kommunikationschef"));
        var helenas = await helena.OpenAsync(page);
        Assert.Contains("är inlämnat", (await sara.PressAsync(await sara.OpenAsync(page), "Lämna in", ("Draft.Text", "Av Sara."), ("Draft.NoIncidents", "on"))).Text);

        var late = await helena.PressAsync(helenas, "Spara utkast", ("Draft.Text", "Av Helena."));
        Assert.Equal("RAP-34", late.RefusalCode);
        Assert.Equal("Av Helena.", late.Value("Draft.Text"));

        await sara.PressAsync(await sara.OpenAsync(page), "Ta tillbaka");
        var saved = await helena.PressAsync(late, "Spara utkast");
        Assert.Contains("Sammanfogat med det som Sara Nyberg", saved.Text);
        Assert.Equal("Av Sara.\n\nAv Helena.", (await host.Section("1.8")).Parts[0].Content.Text);
    }

    [Fact]
    public async Task In_a_split_section_each_writes_their_own_part_and_reads_the_other()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        const string page = "/rapporter/2026/avsnitt/1.4";
        var (daniel, mira) = (await host.SignInAs("IT-chef"), await host.SignInAs("informationssäkerhetssamordnare"));

        var daniels = await daniel.PressAsync(await daniel.OpenAsync(page), "Min del är klar", ("Draft.Text", "Om it."), ("Draft.NoIncidents", "on"));
        Assert.Contains("Din del av avsnitt 1.4 är klar.", daniels.Text);
        var miras = await mira.OpenAsync(page);
        Assert.Equal("", miras.Value("Draft.Text"));
        Assert.Contains("Om it.", miras.Document.QuerySelector(".editor-reference")!.TextContent);
        Assert.Contains("är inlämnat", (await mira.PressAsync(miras, "Lämna in", ("Draft.Text", "Om information."), ("Draft.NoIncidents", "on"))).Text);

        Assert.Equal(["Om it.", "Om information."], (await host.Section("1.4")).Parts.OrderBy(p => p.Order).Select(p => p.Content.Text));
    }

    [Fact]
    public async Task The_others_part_is_not_ones_own_to_save()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var daniel = await host.SignInAs("IT-chef");
        var page = await daniel.OpenAsync("/rapporter/2026/avsnitt/1.4");
        page.Document.QuerySelector("#avsnitt")!.SetAttribute("action", "/rapporter/2026/avsnitt/1.4?del=2");

        var refused = await daniel.PressAsync(page, "Spara utkast", ("Draft.Text", "Inte min."));

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Equal(0, await host.WithDb(db => db.Set<SectionRevision>().CountAsync()));
    }

    [Fact]
    public async Task Whoever_stands_in_for_the_other_role_too_chooses_the_part_and_keeps_to_it()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        await host.Takes("informationssakerhetssamordnare", "Daniel Frisk", new(2026, 11, 1));
        var daniel = await host.SignInAs("IT-chef");

        var page = await daniel.OpenAsync((await daniel.OpenAsync("/rapporter/2026/avsnitt/1.4")).Link("Informationssäkerhet"));
        page = await daniel.PressAsync(page, "Lägg till rad för möte", ("Draft.Text", "Om information."), ("Draft.Meetings[0].What", "Råd"));

        Assert.Contains("del=2", page.Address.Query);
        Assert.Equal("Om information.", page.Value("Draft.Text"));
        Assert.Equal(["", "Om information."], (await host.Section("1.4")).Parts.OrderBy(p => p.Order).Select(p => p.Content.Text));
    }

    private static async Task<(Visitor Karin, Visitor Linnea)> WithText(StyrningHost host)
    {
        await host.OpenedYear();
        var karin = await host.SignInAs("kommunjurist");
        await karin.PressAsync(await karin.OpenAsync(Page), "Spara utkast", ("Draft.Text", "Ett.\r\n\r\nTvå."));
        return (karin, await host.SignInAs("säkerhetshandläggare"));
    }
}
