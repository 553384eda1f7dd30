using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Tests.Visselblasning;

public sealed class WhatAVisitLeaves
{
    private static readonly (string Header, string Value)[] Probes =
    [
        ("User-Agent", "PROBE-UA-7731"), ("X-Forwarded-For", "198.51.100.9"), ("X-Real-IP", "198.51.100.9"), ("Forwarded", "for=198.51.100.9"), ("CF-Connecting-IP", "198.51.100.9"),
        ("True-Client-IP", "198.51.100.9"), ("Referer", "https://probe-referer.example/"), ("Accept-Language", "tlh-PROBE"),
    ];

    [Fact]
    public async Task Nothing_of_who_asked_or_of_what_was_written_is_in_any_file()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        foreach (var (header, value) in Probes)
        {
            reporter.Http.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        }

        await reporter.TellAsync("En text som ingen annan har skrivit.");
        var (page, code) = await reporter.CopyCodeAsync(await reporter.OpenAsync("/rapport/granska"));
        await reporter.PressAsync(page, "Skicka rapporten", ("Typed", code));
        await reporter.OpenAsync("/finns-inte?code=" + code.Replace(" ", "", StringComparison.Ordinal));

        var files = Directory.EnumerateFiles(staff.DataFolder, "*", SearchOption.AllDirectories).Select(file => (file, Text: Read(file))).ToList();
        Assert.Contains(files, file => file.Text.Contains("visselblasararende", StringComparison.Ordinal)); // the search does find what is there
        foreach (var trace in new[] { "PROBE", "198.51.100.9", "probe-referer", "127.0.0.1", "ingen annan har skrivit", code, code.Replace(" ", "", StringComparison.Ordinal) })
        {
            Assert.Empty(files.Where(file => file.Text.Contains(trace, StringComparison.OrdinalIgnoreCase)).Select(file => $"{trace}: {file.file}"));
        }
    }

    [Fact]
    public async Task A_page_that_is_only_read_sets_no_cookie_and_begins_no_draft()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reader = channel.NewVisitor();

        foreach (var path in new[] { "/", "/information", "/information/bostader", "/rapport/handelse", "/rapport/skicka", "/rapport/tack", "/rapport/klart" })
        {
            await reader.OpenAsync(path);
        }

        Assert.Empty(reader.Cookies.GetAllCookies());
        Assert.Equal(0, await staff.WithCases(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public void The_one_cookie_is_for_this_address_alone_and_for_this_window()
    {
        var answer = new DefaultHttpContext().Response;

        new ChannelCookie(Secure: true).Set(answer, SessionSecret.New());

        var cookie = answer.Headers.SetCookie.ToString().ToLowerInvariant();
        Assert.StartsWith("__host-kanal=", cookie);
        foreach (var word in new[] { "; path=/", "; secure", "; samesite=strict", "; httponly" })
        {
            Assert.Contains(word, cookie);
        }

        Assert.DoesNotContain("expires", cookie);
        Assert.DoesNotContain("max-age", cookie);
        Assert.DoesNotContain("domain", cookie);
    }

    [Fact]
    public async Task A_fault_of_ours_tells_nothing_and_has_the_same_headers()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        await reporter.TellAsync();
        await staff.WithCases(db => db.Drafts.ExecuteUpdateAsync(set => set.SetProperty(d => d.Sealed, new byte[100])));

        var answer = await reporter.OpenAsync("/rapport/handelse");

        Assert.Equal(500, (int)answer.Status);
        Assert.Equal("Något gick fel hos oss", answer.Heading);
        Assert.DoesNotContain("Seal", answer.Html);
        Assert.Equal("no-store", answer.Headers.GetValues("Cache-Control").Single());
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
