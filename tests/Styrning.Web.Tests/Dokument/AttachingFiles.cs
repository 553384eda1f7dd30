using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Dokument;

public sealed class AttachingFiles
{
    private const string Path = "/dokument/policy-mot-korruption/filer";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_file_comes_back_byte_for_byte_to_be_saved(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.AdoptedDocument("Policy mot korruption");
        var visitor = await host.SignInAs("registrator");
        var bytes = Pdf(StoredFile.ChunkBytes * 2 + 17);

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(visitor, "Bilaga å.pdf", bytes, "bilaga 1")).StatusCode);

        var page = await visitor.OpenAsync(Path);
        Assert.Contains("Bilaga å.pdf bilaga 1 512 kB", page.Text);
        var file = await (await host.SignInAs("IT-chef")).Http.GetAsync(page.Link("Bilaga å.pdf"));
        Assert.Equal(bytes, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", "Bilaga å.pdf", "application/pdf"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileNameStar, file.Content.Headers.ContentType!.MediaType));
        Assert.Equal(["nosniff"], file.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal((3, StoredFile.ChunkBytes), await host.WithDb(async db => (await db.Set<StoredFileChunk>().CountAsync(), (await db.Set<StoredFileChunk>().Select(c => c.Bytes.Length).ToListAsync()).Max())));
    }

    [Fact]
    public async Task The_largest_is_taken_and_one_byte_more_is_refused_with_the_note_kept()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Policy mot korruption");
        var visitor = await host.SignInAs("registrator");

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(visitor, "stor.pdf", Pdf(StoredFile.MostBytes), "bilaga")).StatusCode);
        var refused = await SendAsync(visitor, "större.pdf", Pdf(StoredFile.MostBytes + 1), "den här bilagan");

        var html = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("data-code=\"DOK-30\"", html);
        Assert.Contains("större.pdf är större än 20 MB och har inte sparats.", WebUtility.HtmlDecode(html));
        Assert.Contains("den här bilagan", html);
        Assert.Equal(1, await host.WithDb(db => db.Set<StoredFile>().CountAsync()));
    }

    [Theory]
    [InlineData("virus.exe", "MZ", "DOK-31")]
    [InlineData("sida.html", "<script>", "DOK-31")]
    [InlineData("falsk.pdf", "MZ", "DOK-31")]
    [InlineData("tom.pdf", "", "DOK-33")]
    public async Task A_hostile_or_empty_one_is_refused(string name, string content, string code)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Policy mot korruption");

        var refused = await SendAsync(await host.SignInAs("registrator"), name, Encoding.Latin1.GetBytes(content), "");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains($"data-code=\"{code}\"", await refused.Content.ReadAsStringAsync());
        Assert.Equal(0, await host.WithDb(db => db.Set<StoredFileChunk>().CountAsync()));
    }

    [Fact]
    public async Task Nothing_is_taken_without_a_token_or_without_a_file()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Policy mot korruption");
        var visitor = await host.SignInAs("registrator");

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(visitor, "bilaga.pdf", Pdf(10), "", token: "")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(visitor, "bilaga.pdf", Pdf(10), "", token: "CfDJ8falsk")).StatusCode);
        var none = await visitor.PressAsync(await visitor.OpenAsync(Path), "Bifoga filen", ("Vad det är", "bilaga 2"));
        Assert.Equal((HttpStatusCode.BadRequest, "bilaga 2"), (none.Status, none.Value("Vad det är")));
        Assert.Contains("Välj en fil att bifoga.", none.Errors);
        Assert.Equal(0, await host.WithDb(db => db.Set<StoredFile>().CountAsync()));
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Http.PostAsync(Path, new StringContent("--x\r\nbroken", new MediaTypeHeaderValue("multipart/form-data") { Parameters = { new("boundary", "x") } }))).StatusCode);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_removed_file_is_gone_and_the_line_about_it_is_not(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.AdoptedDocument("Policy mot korruption");
        var visitor = await host.SignInAs("registrator");
        await SendAsync(visitor, "fel.pdf", Pdf(10), "");
        var page = await visitor.OpenAsync(Path);
        var (address, remove) = (page.Link("fel.pdf"), page.Link("Ta bort fel.pdf"));

        Assert.Equal("DOK-12", (await visitor.PressAsync(await visitor.OpenAsync(remove), "Ta bort filen")).RefusalCode);
        var form = await visitor.OpenAsync(remove);
        var gone = await visitor.PressAsync(form, "Ta bort filen", ("Varför?", "fel fil"));
        var again = await visitor.PressAsync(form, "Ta bort filen", ("Varför?", "fel fil"));

        Assert.Contains("fel.pdf togs bort 23 november 2026 av Birgitta Molin: fel fil", gone.Text);
        Assert.Equal("DOK-33", again.RefusalCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(address)).Status);
        Assert.Equal(0, await host.WithDb(db => db.Set<StoredFileChunk>().CountAsync()));
    }

    [Fact]
    public async Task The_original_of_a_draft_is_shown_to_those_who_may_see_the_draft()
    {
        await using var host = await StyrningHost.StartAsync();
        var document = await host.DraftDocument("Policy mot korruption", owner: "IT-chef".ToLowerInvariant());
        var visitor = await host.SignInAs("registrator");
        await SendAsync(visitor, "original.pdf", Pdf(10), "");
        var address = (await visitor.OpenAsync(Path)).Link("original.pdf");
        await host.WithDb(async db =>
        {
            var file = await db.Set<StoredFile>().SingleAsync();
            var draft = await db.Set<DocumentVersion>().SingleAsync(v => v.DocumentId == document.Id);
            draft.TakeFrom(file.Id, "# Syfte", [], Guid.Empty, DateTimeOffset.UnixEpoch);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await host.SignInAs("IT-chef")).Http.GetAsync(address)).StatusCode);
        var stranger = await host.SignInAs("HR-strateg");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(address)).Status);
        Assert.DoesNotContain("original.pdf", (await stranger.OpenAsync("/dokument/policy-mot-korruption")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(address.Replace("policy-mot-korruption", "annan", StringComparison.Ordinal))).Status);
        var form = await visitor.OpenAsync(address + "/ta-bort");
        Assert.Equal("DOK-32", (await visitor.PressAsync(form, "Ta bort filen", ("Varför?", "fel fil"))).RefusalCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(Visitor visitor, string name, byte[] bytes, string note, string? token = null)
    {
        var page = await visitor.OpenAsync(Path);
        token ??= page.Document.QuerySelector($"form[action='{Path}'] input[name=__RequestVerificationToken]")!.GetAttribute("value");
        using var form = new MultipartFormDataContent { { new StringContent(token!), "__RequestVerificationToken" }, { new StringContent(note), "Note" } };
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "Upload", FileName = name, FileNameStar = name };
        form.Add(file);
        return await visitor.Http.PostAsync(Path, form);
    }

    private static byte[] Pdf(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) bytes[i] = (byte)(i * 31);
        "%PDF-"u8.CopyTo(bytes);
        return bytes;
    }
}
