using System.Net;
using Styrning.Domain.Reporting;
using Styrning.Testing;
using Styrning.Testing.Reporting;

namespace Styrning.Web.Tests.Rapporter.Avsnitt;

public sealed class WhoMayOpenASection
{
    private const string Page = "/rapporter/2026/avsnitt/1.1";

    [Theory]
    [InlineData("HR-strateg", true)]
    [InlineData("säkerhetschef", false)]
    [InlineData("kanslichef", false)]
    [InlineData("nämndsekreterare", false)]
    [InlineData("kommunjurist", false)]
    [InlineData("lokalstrateg", false)]
    [InlineData("kommundirektör", false)]
    public async Task Whoever_has_a_part_in_the_report_reads_and_whoever_answers_writes(string role, bool writes)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var visitor = await host.SignInAs(role);

        var page = await visitor.OpenAsync(Page);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(writes, page.HasButton("Spara utkast"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync(Page + "/historik")).Status);
        Assert.Equal(writes ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await visitor.OpenAsync(Page + "/be-om-bidrag")).Status);
    }

    [Theory]
    [InlineData("administratör")]
    [InlineData("registrator")]
    public async Task To_others_it_is_not_there(string role)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var visitor = await host.SignInAs(role);

        foreach (var below in new[] { "", "/historik", "/be-om-bidrag", "/bidrag" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(Page + below)).Status);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/historik")]
    [InlineData("/be-om-bidrag")]
    [InlineData("/bidrag")]
    public async Task Whoever_is_not_signed_in_is_asked_to_and_comes_back(string below)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();

        var signIn = await host.NewVisitor().OpenAsync(Page + below);

        Assert.Equal("Logga in", signIn.Heading);
        Assert.Contains(Uri.EscapeDataString(Page + below), signIn.Address.Query);
    }

    [Theory]
    [InlineData("/rapporter/2026/avsnitt/1.13")]
    [InlineData("/rapporter/2026/avsnitt/abc")]
    [InlineData("/rapporter/2031/avsnitt/1.1")]
    [InlineData("/rapporter/2026/avsnitt/1.1?del=2")]
    [InlineData("/rapporter/2026/avsnitt/1.1?version=7")]
    [InlineData("/rapporter/2026/avsnitt/1.1/historik?fran=1&till=2")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();

        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("HR-strateg")).OpenAsync(path)).Status);
    }

    [Theory]
    [InlineData("?handler=HandIn")]
    [InlineData("")]
    [InlineData("?handler=TakeBack")]
    public async Task A_reader_cannot_write_by_sending_the_form_anyway(string handler)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var owner = await host.SignInAs("säkerhetschef");
        var own = await owner.OpenAsync("/rapporter/2026/avsnitt/1.7");
        own.Document.QuerySelector("#avsnitt")!.SetAttribute("action", Page + handler);

        Assert.Equal(HttpStatusCode.NotFound, (await owner.PressAsync(own, "Spara utkast", ("Draft.Text", "Inte mitt."))).Status);
        Assert.Equal(SectionStatus.NotStarted, (await host.Section("1.1")).Status);
    }

    [Fact]
    public async Task The_substitute_writes_and_the_ordinary_holder_who_is_away_does_not()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();

        var page = await (await host.SignInAs("lokalcontroller")).OpenAsync("/rapporter/2026/avsnitt/1.12");

        Assert.True(page.HasButton("Lämna in"));
        Assert.Contains("lokalcontroller (Yusuf Karimi)", page.Text);
    }

    [Fact]
    public async Task A_new_holder_takes_over_from_the_day_and_the_old_one_reads_no_more()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var (anna, alva) = (await host.SignInAs("HR-strateg"), await host.SignInAs("registrator"));
        await host.Takes("hr-strateg", "Birgitta Molin", new(2026, 11, 23));

        Assert.True((await alva.OpenAsync(Page)).HasButton("Spara utkast"));
        Assert.Equal(HttpStatusCode.NotFound, (await anna.OpenAsync(Page)).Status);
    }

    [Fact]
    public async Task An_earlier_year_that_was_read_in_is_read_and_not_written()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.ReadInYear(2025, ("1.1", "Systematiskt arbetsmiljöarbete", "I fjol infördes pulsmätningar.\n\n- ett\n- två"));
        var anna = await host.SignInAs("HR-strateg");

        var page = await anna.OpenAsync("/rapporter/2025/avsnitt/1.1");

        Assert.Contains("I fjol infördes pulsmätningar.", page.Text);
        Assert.Contains("Inläst", page.Text);
        Assert.False(page.HasButton("Spara utkast"));
    }

    [Theory]
    [InlineData("säkerhetshandläggare", true)]
    [InlineData("säkerhetschef", true)]
    [InlineData("kanslichef", true)]
    [InlineData("nämndsekreterare", true)]
    [InlineData("HR-strateg", false)]
    [InlineData("kommundirektör", false)]
    public async Task What_is_proposed_secret_is_for_whoever_answers_for_it_and_whoever_judges(string role, bool sees)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        const string guarding = "/rapporter/2026/avsnitt/1.3";
        var linnea = await host.SignInAs("säkerhetshandläggare");
        var page = await linnea.PressAsync(await linnea.OpenAsync(guarding), "Spara utkast", ("Draft.Text", "Öppet.\r\n\r\nKameror vid torget."), ("Draft.Plans[0].What", "Flytta larmet"), ("Draft.Plans[0].Secrecy", "OSL 18:8"));
        await linnea.PressAsync(page, "Spara utkast", ("Draft.Marks[1].Secrecy", "OSL 18:8"));
        var visitor = await host.SignInAs(role);

        var read = await visitor.OpenAsync(guarding);

        Assert.Contains("Öppet.", read.Text);
        Assert.Contains("OSL 18:8", read.Text);
        Assert.Equal((sees, sees), (read.Html.Contains("Kameror vid torget.", StringComparison.Ordinal), read.Html.Contains("Flytta larmet", StringComparison.Ordinal)));
        Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await visitor.OpenAsync(guarding + "/historik?fran=0&till=1")).Status);
    }

    [Fact]
    public async Task The_task_under_Idag_opens_just_that_section()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");

        var today = await anna.OpenAsync("/idag");

        Assert.Equal(Page, today.Link("1.1 Systematiskt arbetsmiljöarbete"));
    }
}
