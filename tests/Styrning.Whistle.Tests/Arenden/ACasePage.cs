using System.Net;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden;

public sealed class ACasePage
{
    [Fact]
    public async Task Shows_the_report_to_a_handler_and_as_it_was_typed()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport(GivenCases.Report("<script>alert(1)</script> {{7*7}}") with { Where = "Förrådet" });
        var karin = await host.SignInAsHandler("kommunjurist");

        var page = await karin.OpenAsync($"/arenden/arende/{id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("<script>alert(1)</script> {{7*7}}", page.Text);
        Assert.Contains("Förrådet", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("script"));
    }

    [Theory]
    [InlineData("lokalstrateg")]
    public async Task Is_the_same_missing_page_for_another_organisations_handler_as_one_that_never_was(string title)
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var other = await host.SignInAsHandler(title);

        var theirs = await other.OpenAsync($"/arenden/arende/{id}");
        var none = await other.OpenAsync($"/arenden/arende/{Guid.Empty}");

        Assert.Equal(HttpStatusCode.NotFound, theirs.Status);
        Assert.Equal(HttpStatusCode.NotFound, none.Status);
        Assert.Equal(none.Text, theirs.Text);
    }

    [Fact]
    public async Task Is_missing_for_the_handler_whom_it_is_about()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport(GivenCases.Report() with { Concerned = [new ConcernedPerson("Karin Öberg", "", "")] });
        var karin = await host.SignInAsHandler("kommunjurist");
        var anna = await host.SignInAsHandler("HR-strateg");

        Assert.Equal(HttpStatusCode.NotFound, (await karin.OpenAsync($"/arenden/arende/{id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await anna.OpenAsync($"/arenden/arende/{id}")).Status);
    }

    [Theory]
    [InlineData("administratör")]
    [InlineData("registrator")]
    [InlineData("säkerhetschef")]
    public async Task Is_closed_to_whoever_has_no_appointment(string role)
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var visitor = await host.SignInAs(role);

        var page = await visitor.OpenAsync($"/arenden/arende/{id}");

        Assert.NotEqual(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Upphandlingen", page.Html);
    }

    [Fact]
    public async Task Asks_whoever_is_nobody_to_sign_in()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();

        Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync($"/arenden/arende/{id}")).Heading);
    }
}
