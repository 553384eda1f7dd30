using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Visselblasning;

public sealed class SendingMoreFiles
{
    [Fact]
    public async Task They_come_into_the_case_sealed_and_are_named_to_both()
    {
        await using var given = await GivenVisits.StartAsync();
        var (visitor, _) = await given.ComeBack();

        var answer = await SendAsync(visitor, await TokenAsync(visitor), ("avtal.pdf", "innehåll"), ("bild.png", "x"));

        Assert.Equal("/aterkom/laget", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("avtal.pdf", (await visitor.OpenAsync("/aterkom/laget")).Text);
        var files = await given.Staff.WithCases(db => db.Files.Where(f => f.OwnerId == given.Case).ToListAsync());
        var documents = await given.Staff.WithCases(db => db.Documents.Where(d => d.CaseId == given.Case && d.Kind == CaseDocumentKind.FromReporter).Select(d => (Guid?)d.Id).ToListAsync());
        Assert.Equal(2, files.Count);
        Assert.All(files, file => Assert.Contains(file.DocumentId, documents));
        Assert.All(files, file => Assert.DoesNotContain("avtal", Encoding.UTF8.GetString(file.SealedName)));
        Assert.Contains((CaseDocumentKind.FromReporter, "Skickade filen avtal.pdf."), await given.WhatHandlersRead());
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public async Task Without_the_forms_token_none_is_taken(string token)
    {
        await using var given = await GivenVisits.StartAsync();
        var (visitor, _) = await given.ComeBack();

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(visitor, token, ("avtal.pdf", "x"))).StatusCode);
        Assert.Equal(0, await given.Staff.WithCases(db => db.Files.CountAsync()));
    }

    [Fact]
    public async Task None_chosen_is_told_and_none_is_taken_in_a_locked_case()
    {
        await using var given = await GivenVisits.StartAsync();
        var (visitor, _) = await given.ComeBack();
        var token = await TokenAsync(visitor);

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(visitor, token)).StatusCode);
        await given.AsHandler(open => open.Record(CaseFactKind.Closed));
        await given.AsHandler(open => open.Record(CaseFactKind.Locked));
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(visitor, token, ("avtal.pdf", "x"))).StatusCode);
        Assert.Equal(0, await given.Staff.WithCases(db => db.Files.CountAsync()));
    }

    private static async Task<string> TokenAsync(Visitor visitor) => (await visitor.OpenAsync("/aterkom/filer")).Document.QuerySelector("input[name=token]")!.GetAttribute("value")!;

    private static async Task<HttpResponseMessage> SendAsync(Visitor visitor, string token, params (string Name, string Content)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(token), "token" } };
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "filer", name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/aterkom/filer") { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await visitor.Http.SendAsync(request);
    }
}
