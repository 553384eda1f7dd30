using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Tests.Cases;
using Styrning.Whistle.Tests.Visselblasning;

namespace Styrning.Whistle.Tests.Sakerhet;

/// <summary>The channel's real program, in a process of its own: what it has written anywhere when a whole report has been sent and its reporter has come back.</summary>
public sealed class WhatASendingLeaves
{
    private const string From = "127.77.31.7";

    private static readonly (string Header, string Value)[] Told =
    [
        ("User-Agent", "PROBE-UA-7731"), ("X-Forwarded-For", "198.51.100.9"), ("X-Real-IP", "198.51.100.9"), ("Forwarded", "for=198.51.100.9;host=probe-host.example"), ("CF-Connecting-IP", "198.51.100.9"),
        ("True-Client-IP", "198.51.100.9"), ("X-Forwarded-Host", "probe-host.example"), ("Referer", "https://probe-referer.example/"), ("Accept-Language", "tlh-PROBE"), ("Cookie", "spar=PROBE-COOKIE"),
        ("Sec-CH-UA-Platform", "PROBE-PLATFORM"), ("DNT", "PROBE-DNT"), ("X-Request-Id", "PROBE-REQUEST"), ("traceparent", "00-7731aaaa7731aaaa7731aaaa7731aaaa-7731aaaa7731aaaa-01"),
    ];

    [Fact]
    public async Task Neither_in_a_file_nor_on_its_outputs_is_there_anything_of_who_sent_it_or_of_what()
    {
        await using var staff = await StyrningHost.StartAsync();
        await staff.WithCases(db => db.Appointments.ExecuteUpdateAsync(set => set.SetProperty(a => a.FromOn, new DateOnly(2000, 1, 1)))); // the program has the machine's clock
        var temporary = Directory.CreateDirectory(Path.Combine(staff.DataFolder, "tmp")).FullName;
        var made = new List<string>();
        using var watcher = new FileSystemWatcher(temporary) { EnableRaisingEvents = true, IncludeSubdirectories = true };
        watcher.Created += (_, file) => made.Add(Path.GetFileName(file.Name!));
        var address = FreeAddress();
        using var channel = await ChannelProcess.StartAsync(staff, address, temporary);

        var code = await SendEverythingAsync(address);
        var said = await channel.EndAsync();

        Assert.Equal(1, await staff.WithCases(db => db.Cases.CountAsync()));
        Assert.Equal(2, await staff.WithCases(db => db.Files.CountAsync()));
        var places = Directory.EnumerateFiles(staff.DataFolder, "*", SearchOption.AllDirectories).Where(file => !IsSocket(file)).Select(file => (Name: file, Bytes: Read(file))).Append((Name: "outputs", Bytes: Encoding.UTF8.GetBytes(said))).ToList();
        Assert.Contains(places, place => place.Name.EndsWith("whistle.db", StringComparison.Ordinal) && Holds(place.Bytes, "visselblasararende")); // the search does find what is there
        foreach (var probe in new[] { "PROBE", "198.51.100.9", "probe-referer", "probe-host", "7731aaaa", From, code, code.Replace(" ", "", StringComparison.Ordinal), code.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() })
        {
            Assert.Empty(places.Where(place => Holds(place.Bytes, probe)).Select(place => $"{probe}: {place.Name}"));
        }

        Assert.DoesNotContain(made, name => !IsSocket(name)); // no upload is laid on a disk on its way
    }

    // A whole report with files, requests that fail, a code in addresses, and a visit with a message and another file.
    private static async Task<string> SendEverythingAsync(Uri address)
    {
        var reporter = Probing(address);
        await reporter.TellAsync("PROBE-TEXT i en text som ingen annan har skrivit.");
        Assert.Equal(HttpStatusCode.OK, await UploadAsync(reporter, "/rapport/filer", "PROBE-NAMN.txt"));
        var (page, code) = await reporter.CopyCodeAsync(await reporter.OpenAsync("/rapport/granska"));
        Assert.Equal("Rapporten har kommit fram", (await reporter.PressAsync(page, "Skicka rapporten", ("Typed", code))).Heading);

        foreach (var path in new[] { "/finns-inte", "/", "/aterkom", "/aterkom/laget", "/rapport/handelse", "/information/PROBE", "/kanal.css", "/fel", "/saknas" })
        {
            await reporter.OpenAsync($"{path}?kod={Uri.EscapeDataString(code)}&code={code.Replace(" ", "", StringComparison.Ordinal)}&q=PROBE");
        }

        await reporter.PostAsync("/rapport/handelse", new StringContent("PROBE", Encoding.UTF8, "text/plain"));
        await reporter.PostAsync("/aterkom/skriv", new FormUrlEncodedContent([new("text", "PROBE"), new("token", "PROBE")]));
        await RawAsync(address, $"GET /{code.Replace(" ", "", StringComparison.Ordinal)} HTTP/1.1\r\nHost: probe-host.example\r\n\r\n");
        await RawAsync(address, "PROBE / nothing\r\n\r\n");

        var visitor = await Probing(address).ReturnAsync(code);
        await visitor.PressAsync(await visitor.OpenAsync("/aterkom/skriv"), "Skicka", ("text", "PROBE-MEDDELANDE"));
        Assert.Equal(HttpStatusCode.OK, await UploadAsync(visitor, "/aterkom/filer", "PROBE-MER.txt"));
        return code;
    }

    private static Visitor Probing(Uri address)
    {
        var visitor = new Visitor(address, IPAddress.Parse(From));
        foreach (var (header, value) in Told)
        {
            visitor.Http.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        }

        return visitor;
    }

    private static async Task<HttpStatusCode> UploadAsync(Visitor visitor, string path, string name)
    {
        using var form = new MultipartFormDataContent { { new StringContent((await visitor.OpenAsync(path)).Token()), "token" } };
        form.Add(new ByteArrayContent([.. Enumerable.Repeat((byte)'x', 200_000), .. "PROBE-FIL"u8]), "Files", name);
        form.Add(new StringContent("spara"), "ga");
        return await visitor.PostAsync(path, form);
    }

    private static async Task RawAsync(Uri address, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        await socket.GetStream().ReadAtLeastAsync(new byte[1024], 1, throwOnEndOfStream: false);
    }

    private static bool Holds(byte[] place, string probe) =>
        new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode }.Any(encoding => place.AsSpan().IndexOf(encoding.GetBytes(probe)) >= 0);

    // The runtime's own, for debuggers: nothing is written in them.
    private static bool IsSocket(string file) => new[] { "clr-debug", "dotnet", ".dotnet" }.Any(own => Path.GetFileName(file).StartsWith(own, StringComparison.Ordinal));

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
