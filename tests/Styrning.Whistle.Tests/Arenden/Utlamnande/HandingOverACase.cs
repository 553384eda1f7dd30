using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden.Utlamnande;

public sealed class HandingOverACase
{
    private static readonly ReportContent Report = GivenCases.Report("Fakturorna gick till ett bolag som inte finns.") with { Contact = "Eva Ek, 070-111 22 33", When = "I mars", Relation = "Vikarie på ekonomi" };

    private static readonly (string Field, string Value)[] Filled =
        [("Input.Recipient", "Polismyndigheten"), ("Input.Rule", "osl-10-24"), ("Input.Reasons", "Det kan vara bedrägeri."), ("Input.Reveals", "false")];

    [Fact]
    public async Task Takes_along_what_was_ticked_and_nothing_else()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, karin) = await InvestigatedAsync(host);
        var page = await karin.OpenAsync($"/arenden/arende/{id}/lamna-over");
        Assert.Empty(page.Document.QuerySelectorAll("input[name='Input.Parts'][checked]"));
        page.Choose("Input.Parts", "nar");

        var sent = await karin.PressAsync(page, "Besluta och lämna över", Filled);

        Assert.Equal("Överlämnande", sent.Heading);
        Assert.Contains("I mars", sent.Text);
        Assert.DoesNotContain("Fakturorna", sent.Text);
        Assert.DoesNotContain("Eva Ek", sent.Html);
        var fact = await host.WithCases(db => db.Cases.Where(c => c.Id == id).SelectMany(c => c.Facts).SingleAsync(f => f.Kind == CaseFactKind.HandedOver));
        var note = await karin.OpenAsync($"/arenden/arende/{id}/handlingar/{fact.DocumentId}");
        Assert.Contains("Mottagare: Polismyndigheten", note.Text);
        Assert.Contains("OSL 10 kap. 24 §", note.Text);
        Assert.Contains("Karin Öberg, kommunjurist", note.Text);
        Assert.Contains("Inget av det som lämnas kan avslöja", note.Text);
    }

    [Theory]
    [InlineData("nar", "true", "", "", "VIS-81")]
    [InlineData("kontakt", "false", "", "", "VIS-81")]
    [InlineData("kontakt", "false", "Polisen får veta vem du är.", "", null)]
    [InlineData("kontakt", "false", "", "Personen är själv misstänkt.", null)]
    [InlineData("nar", "true", "Polisen får veta.", "Men ändå inte.", "VIS-81")]
    [InlineData("", "false", "", "", "VIS-80")]
    public async Task Tells_the_reporter_first_or_records_why_not(string part, string reveals, string notice, string whyNot, string? code)
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, karin) = await InvestigatedAsync(host);
        var page = await karin.OpenAsync($"/arenden/arende/{id}/lamna-over");
        page.Choose("Input.Parts", part);

        var answer = await karin.PressAsync(page, "Besluta och lämna över", [.. Filled, ("Input.Reveals", reveals), ("Notice.Text", notice), ("Notice.WhyNot", whyNot)]);

        Assert.Equal(code, answer.RefusalCode);
        var documents = await host.WithCases(db => db.Documents.Where(d => d.CaseId == id).ToListAsync());
        Assert.Equal(code is null, documents.Exists(d => d.Kind is CaseDocumentKind.Handover));
        Assert.Equal(code is null && notice.Length > 0, documents.Exists(d => d.Kind is CaseDocumentKind.DisclosureNotice && d.IsFor(Party.Reporter)));
        Assert.DoesNotContain(documents, d => d.Kind is CaseDocumentKind.Handover && d.IsFor(Party.Reporter));
    }

    [Fact]
    public async Task Is_done_while_the_case_is_investigated()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport(Report);
        var karin = await host.SignInAsHandler("kommunjurist");
        var early = await karin.OpenAsync($"/arenden/arende/{id}/lamna-over");
        Assert.False(early.HasButton("Besluta och lämna över"));
        Assert.Contains("Bedöm först om det är ett ärende enligt lagen", early.Text);

        await karin.Investigated(id);
        var page = await karin.OpenAsync($"/arenden/arende/{id}/lamna-over");
        page.Choose("Input.Parts", "nar");
        Assert.Null((await karin.PressAsync(page, "Besluta och lämna över", Filled)).RefusalCode);
        await host.Recorded(id, CaseFactKind.Closed);

        Assert.Equal("VIS-82", (await karin.PressAsync(page, "Besluta och lämna över", Filled)).RefusalCode);
    }

    [Fact]
    public async Task To_another_namnd_is_a_disclosure_with_its_rule()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, karin) = await InvestigatedAsync(host);
        var page = await karin.OpenAsync($"/arenden/arende/{id}/lamna-over");
        page.Choose("Input.Parts", "nar");

        var sent = await karin.PressAsync(page, "Besluta och lämna över", [.. Filled, ("Input.Recipient", "Socialnämnden"), ("Input.Rule", "vbl-5-10")]);

        Assert.Contains("Till Socialnämnden", sent.Text);
        Assert.Contains("med stöd av VBL 5 kap. 10 § och OSL 10 kap. 28 §", sent.Text);
        Assert.Contains("Välj den bestämmelse", (await karin.PressAsync(page, "Besluta och lämna över", [.. Filled, ("Input.Rule", "")])).Errors);
    }

    [Fact]
    public async Task May_lean_on_a_notice_that_was_given_before()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, karin) = await InvestigatedAsync(host);
        await karin.PressAsync(await karin.OpenAsync($"/arenden/arende/{id}/underratta"), "Lämna meddelandet", ("Text", "Polisen får veta vem du är, tidigast den 1 december."));
        var notice = await host.WithCases(db => db.Documents.SingleAsync(d => d.CaseId == id && d.Kind == CaseDocumentKind.DisclosureNotice));
        var page = await karin.OpenAsync($"/arenden/arende/{id}/lamna-over");
        Assert.Contains($"Handling {notice.No}, lämnad 23 november 2026", page.Text);
        host.Clock.Advance(TimeSpan.FromDays(7)); // time to read it
        karin = await host.SignInAsHandler("kommunjurist");
        page = await karin.OpenAsync($"/arenden/arende/{id}/lamna-over");
        page.Choose("Input.Parts", "kontakt");

        await karin.PressAsync(page, "Besluta och lämna över", [.. Filled, ("Input.Reveals", "true"), ("Notice.Earlier", notice.Id.ToString())]);

        var fact = await host.WithCases(db => db.Cases.Where(c => c.Id == id).SelectMany(c => c.Facts).SingleAsync(f => f.Kind == CaseFactKind.HandedOver));
        var note = await karin.OpenAsync($"/arenden/arende/{id}/handlingar/{fact.DocumentId}");
        Assert.Contains($"fick ett meddelande 23 november 2026 (handling {notice.No}).", note.Text);
        Assert.Single(await host.WithCases(db => db.Documents.Where(d => d.CaseId == id && d.Kind == CaseDocumentKind.DisclosureNotice).ToListAsync()));
    }

    [Fact]
    public async Task Asks_for_recipient_rule_and_reasons_and_keeps_what_was_typed()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, karin) = await InvestigatedAsync(host);
        var page = await karin.OpenAsync($"/arenden/arende/{id}/lamna-over");

        var answer = await karin.PressAsync(page, "Besluta och lämna över", ("Input.Cover", "Min egen text"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Skriv vem som får uppgifterna", answer.Errors);
        Assert.Contains("Välj den bestämmelse", answer.Errors);
        Assert.Contains("Svara om något kan avslöja", answer.Errors);
        Assert.Equal("Min egen text", answer.Value("Input.Cover").Trim());
    }

    private static async Task<(Guid Id, Visitor Karin)> InvestigatedAsync(StyrningHost host)
    {
        var (id, _) = await host.ReceivedReport(Report);
        var karin = await host.SignInAsHandler("kommunjurist");
        await karin.Investigated(id);
        return (id, karin);
    }
}
