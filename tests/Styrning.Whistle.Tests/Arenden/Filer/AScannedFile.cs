using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Files;
using Styrning.Whistle.Tests.Files;

namespace Styrning.Whistle.Tests.Arenden.Filer;

public sealed class AScannedFile
{
    private const string Eicar = """X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*""";

    [Fact]
    public async Task That_is_suspect_is_kept_in_quarantine_and_the_report_is_not_lost()
    {
        await using var host = await StyrningHost.StartAsync(adjust: Scanner("grep -q EICAR && exit 1 || exit 0"));
        var (id, file, karin) = await AFileOfACase.GivenFile(host, "faktura.docx", Samples.Zip(("a", ""), ("b", Eicar)).Concat(System.Text.Encoding.ASCII.GetBytes(Eicar)).ToArray());
        var path = $"/arenden/arende/{id}/filer/{file}";

        var stopped = await karin.PressAsync(await karin.OpenAsync(path), "Hämta kopian");

        Assert.Equal(HttpStatusCode.BadRequest, stopped.Status);
        Assert.Contains("kan vara skadlig kod", stopped.Errors);
        var page = await karin.OpenAsync(path);
        Assert.Contains("I karantän", page.Text);
        Assert.False(page.HasButton("Hämta kopian"));
        Assert.Contains("Upphandlingen", (await karin.OpenAsync($"/arenden/arende/{id}")).Text);
        var kept = await AFileOfACase.Download(karin, page, "Hämta originalet", ("Understood", "true"));
        Assert.EndsWith(".karantan", kept.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Contains("EICAR", await kept.Content.ReadAsStringAsync());
        Assert.Contains("hamtade-ur-karantan", await host.WithCases(db => db.Readings.Where(r => r.Of == file).Select(r => r.What).ToListAsync()));
    }

    [Theory]
    [InlineData("exit 0", "Granskad, inget hittat", nameof(ScanOutcome.NothingFound))]
    [InlineData("exit 2", "Ej granskad", nameof(ScanOutcome.NotScanned))]
    [InlineData("kill -9 $$", "Ej granskad", nameof(ScanOutcome.NotScanned))]
    public async Task Is_called_what_the_scanner_knows_and_never_clean(string command, string word, string outcome)
    {
        await using var host = await StyrningHost.StartAsync(adjust: Scanner(command));
        var (id, file, karin) = await AFileOfACase.GivenFile(host, "a.png", Samples.Png());
        var path = $"/arenden/arende/{id}/filer/{file}";

        var copy = await AFileOfACase.Download(karin, await karin.OpenAsync(path), "Hämta kopian");

        Assert.Equal(HttpStatusCode.OK, copy.StatusCode);
        var page = await karin.OpenAsync(path);
        Assert.Contains(word, page.Text);
        Assert.DoesNotMatch(@"\b[Rr]en\b", page.Text);
        Assert.Equal(outcome, (await host.WithCases(db => db.Files.SingleAsync(f => f.Id == file))).Scan.ToString());
    }

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
