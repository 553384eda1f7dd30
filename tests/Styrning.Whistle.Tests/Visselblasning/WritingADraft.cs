using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Jobs;

namespace Styrning.Whistle.Tests.Visselblasning;

public sealed class WritingADraft
{
    [Fact]
    public async Task Keeps_every_answer_and_shows_it_to_be_checked()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();

        var page = await reporter.PressAsync(await reporter.BeginAsync(), "Fortsätt", ("Text", AReporter.Story));
        page = await reporter.PressAsync(page, "Fortsätt", ("Text", "I våras"));
        page = await reporter.PressAsync(page, "Fortsätt", ("Text", "Förrådet"));
        page = await reporter.PressAsync(page, "Spara utan att gå vidare", ("People[0].Name", "Bo Ek"), ("People[0].Title", "chef"));
        Assert.Equal("Bo Ek", page.Value("People[0].Name"));
        page = await reporter.PressAsync(page, "Fortsätt", ("People[1].Unit", "Inköp"));
        page.Choose("Ticked", page.Document.QuerySelectorAll("input[name=Ticked]").First(box => box.NextElementSibling!.TextContent.Contains("Karin Öberg")).GetAttribute("value")!);
        page = await reporter.PressAsync(page, "Fortsätt");
        page = await reporter.PressAsync(page, "Fortsätt", ("Text", "Anställd"));
        page = await reporter.PressAsync(page, "Fortsätt", ("Text", "Mitt ombud"));
        page = await reporter.PressAsync(page, "Fortsätt"); // no files
        page = await reporter.PressAsync(page, "Fortsätt", ("Text", "anna@example.se"));
        page = await reporter.PressAsync(page, "Fortsätt", ("Declines", "true"));
        page = await reporter.PressAsync(page, "Fortsätt", ("Wants", "true"));

        Assert.Equal("Läs igenom innan du skickar", page.Heading);
        foreach (var answer in new[] { "Kommunen", AReporter.Story, "I våras", "Förrådet", "Bo Ek, chef", "Inköp", "Karin Öberg", "Anställd", "Mitt ombud", "anna@example.se", "Nej, jag avstår" })
        {
            Assert.Contains(answer, page.Text);
        }

        var (send, code) = await reporter.CopyCodeAsync(page);
        var receipt = await reporter.PressAsync(send, "Skicka rapporten", ("Typed", code[^8..]));
        Assert.Contains("Du har avstått från bekräftelse", receipt.Text);
        Assert.Contains("28 februari 2027", receipt.Text); // (23 November + 7 days) + 3 months
        var @case = await staff.WithCases(db => db.Cases.SingleAsync());
        Assert.True(@case is { DeclinedAcknowledgement: true, WantsMeeting: true });
        var handlers = await staff.WithCases(db => db.Wraps.Where(w => w.Holder == WrapHolder.Handler).Join(db.Appointments, w => w.AppointmentId, a => a.Id, (w, a) => a.Name).ToListAsync());
        Assert.Equal(["Anna Wester"], handlers); // Karin Öberg was ticked before anybody read
    }

    [Fact]
    public async Task Is_sealed_under_what_only_the_cookie_holds_and_tells_no_minute()
    {
        await using var staff = await StyrningHost.StartAsync("2026-11-23 08:41");
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        await reporter.TellAsync();

        var row = await staff.WithCases(db => db.Drafts.SingleAsync());
        var cookie = Assert.Single(reporter.Cookies.GetAllCookies());

        Assert.DoesNotContain("Upphandlingen", Encoding.UTF8.GetString(row.Sealed));
        Assert.Equal(0, row.GoneAt.UtcTicks % TimeSpan.TicksPerHour);
        Assert.InRange(row.GoneAt, staff.Clock.GetUtcNow().AddHours(23), staff.Clock.GetUtcNow().AddHours(24));
        Assert.True(cookie.HttpOnly);
        Assert.Equal(DateTime.MinValue, cookie.Expires); // gone with the window
        Assert.Contains("Upphandlingen", Encoding.UTF8.GetString(SessionSecret.Read(cookie.Value)!.Open(row.Sealed, "draft")));
        Assert.Throws<SealBroken>(() => SessionSecret.New().Open(row.Sealed, "draft"));
    }

    [Fact]
    public async Task Survives_an_hour_in_a_pocket_and_is_gone_within_a_day()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        var page = await reporter.PressAsync(await reporter.BeginAsync(), "Spara utan att gå vidare", ("Text", AReporter.Story));

        staff.Clock.Advance(TimeSpan.FromHours(1));
        await staff.InScope(async services => await services.GetDraftsSwept());
        Assert.Equal(AReporter.Story, (await reporter.OpenAsync("/rapport/handelse")).Value("Text"));
        Assert.Contains("Fortsätt på det du har skrivit", (await reporter.OpenAsync("/")).Text);

        staff.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal("Här finns inget påbörjat", (await reporter.OpenAsync("/rapport/handelse")).Heading); // also before it is swept
        await staff.InScope(async services => await services.GetDraftsSwept());
        Assert.Equal(0, await staff.WithCases(db => db.Drafts.CountAsync()));
        Assert.Equal(0, await staff.WithCases(db => db.Cases.CountAsync()));

        var kept = await reporter.PressAsync(page, "Spara utan att gå vidare", ("Text", "Skrivet i en sida som stått öppen i två dygn."));
        Assert.Equal("Skrivet i en sida som stått öppen i två dygn.", kept.Value("Text"));
        Assert.DoesNotContain("Det du hade skrivit tidigare är borta", page.Text);
        Assert.Contains("Det du hade skrivit tidigare är borta", kept.Text);
        Assert.Contains("Det du hade skrivit tidigare är borta", (await reporter.OpenAsync("/rapport/granska")).Text);
    }

    [Fact]
    public async Task In_a_browser_that_forgot_its_cookie_shows_the_text_and_takes_it_the_second_time()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var page = await channel.NewVisitor().BeginAsync();
        var forgetful = channel.NewVisitor();

        var shown = await forgetful.PressAsync(page, "Fortsätt", ("Text", AReporter.Story));

        Assert.Equal(HttpStatusCode.Forbidden, shown.Status);
        Assert.Equal(AReporter.Story, shown.Value("Text"));
        Assert.Equal(1, await staff.WithCases(db => db.Drafts.CountAsync())); // the first one's
        Assert.Equal(HttpStatusCode.OK, (await forgetful.PressAsync(shown, "Fortsätt")).Status);
    }

    [Theory]
    [InlineData(100_000, HttpStatusCode.OK)]
    [InlineData(100_001, HttpStatusCode.BadRequest)]
    public async Task Takes_a_hundred_thousand_characters_and_keeps_those_of_one_more(int length, HttpStatusCode status)
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();

        var answer = await reporter.PressAsync(await reporter.BeginAsync(), "Spara utan att gå vidare", ("Text", new string('å', length)));

        Assert.Equal(status, answer.Status);
        Assert.Equal(length, answer.Value("Text").Length);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("{{7*7}} ${7*7} @Html.Raw(1) </textarea><svg/onload=alert(1)>")]
    [InlineData("\u202eabc \ufffd \r\nSet-Cookie: a=b")]
    public async Task Shows_what_was_written_as_it_was_written(string text)
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();

        var check = await reporter.TellAsync(text);

        Assert.Empty(check.Document.QuerySelectorAll("script, img, svg"));
        Assert.Contains(text.Split(' ')[0], check.Document.QuerySelector("dl")!.TextContent);
    }
}

file static class Sweeping
{
    public static async Task<int> GetDraftsSwept(this IServiceProvider services)
    {
        var job = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetServices<ICaseJob>(services).Single(job => job is OldDrafts);
        return await job.RunBatchAsync(CancellationToken.None);
    }
}
