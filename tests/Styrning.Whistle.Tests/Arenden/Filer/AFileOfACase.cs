using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Tests.Files;

namespace Styrning.Whistle.Tests.Arenden.Filer;

public sealed class AFileOfACase
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Is_copied_at_the_first_opening_and_only_then(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (id, file, karin) = await GivenFile(host, "Foto från förrådet.jpg", Samples.Jpeg());
        var page = await karin.OpenAsync($"/arenden/arende/{id}/filer/{file}");
        Assert.Contains("Ej granskad", page.Text);
        Assert.Contains("Inte öppnad", page.Text);

        var first = await Download(karin, page, "Hämta kopian");
        var second = await Download(karin, page, "Hämta kopian");

        Assert.Equal("Foto från förrådet-kopia.jpg", first.Content.Headers.ContentDisposition!.FileNameStar);
        var bytes = await first.Content.ReadAsByteArrayAsync();
        Assert.DoesNotContain("PROBE", Encoding.Latin1.GetString(bytes));
        Assert.Equal(bytes, await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(1, await host.WithCases(db => db.Files.CountAsync(f => f.MadeFrom == file)));
        Assert.Equal(2, await host.WithCases(db => db.Readings.CountAsync(r => r.CaseId == id && r.Of == file && r.What == "laddade-ned-kopia")));
        Assert.Contains("Kopia finns", (await karin.OpenAsync($"/arenden/arende/{id}/filer")).Text);
    }

    [Fact]
    public async Task Is_never_shown_in_the_browser()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, file, karin) = await GivenFile(host, "elak.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray());

        var answer = await Download(karin, await karin.OpenAsync($"/arenden/arende/{id}/filer/{file}"), "Hämta originalet", ("Understood", "true"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("default-src 'none'; sandbox", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", string.Join(' ', answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store", string.Join(' ', answer.Headers.GetValues("Cache-Control")));
        Assert.Contains("<script>", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Of_another_kind_is_held_with_a_warning_and_given_only_to_who_has_read_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, file, karin) = await GivenFile(host, "avtal.pdf", "%PDF-1.7 /OpenAction"u8.ToArray());
        var path = $"/arenden/arende/{id}/filer/{file}";

        var held = await karin.PressAsync(await karin.OpenAsync(path), "Hämta kopian");
        Assert.Equal(HttpStatusCode.BadRequest, held.Status);
        Assert.Contains("av ett annat slag", held.Errors);
        Assert.False((await karin.OpenAsync(path)).HasButton("Hämta kopian"));

        var unread = await karin.PressAsync(await karin.OpenAsync(path), "Hämta originalet");
        Assert.Equal(HttpStatusCode.BadRequest, unread.Status);
        Assert.Contains("Bekräfta att du har läst varningen", unread.Errors);

        var given = await Download(karin, await karin.OpenAsync(path), "Hämta originalet", ("Understood", "true"));
        Assert.Equal("%PDF-1.7 /OpenAction", await given.Content.ReadAsStringAsync());
        Assert.Equal(["laddade-ned-original"], await host.WithCases(db => db.Readings.Where(r => r.Of == file).Select(r => r.What).ToListAsync()));
    }

    [Fact]
    public async Task That_would_fill_the_memory_is_held_and_the_original_is_kept()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, file, karin) = await GivenFile(host, "stor.png", Samples.PngOf(50_000, 50_000));

        var page = await karin.PressAsync(await karin.OpenAsync($"/arenden/arende/{id}/filer/{file}"), "Hämta kopian");

        Assert.Contains("kopieringen avbröts", page.Text);
        Assert.Equal(CopyOutcome.Failed, await host.WithCases(db => db.Files.Where(f => f.Id == file).Select(f => f.Copy).SingleAsync()));
        Assert.Equal(1, await host.WithCases(db => db.Files.CountAsync()));
        Assert.Equal(1, await host.WithCases(db => db.Chunks.CountAsync()));
    }

    [Fact]
    public async Task Leaves_nothing_on_the_disk_when_it_is_copied()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, file, karin) = await GivenFile(host, "PROBE-7731.docx", Samples.Docx("<w:p><w:r><w:t>TEXT-7731</w:t></w:r></w:p>"));
        var before = Files();

        var answer = await Download(karin, await karin.OpenAsync($"/arenden/arende/{id}/filer/{file}"), "Hämta kopian");

        Assert.Equal("PROBE-7731-kopia.docx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Contains("TEXT-7731", Samples.Unzipped(await answer.Content.ReadAsByteArrayAsync()));
        foreach (var found in Files().Except(before))
        {
            Assert.DoesNotContain("7731", found);
            Assert.DoesNotContain("PROBE", found);
        }

        static HashSet<string> Files() => [.. Directory.EnumerateFiles(Path.GetTempPath(), "*", SearchOption.TopDirectoryOnly), .. Directory.EnumerateFiles(AppContext.BaseDirectory)];
    }

    [Theory]
    [InlineData("lokalstrateg")]
    [InlineData("kommunikationschef")]
    public async Task Is_the_same_missing_page_for_whoever_has_not_the_case_and_where_there_is_none(string title)
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, file, _) = await GivenFile(host, "a.txt", [1]);
        var (own, _) = await host.ReceivedReport(organisation: "bostader");
        var other = await host.SignInAsHandler(title);

        var none = await other.OpenAsync($"/arenden/arende/{own}/filer/{Guid.Empty}");
        foreach (var path in new[] { $"/arenden/arende/{id}/filer", $"/arenden/arende/{id}/filer/{file}", $"/arenden/arende/{own}/filer/{file}" })
        {
            var page = await other.OpenAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Equal(none.Text, page.Text);
        }
    }

    [Theory]
    [InlineData("administratör")]
    [InlineData("registrator")]
    public async Task Is_closed_to_whoever_has_no_appointment(string role)
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, file, _) = await GivenFile(host, "hemligt-namn.txt", [1]);
        var visitor = await host.SignInAs(role);

        Assert.NotEqual(HttpStatusCode.OK, (await visitor.OpenAsync($"/arenden/arende/{id}/filer/{file}")).Status);
        Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync($"/arenden/arende/{id}/filer/{file}")).Heading);
    }

    [Fact]
    public async Task That_somebody_changed_in_the_database_is_not_given_as_if_it_were_whole()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, file, karin) = await GivenFile(host, "a.txt", new byte[FileChunk.Size + 1]);
        var page = await karin.OpenAsync($"/arenden/arende/{id}/filer/{file}");
        await host.WithCases(db => db.Database.ExecuteSqlRawAsync("DELETE FROM FileChunks WHERE No = 1"));

        await Assert.ThrowsAnyAsync<HttpRequestException>(async () =>
        {
            var answer = await Download(karin, page, "Hämta originalet", ("Understood", "true"));
            await answer.Content.ReadAsByteArrayAsync();
        });
    }

    internal static async Task<(Guid Case, Guid File, Visitor Karin)> GivenFile(StyrningHost host, string name, byte[] content)
    {
        var (id, code) = await host.ReceivedReport();
        var file = await host.ReceivedFile(id, code, name, content);
        return (id, file, await host.SignInAsHandler("kommunjurist"));
    }

    internal static Task<HttpResponseMessage> Download(Visitor visitor, PageView page, string button, params (string Name, string Value)[] typed)
    {
        var form = page.Document.QuerySelectorAll<IHtmlButtonElement>("button").Single(b => b.TextContent.Contains(button, StringComparison.Ordinal)).Form!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Where(i => typed.All(t => t.Name != i.Name)).Select(i => KeyValuePair.Create(i.Name!, i.Value)).Concat(typed.Select(t => KeyValuePair.Create(t.Name, t.Value)));
        return visitor.Http.PostAsync(new Uri(page.Address, form.GetAttribute("action")!), new FormUrlEncodedContent(fields));
    }
}
