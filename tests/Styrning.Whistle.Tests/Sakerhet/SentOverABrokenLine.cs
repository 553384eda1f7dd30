using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Tests.Visselblasning;

namespace Styrning.Whistle.Tests.Sakerhet;

public sealed class SentOverABrokenLine
{
    [Fact]
    public async Task Is_one_case_with_the_code_that_was_copied_wherever_the_line_broke()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        foreach (var part in new[] { 0.3, 0.9, 1 }) // in the head, in the body, and when all has been sent and nothing read
        {
            var reporter = channel.NewVisitor();
            var (page, code) = await reporter.CopyCodeAsync(await reporter.TellAsync());
            var body = $"token={page.Token()}&Typed={code[^4..]}";
            var request = Encoding.ASCII.GetBytes($"POST /rapport/skicka HTTP/1.1\r\nHost: {channel.Address.Authority}\r\nCookie: {reporter.Cookies.GetCookieHeader(channel.Address)}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}");
            using (var socket = new TcpClient { LingerState = new(true, 0) })
            {
                await socket.ConnectAsync(channel.Address.Host, channel.Address.Port);
                await socket.GetStream().WriteAsync(request.AsMemory(0, (int)(request.Length * part)));
            }

            var receipt = await reporter.PressAsync(page, "Skicka rapporten", ("Typed", code[^4..]));

            Assert.Equal("Rapporten har kommit fram", receipt.Heading);
            await channel.NewVisitor().ReturnAsync(code);
        }

        Assert.Equal(3, await staff.WithCases(db => db.Cases.CountAsync()));
    }

    [Fact]
    public async Task Fifty_who_press_at_once_get_fifty_cases_that_open()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var ready = new List<(Visitor Visitor, PageView Page, string Code)>();
        for (var no = 0; no < 50; no++)
        {
            var visitor = channel.NewVisitor();
            var (page, code) = await visitor.CopyCodeAsync(await visitor.TellAsync($"Nummer {no}."));
            ready.Add((visitor, page, code));
        }

        var receipts = await Task.WhenAll(ready.Select(one => one.Visitor.PressAsync(one.Page, "Skicka rapporten", ("Typed", one.Code[^4..]))));

        Assert.All(receipts, receipt => Assert.Equal("Rapporten har kommit fram", receipt.Heading));
        Assert.Equal(50, ready.Select(one => one.Code).Distinct().Count());
        Assert.Equal(50, await staff.WithCases(db => db.Cases.CountAsync()));
        Assert.Equal(0, await staff.WithCases(db => db.Cases.GroupBy(c => c.CodeHash).CountAsync(same => same.Count() > 1)));
        var last = await channel.NewVisitor().ReturnAsync(ready[^1].Code);
        Assert.Contains("Nummer 49.", (await last.OpenAsync("/aterkom/laget")).Text);
    }
}
