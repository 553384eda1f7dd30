using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Tests.Visselblasning;

/// <summary>Somebody sends ten thousand reports an hour, or begins them. Nobody's address is kept, so nobody is told apart: the channel is wide enough, and says so before anybody has written when it is not.</summary>
public sealed class AFlood
{
    [Fact]
    public async Task A_whole_town_hall_at_one_address_is_let_through()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);

        for (var one = 0; one < 5; one++)
        {
            Assert.Equal("Rapporten har kommit fram", (await channel.NewVisitor().SendAsync($"Det var gång {one}.")).Receipt.Heading);
        }

        Assert.Equal(5, await staff.WithCases(db => db.Cases.CountAsync()));
    }

    [Fact]
    public async Task Of_reports_that_were_sent_keeps_nobody_out_however_many()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        await FillAsync(staff, Drafts.MostAtOnce + 180_000, isSent: true);

        Assert.Equal("Rapporten har kommit fram", (await channel.NewVisitor().SendAsync()).Receipt.Heading);
    }

    [Fact]
    public async Task Of_drafts_is_refused_before_the_first_word_at_the_limit_and_not_one_below_it()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        await FillAsync(staff, Drafts.MostAtOnce - 1, isSent: false);
        var last = channel.NewVisitor();
        var check = await last.TellAsync();

        var first = await channel.NewVisitor().OpenAsync("/");

        Assert.Equal("Det går inte att börja just nu", first.Heading);
        Assert.Contains("Arbetsmiljöverket", first.Text);
        Assert.Empty(first.Document.QuerySelectorAll("form"));
        var madeUp = SessionSecret.New(); // and nobody goes round the front page with a cookie of their own making
        var forger = channel.NewVisitor();
        forger.Cookies.Add(new Cookie("kanal", madeUp.Cookie, "/", forger.Http.BaseAddress!.Host));
        using var form = new FormUrlEncodedContent([new("token", madeUp.TokenFor("/rapport/handelse")), new("Text", "fyller på")]);
        Assert.Equal(HttpStatusCode.Conflict, await forger.PostAsync("/rapport/handelse", form));
        var (page, code) = await last.CopyCodeAsync(check); // whoever has begun goes on
        Assert.Equal("Rapporten har kommit fram", (await last.PressAsync(page, "Skicka rapporten", ("Typed", code))).Heading);
        Assert.NotEqual("Det går inte att börja just nu", (await channel.NewVisitor().OpenAsync("/")).Heading); // and makes room
    }

    [Fact]
    public async Task Of_drafts_in_which_nothing_was_written_is_gone_after_three_hours_and_what_was_written_is_not()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        await channel.NewVisitor().PressAsync(await channel.NewVisitor().OpenAsync("/"), "Börja");
        var writer = channel.NewVisitor();
        await writer.TellAsync();

        staff.Clock.Advance(TimeSpan.FromMinutes(119));
        await staff.RunDueWork();
        Assert.Equal(2, await staff.WithCases(db => db.Drafts.CountAsync()));
        staff.Clock.Advance(TimeSpan.FromMinutes(61));
        await staff.RunDueWork();

        Assert.Equal(1, await staff.WithCases(db => db.Drafts.CountAsync()));
        Assert.Contains(AReporter.Story, (await writer.OpenAsync("/rapport/granska")).Text);
    }

    // As the channel leaves them: a hundred at a time would take the test minutes.
    private static Task FillAsync(StyrningHost staff, int count, bool isSent) => staff.WithCases(db => db.Database.ExecuteSqlAsync($"""
        WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {count})
        INSERT INTO "Drafts" ("Id", "Sealed", "GoneAt", "IsSent", "Version")
        SELECT upper(substr(hex(randomblob(16)), 1, 8) || '-0000-4000-8000-' || printf('%012X', n)), x'01', {staff.Clock.GetUtcNow().AddHours(20).UtcTicks}, {isSent}, 0 FROM numbers
        """));
}
