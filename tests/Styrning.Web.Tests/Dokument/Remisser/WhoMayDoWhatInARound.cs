using System.Net;
using Styrning.Testing;

namespace Styrning.Web.Tests.Dokument.Remisser;

public sealed class WhoMayDoWhatInARound
{
    [Fact]
    public async Task The_round_is_for_those_who_lead_it_and_the_answer_for_those_who_were_asked()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await AMatterOnRemiss.SentAsync(host);
        var asked = (await matter.RecordAsync()).Recipients[0].Id;

        var handler = await host.SignInAs("kanslichef");
        var secretary = await host.SignInAs("nämndsekreterare");
        var chief = await host.SignInAs("säkerhetschef");
        var stranger = await host.SignInAs("säkerhetshandläggare");
        foreach (var page in new[] { "", "/missiv", "/fler", "/stang", "/sammanstallning", "/tabell", "/klar", $"/anstand/{asked}", $"/registrera/{asked}" })
        {
            Assert.Equal(HttpStatusCode.OK, (await handler.OpenAsync(matter.Path + page)).Status);
            Assert.Equal(HttpStatusCode.OK, (await secretary.OpenAsync(matter.Path + page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await chief.OpenAsync(matter.Path + page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(matter.Path + page)).Status);
            Assert.StartsWith("/logga-in", (await host.NewVisitor().OpenAsync(matter.Path + page)).Address.AbsolutePath);
        }

        Assert.Equal(HttpStatusCode.OK, (await chief.OpenAsync($"{matter.Path}/svar")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await handler.OpenAsync($"{matter.Path}/svar")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"{matter.Path}/svar")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await handler.OpenAsync(matter.Path.Replace("remiss/1", "remiss/2", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await handler.OpenAsync($"{matter.Path}/anstand/{Guid.CreateVersion7()}")).Status);
    }

    [Fact]
    public async Task Composing_is_for_the_handler_and_not_for_those_who_only_keep_documents()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await AMatterOnRemiss.StartedAsync(host);

        Assert.Equal(HttpStatusCode.OK, (await (await host.SignInAs("kanslichef")).OpenAsync($"{matter.Path}/skicka")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("nämndsekreterare")).OpenAsync($"{matter.Path}/skicka")).Status);
    }

    [Fact]
    public async Task Sending_is_refused_for_a_past_day_an_unknown_role_and_a_second_time()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await AMatterOnRemiss.StartedAsync(host);
        var handler = await host.SignInAs("kanslichef");
        var compose = await handler.OpenAsync($"{matter.Path}/skicka");
        var page = await handler.PressAsync(compose, "Lägg till", ("Question", "Vad tycker ni?"), ("Lines", "Socialnämnden: trädgårdsmästare"));
        Assert.Equal("DOK-129", page.RefusalCode);
        Assert.Equal("Vad tycker ni?", page.Value("Question"));
        page = await handler.PressAsync(page, "Lägg till", ("Lines", "Länsstyrelsen"), ("LastDay", "2026-11-22"));
        page = await handler.PressAsync(page, "Läs igenom");
        Assert.Contains("inte ligger före den dag då remissen skickas", page.Text);
        Assert.False(page.HasButton("Skicka till"));
        page = await handler.PressAsync(await handler.OpenAsync($"{matter.Path}/skicka"), "Läs igenom", ("LastDay", "2026-12-01"));
        Assert.Contains("En nämnd hinner kanske inte", page.Text);

        var sent = await handler.PressAsync(page, "Skicka till en remissinstans");
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.Equal("DOK-100", (await handler.PressAsync(page, "Skicka till en remissinstans")).RefusalCode);
        Assert.Equal(matter.Path, (await handler.OpenAsync($"{matter.Path}/skicka")).Address.AbsolutePath);
    }
}
