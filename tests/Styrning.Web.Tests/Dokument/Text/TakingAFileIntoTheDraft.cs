using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;
using static Styrning.Web.Tests.Dokument.Text.WordFile;

namespace Styrning.Web.Tests.Dokument.Text;

public sealed class TakingAFileIntoTheDraft
{
    private const string Page = "/dokument/arkivpolicy/utkast/fran-fil";

    private static readonly byte[] Word = new WordFile(P("Syfte", "Heading1") + P("Text.") + "<w:p><w:r><w:drawing/></w:r></w:p>").WithStyles(Style("Heading1", "heading 1")).Bytes();

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Its_text_is_in_the_draft_the_file_is_kept_and_what_was_left_out_is_told(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.AdoptedDocument("Arkivpolicy");
        var nils = await host.SignInAs("nämndsekreterare");

        var (status, html) = await SendAsync(nils, Word, "Ny policy.docx");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Texten i Ny policy.docx är hämtad. Läs vad som inte följde med.", html);
        Assert.Contains("En bild togs inte med.", html);
        var draft = await host.WithDb(db => db.Set<DocumentVersion>().SingleAsync(v => v.SettledAt == null));
        Assert.Equal(("2", VersionSource.Docx, "# Syfte\n\nText."), (draft.Label, draft.Source, draft.Markdown));
        Assert.NotNull(draft.WrittenBy);
        var kept = await host.WithDb(db => db.Set<StoredFileChunk>().Where(c => c.FileId == draft.FileId).OrderBy(c => c.Number).ToListAsync());
        Assert.Equal(Word, kept.SelectMany(c => c.Bytes));
    }

    [Fact]
    public async Task A_text_that_is_there_is_replaced_only_when_one_says_so()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.DraftDocument("Arkivpolicy", markdown: "Min text.");
        var nils = await host.SignInAs("nämndsekreterare");

        var (asked, html) = await SendAsync(nils, Word, "a.docx");
        Assert.Equal(HttpStatusCode.BadRequest, asked);
        Assert.Contains("Kryssa i att filens text ska ersätta den som står i utkastet.", html);
        Assert.Equal("Min text.", await TextOf(host));

        var (done, _) = await SendAsync(nils, Word, "a.docx", replace: true);
        Assert.Equal(HttpStatusCode.OK, done);
        Assert.Equal("# Syfte\n\nText.", await TextOf(host));
    }

    [Theory]
    [InlineData("pdf", "DOK-54")]
    [InlineData("tom", "DOK-33")]
    [InlineData("makro", "DOK-56")]
    [InlineData("bomb", "DOK-58")]
    [InlineData("trasig", "DOK-57")]
    [InlineData("utan text", "DOK-57")]
    [InlineData("fel namn", "DOK-31")]
    [InlineData("stor", "DOK-30")]
    public async Task A_file_that_cannot_be_taken_is_refused_on_the_page_and_leaves_nothing(string kind, string code)
    {
        byte[] bytes = kind switch
        {
            "pdf" => "%PDF-1.7"u8.ToArray(),
            "tom" => [],
            "makro" => new WordFile(P("x")).With("word/vbaProject.bin", [1]).Bytes(),
            "bomb" => new WordFile(P("x")).With("word/media/bild.png", new byte[60 * 1024 * 1024]).Bytes(),
            "trasig" => Word[..100],
            "utan text" => new WordFile("<w:p><w:r><w:drawing/></w:r></w:p>").Bytes(),
            "stor" => new byte[21 * 1024 * 1024],
            _ => Word,
        };
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Arkivpolicy");
        var nils = await host.SignInAs("nämndsekreterare");

        var (status, html) = await SendAsync(nils, bytes, kind == "fel namn" ? "policy.exe" : "policy.docx");

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains($"data-code=\"{code}\"", html);
        Assert.Equal(0, await host.WithDb(db => db.Set<StoredFile>().CountAsync()));
        Assert.Equal(1, await host.WithDb(db => db.Set<DocumentVersion>().CountAsync()));
    }

    [Fact]
    public async Task Without_a_file_one_is_asked_for_it()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Arkivpolicy");
        var nils = await host.SignInAs("nämndsekreterare");

        var page = await nils.PressAsync(await nils.OpenAsync(Page), "Hämta texten");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Välj en Word-fil.", page.Errors);
    }

    private static Task<string> TextOf(StyrningHost host) => host.WithDb(db => db.Set<DocumentVersion>().Where(v => v.SettledAt == null).Select(v => v.Markdown).SingleAsync());

    private static async Task<(HttpStatusCode Status, string Html)> SendAsync(Visitor visitor, byte[] bytes, string name, bool replace = false)
    {
        var page = await visitor.OpenAsync(Page);
        using var form = new MultipartFormDataContent { { new StringContent(page.Document.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" } };
        if (replace) form.Add(new StringContent("true"), "Replace");
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "Upload", name);
        var answer = await visitor.Http.PostAsync(Page, form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
