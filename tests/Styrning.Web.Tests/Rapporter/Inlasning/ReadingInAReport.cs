using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Testing;
using Styrning.Web.Features.Rapporter.Inlasning;

namespace Styrning.Web.Tests.Rapporter.Inlasning;

public sealed class ReadingInAReport
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_found_waits_for_a_person_and_is_no_report(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var visitor = await host.SignInAs("nämndsekreterare");

        var page = await visitor.Paste(Reports.Small);

        Assert.Equal("Gå igenom inläsningen", page.Heading);
        Assert.Equal("Årlig rapportering säkerhetsorganisationen 2025", page.Value("Rubrik"));
        Assert.Equal(("Almby kommun", "2025"), (page.Value("Kommun"), page.Value("Form.Year")));
        Assert.Equal(0, await host.WithDb(db => db.Set<ReportingCycle>().CountAsync()));
        Assert.Equal(0, await host.WithDb(db => db.Set<Commitment>().CountAsync()));
        var list = await visitor.OpenAsync(Reports.Page);
        Assert.Contains("Inklistrad text Nils Åkesson, 23 november 2026 kl. 08.00 Inte ändrad", list.Text);
        Assert.Equal(page.Address.AbsolutePath, list.Link("Inklistrad text"));
    }

    [Fact]
    public async Task Each_role_is_proposed_with_how_sure_that_is()
    {
        await using var host = await StyrningHost.StartAsync();
        var page = await (await host.SignInAs("nämndsekreterare")).Paste(Reports.Small);

        Assert.Equal("hr-strateg", page.Value("Form.Sections[0].Roles[0].RoleKey"));
        Assert.Equal("sakerhetschef", page.Value("Form.Sections[1].Roles[0].RoleKey"));
        Assert.Contains("Stavas inte lika. Är det samma funktion?", page.Text);
        Assert.Equal("", page.Value("Form.Sections[2].Roles[0].RoleKey"));
        Assert.Contains("Ingen motsvarighet: behåll ”inköpsstrateg”", page.Text);
    }

    [Fact]
    public async Task A_gap_is_told_and_is_no_error()
    {
        await using var host = await StyrningHost.StartAsync();
        var page = await (await host.SignInAs("nämndsekreterare")).OpenAsync(Reports.Page + "?exempel=true");

        page = await (await host.SignInAs("nämndsekreterare")).Paste(page.Value("Text"));

        Assert.Contains("Numret 1.13 finns inte i rapporten. Det är inget fel", page.Text);
        Assert.Equal("", page.Errors);
        Assert.Contains("13 avsnitt, 18 ansvariga", page.Text);
        Assert.Equal("enhetschef-vuxna", page.Value("Form.Sections[8].Roles[0].RoleKey"));
        Assert.Equal("Posom", page.Value("Form.Sections[8].FormerTitle"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hej!\nDet här är inget annat än ett brev.")]
    public async Task What_cannot_be_read_is_shown_again_with_its_text_and_nothing_is_saved(string text)
    {
        await using var host = await StyrningHost.StartAsync();

        var page = await (await host.SignInAs("nämndsekreterare")).Paste(text);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotEqual("", page.Errors);
        Assert.StartsWith("RAP-", page.RefusalCode);
        Assert.Equal(text, page.Value("Text").ReplaceLineEndings("\n"));
        Assert.Equal(0, await host.WithDb(db => db.Set<ReportImport>().CountAsync()));
    }

    [Fact]
    public async Task A_file_in_an_old_encoding_with_Windows_line_ends_reads_the_same()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");

        var (status, address, _) = await visitor.Upload(Encoding.Latin1.GetBytes(Reports.Small.ReplaceLineEndings("\r\n")), @"C:\Rapporter\rapport 2025.txt");

        Assert.Equal(HttpStatusCode.OK, status);
        var page = await visitor.OpenAsync(address.AbsolutePath);
        Assert.Equal("Säkerhetsskydd", page.Value("Form.Sections[1].Title"));
        Assert.Contains("Det här hittades i rapport 2025.txt.", page.Text);
        var text = await visitor.Http.GetStringAsync(address.AbsolutePath + "?handler=text");
        Assert.Equal(Reports.Small.ReplaceLineEndings("\r\n"), text);
    }

    [Fact]
    public async Task A_file_that_is_too_large_or_no_text_is_refused_with_what_to_do()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");

        var large = await visitor.Upload(Encoding.UTF8.GetBytes(new string('a', 2 * 1024 * 1024 + 1)), "stor.txt");
        var pdf = await visitor.Upload("%PDF-1.7 innehåll"u8.ToArray(), "rapport.txt");
        var none = await visitor.Upload([], "tom.txt");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (large.Status, pdf.Status, none.Status));
        Assert.Contains("större än 2 MB", Reports.TextOf(large.Html));
        Assert.Contains("Filen är en PDF", Reports.TextOf(pdf.Html));
        Assert.Equal(0, await host.WithDb(db => db.Set<ReportImport>().CountAsync()));
    }

    [Fact]
    public async Task Hostile_text_is_text_everywhere()
    {
        const string hostile = "<script>alert(1)</script>";
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");
        var text = Reports.Small
            .Replace("Almby kommun\n", $"Almby kommun\n\nInledning med {hostile}.\n", StringComparison.Ordinal)
            .Replace("inköpsstrateg", "inköps\"><img src=x>strateg", StringComparison.Ordinal)
            .Replace("Hållbar upphandling", $"Hållbar {hostile} upphandling", StringComparison.Ordinal)
            .Replace("fler avtal", $"fler {hostile} avtal", StringComparison.Ordinal);

        var (_, address, html) = await visitor.Upload(Encoding.UTF8.GetBytes(text), "\u202Etxt.<b>exe</b>.txt");

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(hostile, Reports.TextOf(html));
        foreach (var path in new[] { Reports.Page, address.AbsolutePath + "/kasta" })
        {
            var page = await visitor.OpenAsync(path);
            Assert.DoesNotContain("<b>exe", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("\u202E", page.Html, StringComparison.Ordinal);
        }

        using var raw = await visitor.Http.GetAsync(address.AbsolutePath + "?handler=text");
        Assert.Equal("text/plain", raw.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", raw.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Too_much_for_a_person_to_go_through_is_refused_at_once()
    {
        await using var host = await StyrningHost.StartAsync();
        var text = new StringBuilder("Årlig rapport 2025\nAlmby kommun\n\n");
        for (var chapter = 1; chapter <= 2; chapter++)
        {
            for (var at = 1; at <= 90; at++)
            {
                text.Append($"{chapter}.{at} Område nummer {at}\nAnsvarig är säkerhetschef, KLK.\n\nArbetet har gått bra under året.\n\n");
            }
        }

        var page = await (await host.SignInAs("nämndsekreterare")).Paste(text.ToString());

        Assert.Equal("RAP-128", page.RefusalCode);
        Assert.Equal(0, await host.WithDb(db => db.Set<ReportImport>().CountAsync()));
    }

    [Fact]
    public async Task The_report_of_an_unnumbered_kommun_gets_numbers_to_change()
    {
        await using var host = await StyrningHost.StartAsync();
        var text = Reports.Small.Replace("1.1. ", "", StringComparison.Ordinal).Replace("1.7 ", "", StringComparison.Ordinal).Replace("1.15 ", "", StringComparison.Ordinal);

        var page = await (await host.SignInAs("nämndsekreterare")).Paste(text);

        Assert.Equal(["1.1", "1.7", "1.15"], Enumerable.Range(0, 3).Select(at => page.Value($"Form.Sections[{at}].Number")));
        Assert.Contains("Rubriken saknar nummer. Det här är ett förslag.", page.Text);
    }

    [Fact]
    public async Task It_can_be_thrown_away_after_a_question()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");
        var page = await visitor.Paste(Reports.Small);

        var question = await visitor.OpenAsync(page.Link("Kasta inläsningen"));
        Assert.Equal("Kasta inläsningen?", question.Heading);
        var first = await visitor.PressAsync(question, "Kasta inläsningen");
        var second = await visitor.PressAsync(question, "Kasta inläsningen");

        Assert.Contains("Inläsningen är kastad.", first.Text);
        Assert.Contains("Inläsningen fanns inte kvar.", second.Text);
        Assert.Contains("Ingen inläsning väntar.", second.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(page.Address.AbsolutePath)).Status);
    }

    [Theory]
    [InlineData("nämndsekreterare", HttpStatusCode.OK)]
    [InlineData("kanslichef", HttpStatusCode.OK)]
    [InlineData("säkerhetschef", HttpStatusCode.OK)]
    [InlineData("administratör", HttpStatusCode.NotFound)]
    [InlineData("HR-strateg", HttpStatusCode.NotFound)]
    public async Task Only_who_runs_the_report_may_read_one_in(string role, HttpStatusCode status)
    {
        await using var host = await StyrningHost.StartAsync();
        var import = (await (await host.SignInAs("nämndsekreterare")).Paste(Reports.Small)).Address.AbsolutePath;
        var visitor = await host.SignInAs(role);

        foreach (var path in new[] { Reports.Page, import, import + "?handler=text", import + "/kasta" })
        {
            Assert.Equal(status, (await visitor.Http.GetAsync(path)).StatusCode);
        }
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to()
    {
        await using var host = await StyrningHost.StartAsync();

        Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync(Reports.Page)).Heading);
        Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync($"{Reports.Page}/{Guid.CreateVersion7()}")).Heading);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");

        using var answer = await visitor.Http.PostAsync(Reports.Page + "?handler=Text", new FormUrlEncodedContent([new("Text", Reports.Small)]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await host.WithDb(db => db.Set<ReportImport>().CountAsync()));
    }
}
