using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Tests.Visselblasning;

public sealed class AddingFiles
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task They_follow_the_report_and_open_with_the_case(DatabaseKind database)
    {
        await using var staff = await StyrningHost.StartAsync(database: database);
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        await reporter.TellAsync();
        var bytes = Enumerable.Range(0, 700_000).Select(i => (byte)i).ToArray();

        Assert.Equal(HttpStatusCode.OK, await SendAsync(reporter, ("faktura åäö.pdf", bytes), ("../../etc/passwd", "hemligt"u8.ToArray())));
        Assert.Contains("faktura åäö.pdf", (await reporter.OpenAsync("/rapport/granska")).Text);
        var stored = await staff.WithCases(db => db.Chunks.ToListAsync());
        Assert.DoesNotContain(stored, chunk => Encoding.Latin1.GetString(chunk.Sealed).Contains("hemligt", StringComparison.Ordinal));
        var (page, code) = await reporter.CopyCodeAsync(await reporter.OpenAsync("/rapport/granska"));
        Assert.Equal("Rapporten har kommit fram", (await reporter.PressAsync(page, "Skicka rapporten", ("Typed", code))).Heading);

        var @case = await staff.WithCases(db => db.Cases.SingleAsync());
        var wrap = await staff.WithCases(db => db.Wraps.SingleAsync(w => w.Holder == Styrning.Whistle.Domain.WrapHolder.Reporter));
        using var pair = ReporterCode.Read(code, out _)!.ToKeyPair();
        using var key = CaseKey.Unwrap(@case.Id, 1, wrap.Sealed, pair);
        var files = await staff.WithCases(db => db.Files.Where(f => f.OwnerId == @case.Id && f.DocumentId != null).ToListAsync());
        Assert.Equal(["faktura åäö.pdf", "passwd"], files.Select(file => SealedFiles.NameOf(FileSealing.Of(key), file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_can_be_taken_back_and_none_is_asked_for()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        await reporter.TellAsync();
        var page = await reporter.OpenAsync("/rapport/filer");
        Assert.Contains(FileLimits.Swedish, page.Text); // before anything is chosen

        Assert.Equal(HttpStatusCode.OK, await SendAsync(reporter, ("", [])));
        await SendAsync(reporter, ("bild.jpg", [1, 2, 3]));
        page = await reporter.OpenAsync("/rapport/filer");
        var id = page.Document.QuerySelector("button[name=bort]")!.GetAttribute("value")!;
        await reporter.PostAsync("/rapport/filer", Form(page.Token(), [], ("bort", id)));
        await reporter.PostAsync("/rapport/filer", Form(page.Token(), [], ("bort", id)));

        Assert.Equal(0, await staff.WithCases(db => db.Files.CountAsync()));
        Assert.Equal(0, await staff.WithCases(db => db.Chunks.CountAsync()));
    }

    [Fact]
    public async Task One_that_is_too_large_is_refused_and_takes_nothing_with_it()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        await reporter.TellAsync();

        Assert.Equal(HttpStatusCode.OK, await SendAsync(reporter, ("liten.txt", [1])));
        Assert.Equal(HttpStatusCode.Conflict, await SendAsync(reporter, ("stor.bin", new byte[FileLimits.PerFile + 1])));
        Assert.Equal(HttpStatusCode.Conflict, await SendAsync(reporter, ("stor.bin", new byte[FileLimits.PerFile + 1]), ("mer.bin", new byte[FileLimits.PerFile])));
        var whole = Form((await reporter.OpenAsync("/rapport/filer")).Token(), [("hel.bin", new byte[(2 * FileLimits.PerSending) + 1])]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await reporter.PostAsync("/rapport/filer", whole, ("Expect", "100-continue"))); // before a byte is sent

        var told = await reporter.Http.PostAsync("/rapport/filer", Form((await reporter.OpenAsync("/rapport/filer")).Token(), [("före.txt", [1]), ("tom.txt", []), ("efter.txt", [1])]));
        var words = WebUtility.HtmlDecode(await told.Content.ReadAsStringAsync());
        Assert.Contains("Det är filen ”tom.txt”. Filerna före den är mottagna, men ingen efter den.", words);

        var check = await reporter.OpenAsync("/rapport/granska");
        Assert.Contains("före.txt", check.Text);
        Assert.DoesNotContain("efter.txt", check.Text);
        Assert.Contains("liten.txt", check.Text);
        Assert.DoesNotContain("stor.bin", check.Text);
        Assert.Contains(AReporter.Story, check.Text);
    }

    [Fact]
    public async Task Without_the_pages_own_token_none_is_read()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        await reporter.TellAsync();
        var other = (await reporter.OpenAsync("/rapport/nar")).Token();

        Assert.Equal(HttpStatusCode.Forbidden, await reporter.PostAsync("/rapport/filer", Form(null, [("a.txt", [1])])));
        Assert.Equal(HttpStatusCode.Forbidden, await reporter.PostAsync("/rapport/filer", Form(other, [("a.txt", [1])])));
        Assert.Equal(HttpStatusCode.Forbidden, await reporter.PostAsync("/rapport/filer", Form("", [])));
        Assert.Equal(HttpStatusCode.BadRequest, await reporter.PostAsync("/rapport/filer", Broken()));
        Assert.Equal(0, await staff.WithCases(db => db.Files.CountAsync()));
    }

    private static async Task<HttpStatusCode> SendAsync(Visitor reporter, params (string Name, byte[] Bytes)[] files) =>
        await reporter.PostAsync("/rapport/filer", Form((await reporter.OpenAsync("/rapport/filer")).Token(), files, ("ga", "spara")), ("Sec-Fetch-Site", "same-origin"));

    private static MultipartFormDataContent Form(string? token, (string Name, byte[] Bytes)[] files, params (string Name, string Value)[] after)
    {
        var form = new MultipartFormDataContent();
        if (token is not null)
        {
            form.Add(new StringContent(token), "token");
        }

        foreach (var (name, bytes) in files)
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"Files\"; filename=\"{Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name))}\"");
            form.Add(content);
        }

        foreach (var (name, value) in after)
        {
            form.Add(new StringContent(value), name);
        }

        return form;
    }

    private static ByteArrayContent Broken()
    {
        var content = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"tok"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        return content;
    }
}
