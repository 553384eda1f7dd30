using System.Net;
using Styrning.Domain.Reporting;
using Styrning.Testing;
using Styrning.Testing.Reporting;

namespace Styrning.Web.Tests.Rapporter.Avsnitt;

public sealed class WritingASection
{
    private const string Page = "/rapporter/2026/avsnitt/1.1";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_whole_section_is_written_and_handed_in_without_JavaScript(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.ReadInYear(2025, ("1.1", "Systematiskt arbetsmiljöarbete", "I fjol infördes pulsmätningar."));
        await host.Promised("1.1", "En utvärdering ska göras i början av 2026.", period: "början av 2026");
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");

        var page = await anna.OpenAsync(Page);
        Assert.Contains("I fjol infördes pulsmätningar.", page.Text);
        Assert.Contains("Lovat 2025 i 1.1", page.Text);
        Assert.Contains("Tre saker kvar innan du kan lämna in", page.Text);

        page = await anna.PressAsync(
            page,
            "Lämna in",
            ("Draft.Text", "Första stycket.\r\n\r\nAndra stycket."),
            ("Draft.Answers[0].Status", "Delayed"),
            ("Draft.Answers[0].Cause", "Personalomsattning"),
            ("Draft.Answers[0].NewPeriod", "våren 2027"),
            ("Draft.Meetings[0].What", "Skyddskommitté"),
            ("Draft.Meetings[0].When", "fyra gånger"),
            ("Draft.NoIncidents", "on"),
            ("Draft.Plans[0].What", "Ny utbildning"),
            ("Draft.Plans[0].Period", "hösten 2027"),
            ("Draft.References[0].What", "Riktlinje för arbetsmiljö"),
            ("Draft.References[0].DecidedOn", "2027-02-01"));

        Assert.Contains("Avsnitt 1.1 är inlämnat.", page.Text);
        Assert.Contains("väntar på granskning", page.Text);
        Assert.Contains("efter rapportåret", page.Text);
        var section = await host.Section("1.1");
        Assert.Equal(SectionStatus.Submitted, section.Status);
        var content = section.Parts[0].Content;
        Assert.Equal(["Första stycket.", "Andra stycket."], content.Passages.Select(p => p.Text));
        Assert.Equal((CommitmentStatus.Delayed, DelayCause.Personalomsattning, "våren 2027"), (content.Answers[0].Status, content.Answers[0].Cause, content.Answers[0].NewPeriod));
        Assert.Equal((1, 1, 1, true), (content.Meetings.Count, content.Plans.Count, content.References.Count, content.NoIncidents));
    }

    [Fact]
    public async Task A_draft_may_lack_everything_and_is_there_the_next_time()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");

        var page = await anna.PressAsync(await anna.OpenAsync(Page), "Spara utkast", ("Draft.Text", "Ett halvt"));

        Assert.Contains("Utkastet är sparat.", page.Text);
        Assert.Contains("Påbörjat", page.Text);
        Assert.Equal("Ett halvt", (await anna.OpenAsync(Page)).Value("Draft.Text"));
    }

    [Fact]
    public async Task Sending_the_same_form_twice_saves_it_once()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");
        var page = await anna.OpenAsync(Page);

        await anna.PressAsync(page, "Spara utkast", ("Draft.Text", "Dubbelklick."), ("Draft.Meetings[0].What", "Råd"));
        var second = await anna.PressAsync(page, "Spara utkast");

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Single((await host.Section("1.1")).Parts[0].Revisions);
    }

    [Fact]
    public async Task Handing_in_twice_is_refused_with_the_text_kept()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");
        var page = await anna.OpenAsync(Page);
        await anna.PressAsync(page, "Lämna in", ("Draft.Text", "Klart."), ("Draft.NoIncidents", "on"));

        var second = await anna.PressAsync(page, "Lämna in", ("Draft.Text", "Klart, men med ett tillägg."));

        Assert.Equal((HttpStatusCode.Conflict, "RAP-34"), (second.Status, second.RefusalCode));
        Assert.Equal("Klart, men med ett tillägg.", second.Value("Draft.Text"));
        Assert.Single((await host.Section("1.1")).Parts[0].Revisions);
    }

    [Fact]
    public async Task What_is_missing_is_told_and_the_draft_is_kept()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");

        var page = await anna.PressAsync(await anna.OpenAsync(Page), "Lämna in", ("Draft.Text", "Text utan besked om incidenter."));

        Assert.Equal((HttpStatusCode.Conflict, "RAP-47"), (page.Status, page.RefusalCode));
        Assert.Contains("Utkastet är sparat.", page.Text);
        Assert.Equal("Text utan besked om incidenter.", (await host.Section("1.1")).Parts[0].Content.Text);

        page = await anna.PressAsync(page, "Lämna in", ("Draft.Text", "Ändrad text."), ("Draft.NoIncidents", "on"));
        Assert.Contains("Avsnitt 1.1 är inlämnat.", page.Text);
    }

    [Fact]
    public async Task No_incidents_cannot_stand_beside_an_incident()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");

        var page = await anna.PressAsync(await anna.OpenAsync(Page), "Spara utkast", ("Draft.Incidents[0].What", "Inbrott"), ("Draft.NoIncidents", "on"));

        Assert.Equal((HttpStatusCode.Conflict, "RAP-100"), (page.Status, page.RefusalCode));
        Assert.Equal("Inbrott", page.Value("Draft.Incidents[0].What"));
        Assert.Empty((await host.Section("1.1")).Parts[0].Revisions);
    }

    [Theory]
    [InlineData("Draft.Answers[0].Note", "Det gick så här.", "inte valt hur det gick")]
    [InlineData("Draft.Meetings[0].When", "mars", "Skriv vad det var, eller töm raden.")]
    [InlineData("Draft.Plans[0].Period", "våren 2027", "Skriv vad som ska göras, eller töm raden.")]
    [InlineData("Draft.References[0].Organ", "Kommunstyrelsen", "Skriv vad beslutet gäller, eller töm raden.")]
    [InlineData("Draft.References[0].DecidedOn", "i går", "är inte ett datum")]
    public async Task What_could_not_be_kept_is_said_at_once_and_nothing_typed_is_lost(string field, string typed, string told)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.Promised("1.1", "En utvärdering ska göras.");
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");

        var page = await anna.PressAsync(await anna.OpenAsync(Page), "Spara utkast", ("Draft.Text", "En lång text."), (field, typed));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(told, page.Errors);
        Assert.Equal(("En lång text.", typed), (page.Value("Draft.Text"), page.Value(field)));
        Assert.NotNull(page.Document.QuerySelector(page.Document.QuerySelector(".error-summary a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_row_is_added_where_one_stands_and_an_emptied_row_is_gone()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");

        var page = await anna.PressAsync(await anna.OpenAsync(Page), "Lägg till rad för möte", ("Draft.Meetings[0].What", "Första"));
        Assert.Equal("#moten", page.Address.Fragment);
        page = await anna.PressAsync(page, "Spara utkast", ("Draft.Meetings[1].What", "Andra"), ("Draft.Meetings[3].What", "Tredje"));
        Assert.Equal(["Första", "Andra", "Tredje"], (await host.Section("1.1")).Parts[0].Content.Meetings.Select(m => m.What));

        await anna.PressAsync(page, "Spara utkast", ("Draft.Meetings[1].What", ""));
        Assert.Equal(["Första", "Tredje"], (await host.Section("1.1")).Parts[0].Content.Meetings.Select(m => m.What));
    }

    [Fact]
    public async Task A_time_is_kept_as_written_and_the_page_tells_how_it_sorts()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");

        var page = await anna.PressAsync(await anna.OpenAsync(Page), "Spara utkast", ("Draft.Plans[0].What", "Utbildning"), ("Draft.Plans[0].Period", "våren 2027"));

        Assert.Equal("våren 2027", page.Value("Draft.Plans[0].Period"));
        Assert.Contains("Sorteras som 1 mars–31 maj 2027.", page.Text);
    }

    [Fact]
    public async Task Secrecy_is_proposed_paragraph_by_paragraph_is_never_preselected_and_follows_the_words()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var linnea = await host.SignInAs("säkerhetshandläggare");
        const string guarding = "/rapporter/2026/avsnitt/1.3";

        var page = await linnea.PressAsync(await linnea.OpenAsync(guarding), "Spara utkast", ("Draft.Text", "Öppet.\r\n\r\nKameror vid torget."));
        Assert.Equal("", page.Value("Draft.Marks[1].Secrecy"));
        Assert.Contains("är OSL 18:8 (säkerhets- och bevakningsåtgärder) vanligast", page.Text);

        page = await linnea.PressAsync(page, "Spara utkast", ("Draft.Marks[1].Secrecy", "OSL 18:8"), ("Draft.Text", "Nytt först.\r\n\r\nÖppet.\r\n\r\nKameror vid torget och stationen."));

        Assert.Equal([null, null, "OSL 18:8"], (await host.Section("1.3")).Parts[0].Content.Passages.Select(p => p.Secrecy));
        Assert.Equal("OSL 18:8", page.Value("Draft.Marks[2].Secrecy"));
    }

    [Fact]
    public async Task A_provision_that_is_none_of_ours_is_refused()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");
        var page = await anna.OpenAsync(Page);
        page.Document.QuerySelector("[name='Draft.Meetings[0].Secrecy'] option")!.SetAttribute("value", "OSL 99:9");

        var refused = await anna.PressAsync(page, "Spara utkast", ("Draft.Meetings[0].What", "Råd"));

        Assert.Equal("RAP-31", refused.RefusalCode);
    }

    [Fact]
    public async Task Reported_elsewhere_is_suggested_where_it_is_usual_and_can_be_handed_in_as_such()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var oskar = await host.SignInAs("biträdande signalskyddschef");

        var page = await oskar.OpenAsync("/rapporter/2026/avsnitt/1.6");
        Assert.Contains("Redovisas i särskild ordning (vanligt för det här området)", page.Text);
        page = await oskar.PressAsync(page, "Lämna in", ("Draft.Form", "Separate"));

        Assert.Contains("Avsnitt 1.6 är inlämnat.", page.Text);
        Assert.Equal(SectionForm.Separate, (await host.Section("1.6")).Parts[0].Content.Form);
    }

    [Fact]
    public async Task The_former_name_last_years_text_and_the_last_day_are_shown()
    {
        await using var host = await StyrningHost.StartAsync("2027-01-29 08:00");
        await host.ReadInYear(2025, ("1.9", "Posom", "Gruppen har inte behövts."));
        await host.OpenedYear();

        var page = await (await host.SignInAs("enhetschef, enhet vuxna")).OpenAsync("/rapporter/2026/avsnitt/1.9");

        Assert.Equal("1.9 Krisstöd, tidigare Posom", page.Heading);
        Assert.Contains("Gruppen har inte behövts.", page.Text);
        Assert.Contains("Då hette avsnittet 1.9 Posom.", page.Text);
        Assert.Contains("dagar kvar", page.Text);
    }

    [Fact]
    public async Task What_was_handed_in_can_be_taken_back_and_handed_in_again()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");
        var page = await anna.PressAsync(await anna.OpenAsync(Page), "Lämna in", ("Draft.Text", "Klart."), ("Draft.NoIncidents", "on"));

        var back = await anna.PressAsync(page, "Ta tillbaka");
        Assert.Contains("är tillbaka hos dig", back.Text);
        var twice = await anna.PressAsync(page, "Ta tillbaka");
        Assert.Equal("RAP-37", twice.RefusalCode);

        Assert.Contains("är inlämnat", (await anna.PressAsync(back, "Lämna in", ("Draft.Text", "Bättre."))).Text);
        Assert.Equal("Bättre.", (await host.Section("1.1")).Parts[0].Content.Text);
    }
}
