using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Mail;

namespace Styrning.Web.Tests.Shell;

public sealed class ReadingLetters
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_letter_reaches_its_person_and_its_link_leads_here(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await WriteAsync(host, "säkerhetschef", "a", "Ditt avsnitt väntar", outbox => $"Hej!\n\nSkriv här: {outbox.LinkTo("/idag")}.\nInte http://evil.example/ så.");
        var visitor = await host.SignInAs("säkerhetschef");

        var letter = await visitor.OpenAsync((await visitor.OpenAsync("/brev")).Link("Ditt avsnitt väntar"));

        Assert.Equal(new Uri(host.Address, "/idag").AbsoluteUri, letter.Link("/idag"));
        Assert.DoesNotContain(letter.Document.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("evil"));
        Assert.Equal("Idag", (await visitor.OpenAsync(letter.Link("/idag"))).Heading);
    }

    [Fact]
    public async Task A_letter_to_somebody_else_is_not_there_but_the_administrator_of_the_demo_reads_all()
    {
        await using var host = await StyrningHost.StartAsync();
        await WriteAsync(host, "säkerhetschef", "a", "Ditt avsnitt väntar", _ => "Hej!");
        var path = (await (await host.SignInAs("administratör")).OpenAsync("/brev")).Link("Ditt avsnitt väntar");

        var other = await host.SignInAs("kommunjurist");

        Assert.Contains("Inga brev ännu.", (await other.OpenAsync("/brev")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(path)).Status);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_same_key_is_one_letter_however_often_it_is_written(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await WriteAsync(host, "säkerhetschef", "samma", "Ett", _ => "1");
        await WriteAsync(host, "säkerhetschef", "samma", "Två", _ => "2");

        Assert.Equal("Ett", Assert.Single(host.Letters).Subject);
    }

    [Fact]
    public async Task A_title_cannot_add_a_recipient()
    {
        await using var host = await StyrningHost.StartAsync();
        await WriteAsync(host, "säkerhetschef", "a", "Ärende\r\nBcc: x@y.example\u2028z", _ => "Hej!");

        Assert.Equal("Ärende  Bcc: x@y.example z", Assert.Single(host.Letters).Subject);
    }

    [Fact]
    public async Task What_somebody_wrote_is_shown_and_never_run()
    {
        await using var host = await StyrningHost.StartAsync();
        const string Script = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";
        await WriteAsync(host, "säkerhetschef", "a", Script, _ => Script);
        var visitor = await host.SignInAs("säkerhetschef");

        var letter = await visitor.OpenAsync((await visitor.OpenAsync("/brev")).Link("alert(1)"));

        Assert.Contains(Script, letter.Text);
        Assert.Empty(letter.Document.QuerySelectorAll("script, img"));
    }

    [Fact]
    public async Task The_newest_are_first_and_the_rest_a_page_away()
    {
        await using var host = await StyrningHost.StartAsync();
        for (var number = 1; number <= 27; number++)
        {
            await WriteAsync(host, "säkerhetschef", $"{number}", $"Brev nummer {number}.", _ => "Hej!");
            host.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var visitor = await host.SignInAs("säkerhetschef");
        var first = await visitor.OpenAsync("/brev");
        var second = await visitor.OpenAsync(first.Link("Äldre brev"));

        Assert.Contains("Brev nummer 27.", first.Document.QuerySelector("tbody tr")!.TextContent);
        Assert.Equal(25, first.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Brev nummer 1.", second.Text);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/brev?sida=999999")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/brev?sida=-1")).Status);
    }

    private static Task WriteAsync(StyrningHost host, string roleTitle, string key, string subject, Func<Outbox, string> body) => host.InScope(async services =>
    {
        var person = (await services.GetRequiredService<IDemoRoster>().ListAsync(CancellationToken.None)).First(person => person.RoleTitle == roleTitle);
        var outbox = services.GetRequiredService<Outbox>();
        await outbox.AddAsync(key, new Addressee(person.PersonId, person.PersonName), subject, body(outbox));
        await services.GetRequiredService<StyrningDb>().SaveChangesAsync();
    });
}
