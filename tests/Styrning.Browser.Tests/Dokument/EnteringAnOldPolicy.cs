using Microsoft.Playwright;
using Styrning.Testing;

namespace Styrning.Browser.Tests.Dokument;

/// <summary>A registrator enters a policy from a binder: what its cover says, the decision as it was made, the signed original.</summary>
public sealed class EnteringAnOldPolicy(ChromiumFixture chromium)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task From_the_binder_to_a_document_that_is_gallande(int width, ColorScheme scheme)
    {
        await using var host = await StyrningHost.StartAsync();
        var page = await chromium.OpenAsync(host.Address, width, scheme: scheme);
        await page.GotoAsync("/logga-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Registrator" }).ClickAsync();
        foreach (var path in new[] { "/dokument", "/dokument/typer", "/dokument/typer/policy", "/dokument/diarier/nytt", "/dokument/saknas", "/dokument/nytt" })
        {
            await page.GotoAsync(path);
            await Accessible.AssertAsync(page);
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Policy" }).ClickAsync();
        await page.GetByLabel("Titel").FillAsync("Säkerhetspolicy");
        await page.GetByLabel("Dokumentansvarig").SelectOptionAsync("säkerhetschef");
        await page.GetByLabel("Beslutande instans").SelectOptionAsync("Kommunstyrelsen");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Revideras senast" }).FillAsync("2023-12-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg upp dokumentet" }).ClickAsync();
        await Accessible.AssertAsync(page);
        await page.GetByLabel("Policy brukar beslutas av kommunfullmäktige").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg upp dokumentet" }).ClickAsync();
        await Accessible.AssertAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Skriv in äldre beslut" }).ClickAsync();
        await Accessible.AssertAsync(page);
        await page.GetByLabel("Instans som beslutade").SelectOptionAsync("Kommunfullmäktige");
        await page.GetByLabel("Datum för beslut").FillAsync("2019-10-30");
        await page.GetByLabel("Paragraf").FillAsync("187");
        await page.GetByLabel("Diarienummer").FillAsync("412/2019");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skriv in beslutet" }).ClickAsync();
        await Accessible.AssertAsync(page);
        await page.GetByLabel("Diarienummer").FillAsync("2019.412 KS");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skriv in beslutet" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Skulle ha reviderats 31 december 2023")).ToBeVisibleAsync();
        await Accessible.AssertAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Bifoga eller ta bort filer" }).ClickAsync();
        await page.GetByLabel("Fil", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "original.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 original"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Bifoga filen" }).ClickAsync();
        await Accessible.AssertAsync(page);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "original.pdf", Exact = true }).ClickAsync());
        Assert.Equal("original.pdf", download.SuggestedFilename);

        await page.GotoAsync("/dokument?lage=sena&q=sakerhet");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Säkerhetspolicy" })).ToBeVisibleAsync();
        await Accessible.AssertAsync(page);
    }
}
