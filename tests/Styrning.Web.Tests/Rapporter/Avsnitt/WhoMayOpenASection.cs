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

    [Fact]
    public async Task Before_the_process_asks_for_it_the_page_opens_from_Idag()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");

        var today = await anna.OpenAsync("/idag");

        Assert.Equal(Page, today.Link("1.1 Systematiskt arbetsmiljöarbete"));
    }
}
