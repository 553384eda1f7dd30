using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Visselblasning;

public sealed class SendingAReport
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Leads_from_the_front_page_to_one_case_that_the_code_opens(DatabaseKind database)
    {
        await using var staff = await StyrningHost.StartAsync(database: database);
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();

        var (receipt, code) = await reporter.SendAsync();

        Assert.Equal("Rapporten har kommit fram", receipt.Heading);
        Assert.Contains("Kom tillbaka hit med koden den 30 november 2026", receipt.Text); // Monday 23 + 7
        Assert.DoesNotContain(code, receipt.Html);
        Assert.True(AReporter.IsCode(code));
        var @case = await staff.WithCases(db => db.Cases.SingleAsync());
        Assert.Equal(("kommunen", IntakeChannel.Web, new DateOnly(2026, 11, 23)), (@case.Organisation, @case.Channel, @case.ReceivedOn));
        var wrap = await staff.WithCases(db => db.Wraps.SingleAsync(w => w.Holder == WrapHolder.Reporter));
        using var pair = ReporterCode.Read(code, out _)!.ToKeyPair();
        using var key = CaseKey.Unwrap(@case.Id, 1, wrap.Sealed, pair);
        var document = await staff.WithCases(db => db.Documents.SingleAsync());
        Assert.Contains(AReporter.Story, key.OpenText(document.SealedText, document.Id, "text"));
    }

    [Fact]
    public async Task Twice_is_one_case_and_the_same_receipt()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        var (page, code) = await reporter.CopyCodeAsync(await reporter.TellAsync());

        var both = await Task.WhenAll(reporter.PressAsync(page, "Skicka rapporten", ("Typed", code)), reporter.PressAsync(page, "Skicka rapporten", ("Typed", code)));
        var again = await reporter.PressAsync(page, "Skicka rapporten", ("Typed", code));

        Assert.All(both.Append(again), answer => Assert.Equal("Rapporten har kommit fram", answer.Heading));
        Assert.Equal(1, await staff.WithCases(db => db.Cases.CountAsync()));
    }

    [Fact]
    public async Task Is_not_done_by_somebody_who_has_not_copied_the_code()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        var (page, code) = await reporter.CopyCodeAsync(await reporter.TellAsync());

        foreach (var typed in new[] { "", code[^3..], "AAAA", code[..4] + "0" })
        {
            var answer = await reporter.PressAsync(page, "Skicka rapporten", ("Typed", typed));
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Contains("stämmer inte med koden", answer.Errors);
        }

        Assert.Equal(0, await staff.WithCases(db => db.Cases.CountAsync()));
        Assert.Equal("Rapporten har kommit fram", (await reporter.PressAsync(page, "Skicka rapporten", ("Typed", "kod: " + code.ToLowerInvariant()))).Heading);
    }

    [Fact]
    public async Task Leaves_nothing_of_the_text_in_the_draft_and_nothing_in_the_browser()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        var (receipt, _) = await reporter.SendAsync(new string('x', 50_000));

        Assert.InRange((await staff.WithCases(db => db.Drafts.SingleAsync())).Sealed.Length, 1, 1_000);
        Assert.Equal("Rapporten har kommit fram", (await reporter.OpenAsync("/rapport/handelse")).Heading); // back leads to no text
        var finished = await reporter.PressAsync(receipt, "Klar");

        Assert.Equal("Borttaget", finished.Heading);
        Assert.Empty(reporter.Cookies.GetAllCookies());
        Assert.Equal(0, await staff.WithCases(db => db.Drafts.CountAsync()));
        Assert.Equal("Borttaget", (await reporter.PressAsync(receipt, "Klar")).Heading);
    }

    [Fact]
    public async Task Asks_for_nothing_but_what_has_happened_and_to_whom_it_goes()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        var what = await reporter.BeginAsync();

        var empty = await reporter.PressAsync(what, "Fortsätt", ("Text", "  "));
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Berätta vad som har hänt", empty.Errors);
        Assert.False(empty.HasButton("Hoppa till granskningen"));

        await reporter.OpenAsync("/rapport/granska");
        var refused = await reporter.PressAsync(await reporter.OpenAsync("/rapport/granska"), "Fortsätt till koden");
        Assert.Equal((HttpStatusCode.Conflict, "VIS-11"), (refused.Status, refused.RefusalCode));
    }

    [Fact]
    public async Task Says_every_day_that_is_owed()
    {
        await using var staff = await StyrningHost.StartAsync("2026-12-17 23:59");
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();

        var (receipt, _) = await reporter.SendAsync();

        Assert.Contains("den 24 december 2026", receipt.Text); // julafton: the nominal day
        Assert.Contains("sista dag för bekräftelsen är därför 28 december 2026", receipt.Text);
    }

    [Fact]
    public async Task Works_in_English()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();

        var page = await reporter.PressAsync(await reporter.OpenAsync("/?sprak=en"), "Start");
        page = await reporter.PressAsync(page, "Continue", ("Organisation", "bostader"));
        page = await reporter.PressAsync(page, "Continue", ("Text", "The contract went to a relative."));
        page = await reporter.PressAsync(page, "Skip to checking");
        page = await reporter.PressAsync(page, "Continue to the code");
        var code = page.Document.QuerySelector("p.code")!.TextContent;
        page = await reporter.PressAsync(await reporter.OpenAsync("/rapport/skicka?sprak=en"), "Send the report", ("Typed", code[^4..]));

        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("The report has arrived", page.Heading);
        Assert.Contains("30 November 2026", page.Text);
        Assert.Equal("bostader", await staff.WithCases(db => db.Cases.Select(c => c.Organisation).SingleAsync()));
    }
}
