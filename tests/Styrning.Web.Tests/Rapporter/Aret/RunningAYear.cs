using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Testing;
using Styrning.Web.Data;

namespace Styrning.Web.Tests.Rapporter.Aret;

public sealed class RunningAYear
{
    [Fact]
    public async Task Shows_every_section_with_who_answers_today_and_what_stands_in_the_way()
    {
        await using var host = await StyrningHost.StartAsync();
        await AYear.ImportedAsync(host, 2025, AYear.Promise("Larmen ska bytas.", 2025, "1.2"));
        var year = await AYear.OpenedAsync(host, 2026);
        await year.HandInAsync("1.1");

        var page = await (await host.SignInAs("säkerhetschef")).OpenAsync("/rapporter/2026");

        Assert.Contains("0 av 13 godkända", page.Text);
        Assert.Contains("Ett åtagande utan svar", page.Text);
        Assert.Contains("Yusuf Karimi, vikarie", page.Text);
        Assert.Contains("1.13 finns inte", page.Text);
        Assert.Contains("Varför just den dagen?", page.Text);
        Assert.Contains("Granskas av Samir Haddad", page.Text);
        var order = page.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent.Split(' ')[0]).ToList();
        Assert.Equal(["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10", "1.11", "1.12", "1.14"], order);

        var mine = await (await host.SignInAs("beredskapssamordnare")).OpenAsync("/rapporter/2026");
        Assert.Equal(["1.8", "1.10", "1.1"], mine.Document.QuerySelectorAll("tbody th a").Take(3).Select(a => a.TextContent.Split(' ')[0]));
    }

    [Fact]
    public async Task Leaves_a_section_out_with_a_reason_and_once()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1", "1.2");
        var owner = await host.SignInAs("säkerhetschef");
        var page = await owner.OpenAsync("/rapporter/2026/avsnitt/1.2/utelamna");

        Assert.Equal("RAP-42", (await owner.PressAsync(page, "Utelämna avsnittet", ("Skäl", " "))).RefusalCode);
        Assert.Contains("är utelämnat", (await owner.PressAsync(page, "Utelämna avsnittet", ("Skäl", "Området är nedlagt."))).Text);
        Assert.Equal("RAP-41", (await owner.PressAsync(page, "Utelämna avsnittet", ("Skäl", "Igen."))).RefusalCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("kanslichef")).OpenAsync("/rapporter/2026/avsnitt/1.2/utelamna")).Status);

        await year.HandInAsync("1.1");
        await year.ApproveAsync("1.1");
        await year.CompileAsync();
        var version = await host.WithDb(db => db.Set<Compilation>().SingleAsync());
        Assert.Contains("Området är nedlagt.", version.FullHtml);
        Assert.DoesNotContain("Lokalsäkerhet", version.PublicHtml);
    }

    [Fact]
    public async Task Compiles_anyway_with_what_is_missing_said_and_can_open_it_again()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1", "1.2", "1.3");
        await year.HandInAsync("1.1");
        await year.ApproveAsync("1.1");
        await year.HandInAsync("1.2"); // handed in, and never reviewed
        var owner = await host.SignInAs("säkerhetschef");
        var page = await owner.OpenAsync("/rapporter/2026/sammanstall-anda");
        Assert.Contains("1.3 Bevakning (ej påbörjat)", page.Text);
        Assert.Contains("1.2 Lokalsäkerhet", page.Text);
        var compile = await owner.PressAsync(page, "Avsluta skrivandet");
        Assert.Equal("/rapporter/2026/sammanstall", compile.Address.AbsolutePath);
        Assert.Equal((HttpStatusCode.Conflict, "PRO-04"), await CodeOf(owner.PressAsync(page, "Avsluta skrivandet")));
        Assert.Contains("Ej inlämnad", (await owner.OpenAsync("/rapporter/2026/sammanstall/forhandsvisning/fullstandig")).Html);

        Assert.Equal("RAP-135", (await owner.PressAsync(compile, "Öppna avsnitten igen", ("Ny sista dag", "2027-01-15"))).RefusalCode);
        compile.Choose("Reopen", "1.2", "1.3");
        var opened = await owner.PressAsync(compile, "Öppna avsnitten igen", ("Ny sista dag", "2027-01-15"));
        Assert.Contains("två avsnitt är öppnade igen, till 15 januari 2027", opened.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("RAP-140", (await owner.PressAsync(compile, "Öppna avsnitten igen", ("Ny sista dag", "2027-01-15"))).RefusalCode);

        await year.FinishWritingAsync();
        Assert.Equal("Version 1", (await year.CompileAsync()).Heading);
        Assert.All((await year.RecordAsync()).Sections, s => Assert.Equal(SectionStatus.Approved, s.Status));
    }

    [Fact]
    public async Task Is_seen_by_everyone_and_steered_by_its_owner()
    {
        await using var host = await StyrningHost.StartAsync();
        await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        var other = await host.SignInAs("lokalstrateg");
        Assert.Equal(HttpStatusCode.OK, (await other.OpenAsync("/rapporter/2026")).Status);
        foreach (var path in new[] { "sista-dag", "sammanstall", "sammanstall-anda", "offentlig", "skicka", "tjansteskrivelse", "beslut", "ny-version", "ratta", "avsnitt/1.1/granska", "avsnitt/1.1/utelamna", "sammanstall/forhandsvisning/fullstandig" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"/rapporter/2026/{path}")).Status);
            Assert.Equal("/logga-in", (await host.NewVisitor().OpenAsync($"/rapporter/2026/{path}")).Address.AbsolutePath);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync("/rapporter/1999")).Status);
    }

    [Fact]
    public async Task That_was_read_in_is_only_to_read()
    {
        await using var host = await StyrningHost.StartAsync();
        await AYear.ImportedAsync(host, 2025, AYear.Promise("Larmen ska bytas.", 2025, "1.2", "våren 2026"));
        var page = await (await host.SignInAs("säkerhetschef")).OpenAsync("/rapporter/2025");
        Assert.Contains("Så var det 2025 i 1.10.", page.Text);
        Assert.Contains("Larmen ska bytas.", page.Text);
        Assert.False(page.HasButton("Påminn nu"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("säkerhetschef")).OpenAsync("/rapporter/2025/sammanstall")).Status);
    }

    internal static async Task<(HttpStatusCode, string?)> CodeOf(Task<PageView> answer) => ((await answer).Status, (await answer).RefusalCode);
}
