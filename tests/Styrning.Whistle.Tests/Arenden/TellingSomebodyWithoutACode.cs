using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden;

/// <summary>A letter: nobody reads what is written here, so the case says how they were told.</summary>
public sealed class TellingSomebodyWithoutACode
{
    [Fact]
    public async Task Asks_how_they_were_told_and_keeps_what_was_typed()
    {
        await using var host = await StyrningHost.StartAsync();
        var (karin, at) = await ALetter(host);

        var refused = await karin.PressAsync(await karin.OpenAsync($"{at}/bekrafta"), "Lämna bekräftelsen", ("Text", "Brevet har kommit fram."));
        Assert.Equal("VIS-78", refused.RefusalCode);
        Assert.Equal("Brevet har kommit fram.", refused.Value("Text"));
        var page = await karin.PressAsync(refused, "Lämna bekräftelsen", ("How", "Ringde det nummer som stod i brevet den 23 november."));
        Assert.Contains("Hur personen fick veta det Ringde det nummer", page.Text);

        await karin.PressAsync(await karin.OpenAsync($"{at}/bedom"), "Spara", ("Outcome", "PublicInterest"), ("Reasons", "Mutor."));
        Assert.Equal("VIS-78", (await karin.PressAsync(await karin.OpenAsync($"{at}/delaterkoppla"), "Lämna", ("Measures", "Vi frågar."), ("Reasons", "Det tar tid."))).RefusalCode);
        page = await karin.PressAsync(await karin.OpenAsync($"{at}/delaterkoppla"), "Lämna", ("Measures", "Vi frågar."), ("Reasons", "Det tar tid."), ("How", "Ringde."));
        Assert.Contains("Återkoppling under tiden", page.Text);
        Assert.DoesNotContain("Skriv till den som rapporterade", page.Text);
    }

    [Fact]
    public async Task Is_left_out_with_a_reason_when_there_is_no_way()
    {
        await using var host = await StyrningHost.StartAsync();
        var (karin, at) = await ALetter(host);

        var form = await karin.OpenAsync($"{at}/bekrafta");
        Assert.EndsWith("vad vi har gjort och varför.", form.Value("Text"));
        Assert.Equal("VIS-68", (await karin.PressAsync(form, "Personen går inte att nå")).RefusalCode);
        var page = await karin.PressAsync(form, "Personen går inte att nå", ("Reasons", "Brevet är utan namn och adress."));

        Assert.Contains("personen går inte att nå", page.Text);
        Assert.Contains("Bedöms", page.Text);
        Assert.Equal(CaseFactKind.AcknowledgementImpossible, await host.WithCases(db => db.Set<CaseFact>().Select(f => f.Kind).SingleAsync()));
        Assert.Contains("27 februari 2027", page.Text); // seven days and three months from the 20th, as where none was given
    }

    [Fact]
    public async Task Is_not_offered_for_somebody_with_a_code()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var karin = await host.SignInAsHandler("kommunjurist");

        var form = await karin.OpenAsync($"/arenden/arende/{id}/bekrafta");

        Assert.False(form.HasButton("Personen går inte att nå"));
        Assert.Empty(form.Document.QuerySelectorAll("[name=How]"));
    }

    private static async Task<(Visitor Karin, string At)> ALetter(StyrningHost host)
    {
        var karin = await host.SignInAsHandler("kommunjurist");
        var done = await karin.PressAsync(await karin.OpenAsync("/arenden/registrera"), "Registrera", ("Input.Channel", "Letter"), ("Input.ReceivedOn", "2026-11-20"), ("Input.What", "Chefen köper av sin bror."));
        return (karin, done.Link("Till ärendet"));
    }
}
