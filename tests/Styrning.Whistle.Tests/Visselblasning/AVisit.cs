using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Visselblasning;

public sealed class AVisit
{
    public static TheoryData<string> Pages => ["/aterkom/laget", "/aterkom/skriv", "/aterkom/protokoll", "/aterkom/kontakt", "/aterkom/filer"];

    [Theory, MemberData(nameof(Pages))]
    public async Task Is_nothing_without_the_code(string path)
    {
        await using var given = await GivenVisits.StartAsync();

        var page = await given.Channel.NewVisitor().OpenAsync(path);

        Assert.Equal("/aterkom", page.Address.AbsolutePath);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Says_nothing_of_itself_in_title_address_or_markup(string path)
    {
        await using var given = await GivenVisits.StartAsync();
        var (visitor, _) = await given.ComeBack();

        var page = await visitor.OpenAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(path, page.Address.PathAndQuery);
        Assert.Equal("Formulär", page.Document.Title);
        Assert.DoesNotContain(given.Case.ToString("N"), page.Html.Replace("-", ""), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(given.Code.Characters, page.Html.Replace(" ", ""));
        Assert.Empty(page.Document.QuerySelectorAll("script, img, iframe, [style], [onclick], link[href^='http']"));
        Assert.Equal("no-store", page.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Is_forgotten_by_the_way_out_also_for_whoever_goes_back()
    {
        await using var given = await GivenVisits.StartAsync();
        var (visitor, page) = await given.ComeBack();

        var out_ = page.Link("Lämna sidan");
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = visitor.Cookies }) { BaseAddress = given.Channel.Address };
        var answer = await client.GetAsync(out_);
        var back = await visitor.OpenAsync("/aterkom/laget");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("https", answer.Headers.Location!.Scheme);
        Assert.Equal("no-referrer", string.Join("", answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("/aterkom", back.Address.AbsolutePath);
    }

    [Fact]
    public async Task Is_left_without_touching_what_is_being_written_and_a_receipt_is_forgotten_with_it()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        var (send, code) = await reporter.CopyCodeAsync(await reporter.TellAsync());
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = reporter.Cookies }) { BaseAddress = channel.Address };

        await client.GetAsync("/aterkom/lamna");
        Assert.Contains(AReporter.Story, (await reporter.OpenAsync("/rapport/granska")).Text);

        var receipt = await reporter.PressAsync(send, "Skicka rapporten", ("Typed", code));
        await client.GetAsync(receipt.Link("Lämna sidan"));
        Assert.Equal("Här finns inget påbörjat", (await reporter.OpenAsync("/rapport/tack")).Heading);
        Assert.Equal(0, await staff.WithCases(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Lasts_while_it_is_used_and_ends_by_itself_within_two_hours()
    {
        await using var given = await GivenVisits.StartAsync();
        var (visitor, _) = await given.ComeBack();

        given.Staff.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("/aterkom/laget", (await visitor.OpenAsync("/aterkom/laget")).Address.AbsolutePath);
        given.Staff.Clock.Advance(TimeSpan.FromMinutes(50));
        Assert.Equal("/aterkom/laget", (await visitor.OpenAsync("/aterkom/laget")).Address.AbsolutePath);
        given.Staff.Clock.Advance(TimeSpan.FromMinutes(50));
        Assert.Equal("/aterkom/laget", (await visitor.OpenAsync("/aterkom/laget")).Address.AbsolutePath);
        given.Staff.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal("/aterkom", (await visitor.OpenAsync("/aterkom/laget")).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("../../etc/passwd")]
    public async Task Is_not_opened_by_a_made_up_cookie(string cookie)
    {
        await using var given = await GivenVisits.StartAsync();
        var visitor = given.Channel.NewVisitor();
        visitor.Cookies.Add(new Cookie("besok", cookie, "/", given.Channel.Address.Host));

        var page = await visitor.OpenAsync("/aterkom/laget");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("/aterkom", page.Address.AbsolutePath);
    }

    [Fact]
    public async Task Gets_a_cookie_of_its_own_whatever_was_there_before()
    {
        await using var given = await GivenVisits.StartAsync();
        var visitor = given.Channel.NewVisitor();
        visitor.Cookies.Add(new Cookie("besok", "planted", "/", given.Channel.Address.Host));

        await visitor.PressAsync(await visitor.OpenAsync("/aterkom"), "Öppna", ("kod", given.Code.Shown));

        Assert.NotEqual("planted", Assert.Single(visitor.Cookies.GetAllCookies()).Value);
    }

    [Fact]
    public async Task Ends_when_its_case_is_gone()
    {
        await using var given = await GivenVisits.StartAsync();
        var (visitor, _) = await given.ComeBack();
        await given.Staff.WithCases(db => db.Cases.Where(c => c.Id == given.Case).ExecuteDeleteAsync());

        Assert.Equal("/aterkom", (await visitor.OpenAsync("/aterkom/laget")).Address.AbsolutePath);
        Assert.Empty(visitor.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task Leaves_no_trace_that_anybody_came()
    {
        await using var given = await GivenVisits.StartAsync();
        var before = await Rows(given);

        var (visitor, _) = await given.ComeBack();
        await visitor.OpenAsync("/aterkom/laget");
        await visitor.OpenAsync("/aterkom/skriv");

        Assert.Equal(before, await Rows(given));
    }

    [Theory]
    [InlineData("/arenden")]
    [InlineData("/idag")]
    public async Task Opens_nothing_of_the_staffs(string path)
    {
        await using var given = await GivenVisits.StartAsync();
        var (visitor, _) = await given.ComeBack();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = visitor.Cookies }) { BaseAddress = given.Staff.Address };

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(path)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await client.GetAsync(path)).StatusCode); // cookies do not know of ports
    }

    [Fact]
    public async Task A_form_with_another_visits_token_or_none_changes_nothing()
    {
        await using var given = await GivenVisits.StartAsync();
        var (visitor, _) = await given.ComeBack();
        var (other, _) = await given.ComeBack();
        var theirs = (await other.OpenAsync("/aterkom/protokoll")).Document.QuerySelector("input[name=token]")?.GetAttribute("value");

        foreach (var token in new[] { theirs ?? "", "", "x" })
        {
            foreach (var (path, status) in new[] { ("/aterkom/kontakt", HttpStatusCode.Forbidden), ("/aterkom/protokoll", HttpStatusCode.BadRequest), ("/aterkom/skriv", HttpStatusCode.BadRequest) })
            {
                using var form = new FormUrlEncodedContent([new("token", token), new("svar", "ratt"), new("text", "Smugglat"), new("en-gang", "1")]);
                Assert.Equal(status, (await visitor.Http.PostAsync(path, form)).StatusCode); // 400: asks for the code, and keeps the text
            }
        }

        Assert.Equal(1, await given.Staff.WithCases(db => db.Documents.CountAsync(d => d.CaseId == given.Case)));
    }

    private static async Task<string> Rows(GivenVisits given) => await given.Staff.WithCases(async db =>
    {
        var readings = await db.Readings.CountAsync();
        var documents = await db.Documents.Select(d => $"{d.Id}{d.On}").ToListAsync();
        var versions = await db.Cases.Select(c => c.Version).ToListAsync();
        return $"{readings} {string.Join(',', documents.Order())} {string.Join(',', versions)} {await db.Letters.CountAsync()} {await db.Facts().CountAsync()}";
    });
}

internal static class FactsOfAll
{
    public static IQueryable<CaseFact> Facts(this Data.WhistleDb db) => db.Set<CaseFact>();
}
