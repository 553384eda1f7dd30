using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden.Handlingar;

public sealed class ExportingACase
{
    [Fact]
    public async Task Gives_a_package_whose_every_file_has_the_hash_that_the_decision_leads_to()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport(GivenCases.Report("=1+1 i fakturan") with { Contact = "Eva Ek" });
        await AttachAsync(host, id, "faktura.txt", "500 kr"u8.ToArray());
        var karin = await host.SignInAsHandler("kommunjurist");
        var form = await karin.OpenAsync($"/arenden/arende/{id}/exportera");
        Assert.Equal("VIS-81", (await karin.PressAsync(form, "Besluta och hämta paketet", ("Recipient", "Polisen"), ("Rule", "osl-10-24"), ("Reasons", "Brott."))).RefusalCode);

        using var zip = await PackageAsync(karin, form, ("Recipient", "Stadsarkivet"), ("Rule", "arkiv"), ("Reasons", "Slutarkivering."));

        var manifest = Read(zip, "manifest.json");
        using var json = JsonDocument.Parse(manifest);
        var files = json.RootElement.GetProperty("filer").EnumerateArray().ToDictionary(f => f.GetProperty("path").GetString()!, f => f.GetProperty("sha256").GetString()!);
        Assert.Equal(zip.Entries.Select(e => e.FullName).Where(name => name != "manifest.json").Order(), files.Keys.Order());
        Assert.All(files, file => Assert.Equal(file.Value, Convert.ToHexStringLower(SHA256.HashData(Read(zip, file.Key)))));
        Assert.Equal("500 kr", Encoding.UTF8.GetString(Read(zip, "filer/001-faktura.txt")));
        Assert.Contains("=1+1 i fakturan", Encoding.UTF8.GetString(Read(zip, "handlingar/001.txt")));
        Assert.Contains("\"Rapporten\";\"2026-11-23\"", Encoding.UTF8.GetString(Read(zip, "handlingsforteckning.csv")));
        var note = await host.WithCases(db => db.Documents.SingleAsync(d => d.CaseId == id && d.Kind == CaseDocumentKind.Tjansteanteckning));
        var page = await karin.OpenAsync($"/arenden/arende/{id}/handlingar/{note.Id}");
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(manifest)), page.Text);
        Assert.Contains("Mottagare: Stadsarkivet", page.Text);
    }

    [Fact]
    public async Task Leaves_out_a_file_that_was_removed_and_goes_on()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        await AttachAsync(host, id, "bild.txt", "x"u8.ToArray());
        await AttachAsync(host, id, "faktura.txt", "y"u8.ToArray());
        var gone = await host.WithCases(db => db.Files.Where(f => f.OwnerId == id).OrderBy(f => f.Id).Select(f => f.Id).FirstAsync());
        await host.WithCases(db => db.Files.Where(f => f.Id == gone).ExecuteUpdateAsync(set => set
            .SetProperty(f => f.RemovedOn, new DateOnly(2026, 11, 23)).SetProperty(f => f.SealedName, Array.Empty<byte>()).SetProperty(f => f.SealedHash, Array.Empty<byte>()).SetProperty(f => f.SealedKey, Array.Empty<byte>())));
        var karin = await host.SignInAsHandler("kommunjurist");

        using var zip = await PackageAsync(karin, await karin.OpenAsync($"/arenden/arende/{id}/exportera"), ("Recipient", "Stadsarkivet"), ("Rule", "arkiv"), ("Reasons", "Slutarkivering."));

        Assert.Single(zip.Entries, e => e.FullName.StartsWith("filer/", StringComparison.Ordinal));
    }

    private static async Task AttachAsync(StyrningHost host, Guid id, string name, byte[] content)
    {
        var report = await host.WithCases(db => db.Documents.SingleAsync(d => d.CaseId == id && d.Kind == CaseDocumentKind.Report));
        await host.InScope(async services =>
        {
            var db = services.GetRequiredService<Styrning.Whistle.Data.WhistleDb>();
            var handler = await db.Appointments.SingleAsync(a => a.Kind == AppointmentKind.Handler && a.Title == "kommunjurist");
            var locked = await db.HandlerKeys.SingleAsync(k => k.PersonId == handler.PersonId);
            using var pair = await PassphraseLock.OpenAsync(locked.Locked, locked.PublicKey, DemoChannel.Passphrase, CancellationToken.None);
            var wrap = await db.Wraps.SingleAsync(w => w.CaseId == id && w.AppointmentId == handler.Id);
            using var key = CaseKey.Unwrap(id, wrap.KeyNo, wrap.Sealed, pair!);
            await services.GetRequiredService<SealedFiles>().StoreAsync(FileSealing.Of(key), name, new MemoryStream(content), CancellationToken.None, report.Id);
        });
    }

    private static async Task<ZipArchive> PackageAsync(Visitor visitor, PageView form, params (string Field, string Value)[] typed)
    {
        var fields = form.Document.QuerySelectorAll("main form input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))
            .Concat(typed.Select(t => KeyValuePair.Create(t.Field, t.Value)));
        using var body = new FormUrlEncodedContent(fields);
        var answer = await visitor.Http.PostAsync(form.Address, body);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        return new(await answer.Content.ReadAsStreamAsync(), ZipArchiveMode.Read);
    }

    private static byte[] Read(ZipArchive zip, string path)
    {
        using var from = zip.GetEntry(path)!.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
