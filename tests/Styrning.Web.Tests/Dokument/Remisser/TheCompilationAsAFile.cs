using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Styrning.Testing;

namespace Styrning.Web.Tests.Dokument.Remisser;

public sealed class TheCompilationAsAFile
{
    [Theory]
    [InlineData("avsnitt", "Gåvor")]
    [InlineData("instans", "Säkerhetsrådet")]
    public async Task Holds_each_synpunkt_under_its_heading_and_is_sound(string order, string heading)
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await AMatterOnRemiss.SentAsync(host);
        var chief = await host.SignInAs("säkerhetschef");
        await chief.PressAsync(await chief.OpenAsync($"{matter.Path}/svar"), "Skicka svaret", ("Texts[1]", "Värdet <måste> anges.\nI kronor."));

        var handler = await host.SignInAs("kanslichef");
        var answer = await handler.Http.GetAsync($"{matter.Path}/tabell.docx?ordning={order}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var stream = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        using var file = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var text = file.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains("Värdet <måste> anges.", text);
        Assert.Contains(heading, text);
        Assert.Contains("Har inte svarat", text);
        Assert.Equal(HttpStatusCode.NotFound, (await chief.Http.GetAsync($"{matter.Path}/tabell.docx")).StatusCode);
    }
}
