using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Files;
using Styrning.Whistle.Files.Cleaning;
using Styrning.Whistle.Tests.Arenden.Filer;
using Styrning.Whistle.Tests.Files;

namespace Styrning.Whistle.Tests.Sakerhet;

public sealed class HarmfulFiles
{
    private const string Eicar = """X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*""";

    private static readonly (string Name, byte[] Bytes)[] Kinds =
    [
        ("bild.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray()),
        ("sida.html", "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray()),
        ("sida.mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>"u8.ToArray()),
        ("program.hta", "<HTA:APPLICATION><script>new ActiveXObject('x')</script>"u8.ToArray()),
        ("genvag.lnk", [0x4C, 0, 0, 0, 1, 0x14, 2, 0]),
        ("skiva.iso", [.. new byte[0x8001], .. "CD001"u8]),
        ("lank.url", "[InternetShortcut]\r\nURL=file://evil.example/x"u8.ToArray()),
        ("makron.xlsm", Samples.Xlsx("", kind: "vnd.ms-excel.sheet.macroEnabled.main")),
        ("makron.docm", Samples.Docx("", "vnd.ms-word.document.macroEnabled.main")),
        ("avtal.pdf", "%PDF-1.7\n1 0 obj<</OpenAction<</S/Launch/F(cmd.exe)>>/AA<</O<</S/JavaScript/JS(app.alert(1))>>>>>>"u8.ToArray()),
        ("anteckning.one", [0xE4, 0x52, 0x5C, 0x7B, 0x8C, 0xD8, 0xA7, 0x4D]),
        ("brev.eml", "Received: from [198.51.100.9] by probe.example\r\nFrom: eva@example.se\r\nSubject: x\r\n\r\nHej"u8.ToArray()),
        ("bild.heic", [0, 0, 0, 0x18, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heicExif GPS 59.3293"u8]),
        ("film.mp4", [0, 0, 0, 0x18, .. "ftypmp42"u8, 0, 0, 0, 0, .. "isommp42\u00a9xyz+59.3293"u8]),
        ("bild.tiff", [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 1, 0, 0, 0, 8, 0, 0, 0]), // the next picture is this one
        ("packat.zip", Samples.Zip(("a.txt", "hej"))),
        ("gammalt.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    ];

    [Fact]
    public async Task Of_every_kind_are_held_and_given_as_an_attachment_in_a_sandbox_and_never_shown()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, code) = await host.ReceivedReport();
        var karin = await host.SignInAsHandler("kommunjurist");
        foreach (var (name, bytes) in Kinds)
        {
            Assert.Equal(FileCleaner.NotOurKind, StatusOf(bytes)); // no copy is made, so none can carry anything along
            var path = $"/arenden/arende/{id}/filer/{await host.ReceivedFile(id, code, name, bytes)}";
            var page = await karin.OpenAsync(path);
            Assert.Empty(page.Document.QuerySelectorAll("img, iframe, object, embed, video"));

            var answer = await AFileOfACase.Download(karin, page, "Hämta originalet", ("Understood", "true"));

            Assert.True(answer.StatusCode == HttpStatusCode.OK, name);
            Assert.Equal(("attachment", "application/octet-stream"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentType!.MediaType));
            Assert.Equal("default-src 'none'; sandbox", Header(answer, "Content-Security-Policy"));
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task That_a_scanner_knows_are_put_in_quarantine_however_they_are_wrapped_and_the_report_stays()
    {
        await using var host = await StyrningHost.StartAsync(adjust: Scanner("grep -qa EICAR && exit 1 || exit 0"));
        var (id, code) = await host.ReceivedReport();
        var karin = await host.SignInAsHandler("kommunjurist");
        foreach (var (name, bytes) in new (string, byte[])[]
        {
            ("eicar.com", Encoding.ASCII.GetBytes(Eicar)), ("packat.zip", Stored("eicar.com")), ("faktura.docx", Stored("word/document.xml")), ("dubbelt.zip", Stored("inre.zip", Stored("eicar.com"))),
        })
        {
            var path = $"/arenden/arende/{id}/filer/{await host.ReceivedFile(id, code, name, bytes)}";

            var stopped = await karin.PressAsync(await karin.OpenAsync(path), "Hämta kopian");

            Assert.Contains("kan vara skadlig kod", stopped.Errors);
            var page = await karin.OpenAsync(path);
            Assert.Contains("I karantän", page.Text);
            Assert.DoesNotContain("EICAR", page.Html);
            var kept = await AFileOfACase.Download(karin, page, "Hämta originalet", ("Understood", "true"));
            Assert.Equal(bytes, await kept.Content.ReadAsByteArrayAsync());
            Assert.EndsWith(".karantan", kept.Content.Headers.ContentDisposition!.FileNameStar);
        }

        Assert.Contains("Upphandlingen", (await karin.OpenAsync($"/arenden/arende/{id}")).Text);
        Assert.Equal(4, await host.WithCases(db => db.Files.CountAsync(f => f.Scan == ScanOutcome.Suspect)));
    }

    [Fact]
    public async Task That_no_scanner_can_look_into_are_called_not_scanned()
    {
        await using var host = await StyrningHost.StartAsync(adjust: Scanner("cat > /dev/null; exit 2")); // as one answers about a zip with a password
        var (id, code) = await host.ReceivedReport();
        var karin = await host.SignInAsHandler("kommunjurist");
        var path = $"/arenden/arende/{id}/filer/{await host.ReceivedFile(id, code, "last.zip", Locked())}";

        await karin.PressAsync(await karin.OpenAsync(path), "Hämta kopian");

        var page = await karin.OpenAsync(path);
        Assert.Contains("Ej granskad", page.Text);
        Assert.DoesNotMatch(@"\b[Rr]en\b", page.Text);
        Assert.False(page.HasButton("Hämta kopian"));
    }

    [Fact]
    public void That_unpack_without_end_are_stopped_by_what_is_read_and_not_by_what_they_say()
    {
        var inner = Samples.Docx($"<w:p><w:r><w:t>{new string('a', 60 * 1024 * 1024)}</w:t></w:r></w:p>");
        Assert.Equal(FileCleaner.Broken, StatusOf(inner));
        Assert.Equal(FileCleaner.Broken, StatusOf(SaysItIsSmall(inner)));
        Assert.Equal(FileCleaner.NotOurKind, StatusOf(Stored("42.zip", inner))); // a zip in a zip is not opened
        Assert.Equal(FileCleaner.Broken, StatusOf(Samples.Zip([.. Enumerable.Range(0, 4_001).Select(no => ($"{no}", ""))])));
        Assert.Equal(FileCleaner.Broken, StatusOf(Samples.Docx(string.Concat(Enumerable.Repeat("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 1_500_000))))); // not large, but without end for whoever makes it again
        Assert.Equal(FileCleaner.NotOurKind, StatusOf(Encoding.ASCII.GetBytes("%PDF-1.7\n" + string.Concat(Enumerable.Range(0, 200_000).Select(no => $"{no} 0 obj<<>>endobj\n")))));
    }

    private static int StatusOf(byte[] file)
    {
        using var output = new MemoryStream();
        return FileCleaner.RunAsync(new MemoryStream(file), output, 20 * 1024 * 1024, CancellationToken.None).GetAwaiter().GetResult();
    }

    // Each size in the zip's directory says ten bytes.
    private static byte[] SaysItIsSmall(byte[] zip)
    {
        var lying = zip.ToArray();
        for (var at = lying.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0 && at < lying.Length - 28;)
        {
            BitConverter.TryWriteBytes(lying.AsSpan(at + 24), 10);
            var next = lying.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }

        return lying;
    }

    private static byte[] Stored(string name, byte[]? content = null)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
            entry.Write(content ?? Encoding.ASCII.GetBytes(Eicar));
        }

        return bytes.ToArray();
    }

    private static byte[] Locked()
    {
        var zip = Stored("eicar.com", "krypterat"u8.ToArray());
        zip[6] |= 1; // the bit that says so
        return zip;
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(' ', answer.Headers.GetValues(name));

    private static Action<WebApplicationBuilder> Scanner(string script)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("styrning-skanner-").FullName, "skanner.sh");
        File.WriteAllText(file, $"{script}\n");
        return builder =>
        {
            var own = builder.Services.Select(s => s.ImplementationInstance).OfType<FilePrograms>().Single();
            builder.Services.AddSingleton(own with { Scanner = $"/bin/sh {file}" });
        };
    }
}
