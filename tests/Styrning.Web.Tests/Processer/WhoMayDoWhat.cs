using System.Net;
using Styrning.Testing;

namespace Styrning.Web.Tests.Processer;

public sealed class WhoMayDoWhat
{
    private static readonly string[] Read = ["/processer", "/processer/arsrapport", "/processer/arsrapport/v/1", "/processer/passerkort/starta"];

    [Theory]
    [InlineData("administratör", true)]
    [InlineData("kanslichef", true)]
    [InlineData("registrator", false)]
    [InlineData("nämndsekreterare", false)]
    [InlineData("säkerhetschef", false)]
    [InlineData("lokalcontroller", false)]
    public async Task Everyone_reads_the_drawings_and_two_roles_keep_the_processes(string role, bool keeps)
    {
        await using var host = await StyrningHost.StartAsync();
        var (_, matter) = await host.Started(Files.Card(), about: "Kort");
        var visitor = await host.SignInAs(role);

        foreach (var path in Read)
        {
            Assert.Equal((path, HttpStatusCode.OK), (path, (await visitor.OpenAsync(path)).Status));
        }

        foreach (var path in Kept(matter.Address.AbsolutePath))
        {
            Assert.Equal((path, keeps ? HttpStatusCode.OK : HttpStatusCode.NotFound), (path, (await visitor.OpenAsync(path)).Status));
        }

        Assert.Equal(keeps, (await visitor.OpenAsync("/processer")).Html.Contains("/processer/ny"));
        Assert.Equal(keeps, (await visitor.OpenAsync("/processer/passerkort")).Text.Contains("Kort Pröva behovet"));
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to()
    {
        await using var host = await StyrningHost.StartAsync();
        var (_, matter) = await host.Started(Files.Card());

        foreach (var path in Read.Concat(Kept(matter.Address.AbsolutePath)).Append(matter.Address.AbsolutePath).Append($"/processer/incidenter/{Guid.CreateVersion7()}/slapp"))
        {
            Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync(path)).Heading);
        }
    }

    [Theory]
    [InlineData("/processer/finns-inte")]
    [InlineData("/processer/arsrapport/v/9")]
    [InlineData("/processer/arsrapport/v/9?handler=fil")]
    [InlineData("/processer/finns-inte/flytta")]
    [InlineData("/processer/finns-inte/starta")]
    [InlineData("/processer/arenden/01900000-0000-7000-8000-999999999999")]
    [InlineData("/processer/arenden/01900000-0000-7000-8000-999999999999/avbryt")]
    [InlineData("/processer/arenden/01900000-0000-7000-8000-999999999999/flytta/1")]
    [InlineData("/processer/uppgift/01900000-0000-7000-8000-999999999999")]
    public async Task What_does_not_exist_is_404(string path)
    {
        await using var host = await StyrningHost.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("administratör")).OpenAsync(path)).Status);
    }

    [Fact]
    public async Task A_file_is_fetched_as_it_was_published()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("kanslichef");
        var page = await visitor.Publish(Files.Card());

        using var answer = await visitor.Http.GetAsync(page.Link("Hämta filen"));

        Assert.Equal("passerkort.v1.bpmn", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(Files.Card().ReplaceLineEndings("\n"), (await answer.Content.ReadAsStringAsync()).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Somebody_with_a_part_in_a_matter_sees_it_but_cannot_mend_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var (_, matter) = await host.Started(Files.Card());
        var registrar = await host.SignInAs("registrator");

        var page = await registrar.OpenAsync(matter.Address.AbsolutePath);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Variabler", page.Text);
        Assert.DoesNotContain("Åtgärda", page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await registrar.OpenAsync(matter.Address.AbsolutePath + "/avbryt")).Status);
    }

    private static string[] Kept(string matter) =>
        ["/processer/ny", "/processer/uppgifter", "/processer/uppgifter?roll=registrator", "/processer/incidenter", "/processer/passerkort/flytta", $"{matter}/variabel", $"{matter}/avbryt"];
}
