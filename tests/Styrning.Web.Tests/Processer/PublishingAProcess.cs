using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Tests.Processer;

public sealed class PublishingAProcess
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_sound_file_is_drawn_confirmed_and_published(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var visitor = await host.SignInAs("kanslichef");
        var shipped = await CountAsync(host);

        var looked = await visitor.Check(Files.Card());
        Assert.Equal(HttpStatusCode.OK, looked.Status);
        Assert.Contains("Filen går att publicera.", looked.Text);
        Assert.Contains("Beställ passerkort passerkort version 1 är en ny process.", looked.Text);
        Assert.NotNull(looked.Document.QuerySelector(".drawing svg"));
        Assert.Equal(shipped, await CountAsync(host)); // nothing is saved by looking

        var unsure = await visitor.PressAsync(looked, "Publicera");
        Assert.Equal(HttpStatusCode.BadRequest, unsure.Status);
        Assert.Equal(Files.Card().ReplaceLineEndings("\n"), unsure.Value("Xml").ReplaceLineEndings("\n"));

        var published = await visitor.PressAsync(unsure, "Publicera", ("Confirmed", "on"));
        Assert.Equal(("/processer/passerkort", "Beställ passerkort"), (published.Address.AbsolutePath, published.Heading));
        Assert.Contains("Publicerad: passerkort version 1.", published.Text);
        Assert.Equal(shipped + 1, await CountAsync(host));
    }

    [Fact]
    public async Task A_file_with_problems_comes_back_whole_with_each_named_and_its_line()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        var broken = Files.Card().Replace("beslut = \"ja\"", "beslut = = 1", StringComparison.Ordinal).Replace("<endEvent id=\"avslag\"", "<complexGateway id=\"konstig\" /><endEvent id=\"avslag\"", StringComparison.Ordinal);

        var page = await visitor.Check(broken);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Filen kan inte publiceras än", page.Text);
        Assert.Contains("BPM-03", page.Text);
        Assert.Contains("BPM-07", page.Text);
        Assert.Contains("konstig", page.Text);
        Assert.False(page.HasButton("Publicera"));
        Assert.Equal(broken.ReplaceLineEndings("\n"), page.Value("Xml").ReplaceLineEndings("\n"));

        var mended = await visitor.PressAsync(page, "Kontrollera igen", ("Xml", Files.Card()));
        Assert.Contains("Filen går att publicera.", mended.Text);
    }

    [Fact]
    public async Task The_same_version_with_another_content_is_told_which_number_is_free()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("kanslichef");
        await visitor.Publish(Files.Card());
        await visitor.Publish(Files.Card(version: 2));

        var page = await visitor.Check(Files.Card(name: "Beställ kort"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Ge filen versionsnummer 3", page.Text);
        Assert.Contains("PRO-25", page.Text);
        Assert.Contains("Filen är redan publicerad.", (await visitor.Check(Files.Card())).Text);
        Assert.Contains("ersätter version 2 för nya ärenden", (await visitor.Check(Files.Card(version: 3))).Text);
    }

    [Theory]
    [InlineData("passerkort", "rapport", "BPM-11")]
    [InlineData("ny", "fri", "PRC-03")]
    public async Task A_file_that_does_not_belong_here_is_refused(string key, string subject, string code)
    {
        await using var host = await StyrningHost.StartAsync();

        var page = await (await host.SignInAs("kanslichef")).Check(Files.Card(key: key, subject: subject));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(code, page.Text);
    }

    [Theory]
    [InlineData("form=\"finns/inte\"", "BPM-12", "Formuläret finns/inte finns inte i den här installationen.")]
    [InlineData("form=\"rapport/avsnitt\"", "PRC-04", "Formuläret rapport/avsnitt kan inte användas i ärenden av slaget fri.")]
    public async Task A_form_that_its_matters_have_not_is_refused(string form, string code, string sentence)
    {
        await using var host = await StyrningHost.StartAsync();
        var file = Files.Card().Replace("role=\"registrator\"", $"role=\"registrator\" {form}", StringComparison.Ordinal);

        var page = await (await host.SignInAs("kanslichef")).Check(file);

        Assert.Contains(code, page.Text);
        Assert.Contains(sentence, page.Text);
    }

    [Fact]
    public async Task A_role_that_the_organisation_does_not_know_is_a_warning()
    {
        await using var host = await StyrningHost.StartAsync();

        var page = await (await host.SignInAs("kanslichef")).Check(Files.Card(second: "kortansvarig"));

        Assert.Contains("Rollen kortansvarig finns inte i organisationen.", page.Text);
        Assert.True(page.HasButton("Publicera"));
    }

    [Fact]
    public async Task A_try_shows_the_way_that_it_goes_and_saves_nothing()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("kanslichef");
        var page = await visitor.Check(Files.Card());

        var yes = await visitor.PressAsync(page, "Prova", ("Try.Tasks[0].Answer", "beslut = \"ja\""), ("Try.Tasks[1].Takes", "P2D"));
        Assert.Equal(HttpStatusCode.OK, yes.Status);
        Assert.Contains("Processen gick till sitt slut. Det tog två dagar", yes.Text);
        Assert.Contains("Passerkort begärt → Pröva behovet → Behövs det? → Lämna ut kortet → Kortet utlämnat", yes.Text);
        Assert.Equal("P2D", yes.Value("Try.Tasks[1].Takes"));

        var wrong = await visitor.PressAsync(yes, "Prova", ("Try.Tasks[0].Answer", "beslut = "));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("beslut =", wrong.Value("Try.Tasks[0].Answer").Trim());

        var waits = await visitor.PressAsync(yes, "Prova", ("Try.Tasks[0].Answer", "beslut = \"ja\""), ("Try.Tasks[1].Takes", "aldrig"));
        Assert.Contains("Processen väntar.", waits.Text);
        Assert.Equal(0, await host.WithDb(db => db.Set<WorkflowInstance>().CountAsync()));
    }

    [Fact]
    public async Task What_is_too_large_missing_or_no_process_is_refused_with_what_to_do()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("kanslichef");

        using var large = await visitor.Upload(Encoding.UTF8.GetBytes("<a>" + new string(' ', 1024 * 1024) + "</a>"));
        using var bomb = await visitor.Upload("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"u8.ToArray());
        using var text = await visitor.Upload("Hej!"u8.ToArray());

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (large.StatusCode, bomb.StatusCode, text.StatusCode));
        Assert.Contains("större än 1 MB", await large.Content.ReadAsStringAsync());
        Assert.Contains("DTD", await bomb.Content.ReadAsStringAsync());
        Assert.Contains("Klistra in filens text", (await visitor.Check("  ")).Errors);
        using var good = await visitor.Upload(Encoding.UTF8.GetBytes(Files.Card()));
        Assert.Contains("Filen går att publicera.", await good.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Hostile_names_are_text_everywhere()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("kanslichef");

        var page = await visitor.Publish(Files.Card(name: "&lt;script&gt;alert(1)&lt;/script&gt;"));

        Assert.Equal("<script>alert(1)</script>", page.Heading);
        Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<int> CountAsync(StyrningHost host) => host.WithDb(db => db.Set<WorkflowDefinition>().CountAsync());
}
