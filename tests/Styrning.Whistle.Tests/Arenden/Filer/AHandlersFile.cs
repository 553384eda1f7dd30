using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden.Filer;

public sealed class AHandlersFile
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Is_sealed_in_the_case_with_a_document_that_says_what_it_is(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (id, _) = await host.ReceivedReport();
        var (karin, anna) = (await host.SignInAsHandler("kommunjurist"), await host.SignInAsHandler("HR-strateg"));

        var sent = await SendAsync(karin, id, "brevet.pdf", "%PDF-1.4 hemligt brev", "Brevet som kom den 20 november, inskannat.");

        Assert.Equal($"/arenden/arende/{id}/filer", sent.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("brevet.pdf", (await anna.OpenAsync($"/arenden/arende/{id}/filer")).Text);
        Assert.Contains("Fil: brevet.pdf Brevet som kom den 20 november, inskannat.", (await anna.OpenAsync($"/arenden/arende/{id}")).Text);
        Assert.DoesNotContain("hemligt", string.Concat(await host.WithCases(async db => (await db.Set<FileChunk>().ToListAsync()).Select(c => System.Text.Encoding.Latin1.GetString(c.Sealed)))));
    }

    [Theory]
    [InlineData("", "Text", HttpStatusCode.BadRequest)]
    [InlineData("brevet.pdf", "", HttpStatusCode.BadRequest)]
    public async Task Needs_the_file_and_what_it_is(string name, string note, HttpStatusCode status)
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var karin = await host.SignInAsHandler("kommunjurist");

        Assert.Equal(status, (await SendAsync(karin, id, name, "x", note)).StatusCode);
        Assert.Equal(0, await host.WithCases(db => db.Files.CountAsync()));
    }

    [Fact]
    public async Task Is_not_taken_in_a_closed_case_nor_without_the_forms_token()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var karin = await host.SignInAsHandler("kommunjurist");
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(karin, id, "brevet.pdf", "x", "Brev.", token: "x")).StatusCode);
        await host.Recorded(id, CaseFactKind.Acknowledged, CaseFactKind.InvestigationBegun, CaseFactKind.FinalFeedback, CaseFactKind.Closed);

        var closed = await SendAsync(karin, id, "brevet.pdf", "x", "Brev.");

        Assert.Equal(HttpStatusCode.Conflict, closed.StatusCode);
        Assert.Contains("VIS-70", await closed.Content.ReadAsStringAsync());
        Assert.Equal(0, await host.WithCases(db => db.Files.CountAsync()));
    }

    private static async Task<HttpResponseMessage> SendAsync(Visitor visitor, Guid id, string name, string content, string note, string? token = null)
    {
        var page = await visitor.OpenAsync($"/arenden/arende/{id}/filer/lagg-till");
        var file = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(content));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"Upload\"; filename=\"{name}\"");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token ?? page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(note), "Note" },
        };
        form.Add(file);
        using var request = new HttpRequestMessage(HttpMethod.Post, page.Address) { Content = form };
        request.Headers.Add("Origin", page.Address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await visitor.Http.SendAsync(request);
    }
}
