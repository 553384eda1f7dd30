using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden;

public sealed class RegisteringWhatDidNotComeByTheWeb
{
    [Fact]
    public async Task Counts_from_the_day_it_came_to_the_wrong_person()
    {
        await using var host = await StyrningHost.StartAsync();
        var karin = await host.SignInAsHandler("kommunjurist");

        var done = await karin.PressAsync(await karin.OpenAsync("/arenden/registrera"), "Registrera",
            ("Input.Channel", "Misdirected"), ("Input.ReceivedOn", "2026-11-18"), ("Input.What", "Chefen köper av sin bror."));
        var page = await karin.OpenAsync(done.Link("Till ärendet"));

        Assert.Contains("18 november 2026, registrerat 23 november 2026", page.Text);
        Assert.Contains("25 november 2026", page.Text);
        Assert.Contains("Personen", done.Text + page.Text);
        Assert.DoesNotContain("koden", done.Text);
    }

    [Theory]
    [InlineData("2026-11-24", "VIS-73")]
    [InlineData("2024-11-22", "VIS-73")]
    [InlineData("2026-11-23", null)]
    public async Task Takes_no_day_that_cannot_be(string day, string? code)
    {
        await using var host = await StyrningHost.StartAsync();
        var karin = await host.SignInAsHandler("kommunjurist");

        var page = await karin.PressAsync(await karin.OpenAsync("/arenden/registrera"), "Registrera", ("Input.Channel", "Letter"), ("Input.ReceivedOn", day), ("Input.What", "Text."));

        Assert.Equal(code, page.RefusalCode);
    }

    [Fact]
    public async Task Takes_a_recording_only_with_consent()
    {
        await using var host = await StyrningHost.StartAsync();
        var karin = await host.SignInAsHandler("kommunjurist");

        var page = await karin.PressAsync(await karin.OpenAsync("/arenden/registrera"), "Registrera",
            ("Input.Channel", "Phone"), ("Input.ReceivedOn", "2026-11-23"), ("Input.What", "Text."), ("Input.Recorded", "on"));

        Assert.Equal("VIS-74", page.RefusalCode);
        Assert.Equal(0, await host.WithCases(db => db.Cases.CountAsync()));
    }

    [Fact]
    public async Task Gives_a_caller_a_code_and_a_protocol_to_check_and_is_one_case_when_sent_twice()
    {
        await using var host = await StyrningHost.StartAsync();
        var karin = await host.SignInAsHandler("kommunjurist");
        var form = await karin.OpenAsync("/arenden/registrera");
        (string, string)[] typed = [("Input.Channel", "Phone"), ("Input.ReceivedOn", "2026-11-23"), ("Input.What", "Chefen köper av sin bror."), ("Input.GivesCode", "on")];

        var done = await karin.PressAsync(form, "Registrera", typed);
        await karin.PressAsync(form, "Registrera", typed);

        Assert.Contains("Den är enda vägen tillbaka", done.Text);
        Assert.Equal(1, await host.WithCases(db => db.Cases.CountAsync()));
        Assert.Equal(1, await host.WithCases(db => db.Documents.CountAsync(d => d.Kind == CaseDocumentKind.Protocol)));
    }

    [Fact]
    public async Task Keeps_the_consent_and_a_protocol_that_is_answered_on_paper_by_somebody_without_a_code()
    {
        await using var host = await StyrningHost.StartAsync();
        var karin = await host.SignInAsHandler("kommunjurist");
        var done = await karin.PressAsync(await karin.OpenAsync("/arenden/registrera"), "Registrera",
            ("Input.Channel", "Meeting"), ("Input.ReceivedOn", "2026-11-20"), ("Input.What", "Chefen köper av sin bror."), ("Input.Recorded", "on"), ("Input.Consented", "on"));
        var page = await karin.OpenAsync(done.Link("Till ärendet"));
        Assert.Contains("Utskrift av en inspelning, gjord med samtycke.", page.Text);

        var form = await karin.OpenAsync(page.Link("Anteckna ett svar på papper"));
        Assert.Equal(HttpStatusCode.BadRequest, (await karin.PressAsync(form, "Anteckna", ("Answer", "Approved"))).Status);
        page = await karin.PressAsync(form, "Anteckna", ("Answer", "Corrected"), ("Words", "Brodern heter inte så."));
        Assert.Contains("Protokollet rättades utanför webben. Brodern heter inte så.", page.Text);
        Assert.DoesNotContain("Anteckna ett svar på papper", page.Text);
        Assert.Equal("VIS-42", (await karin.PressAsync(form, "Anteckna", ("Answer", "Approved"), ("Words", "Igen."))).RefusalCode);

        page = await karin.PressAsync(await karin.OpenAsync(page.Link("Skriv ett protokoll")), "Spara protokollet", ("Text", "Rättat protokoll."));
        page = await karin.PressAsync(await karin.OpenAsync(page.Link("Anteckna ett svar på papper")), "Anteckna", ("Answer", "Approved"), ("Words", "På papper."));
        Assert.Contains("Protokollet godkändes utanför webben.", page.Text);
    }

    [Fact]
    public async Task Leaves_the_case_to_others_when_the_handler_is_named_in_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var karin = await host.SignInAsHandler("kommunjurist");

        var done = await karin.PressAsync(await karin.OpenAsync("/arenden/registrera"), "Registrera",
            ("Input.Channel", "Letter"), ("Input.ReceivedOn", "2026-11-23"), ("Input.What", "Juristen tog emot en gåva."), ("Input.Concerned", "Karin Öberg, kommunjurist"));

        Assert.Contains("Du är själv utpekad", done.Text);
        Assert.Contains("Inget ärende är öppet", (await karin.OpenAsync("/arenden")).Text);
        Assert.Contains("Bekräfta rapporten", (await (await host.SignInAsHandler("HR-strateg")).OpenAsync("/arenden")).Text);
    }
}
