using Microsoft.Playwright;
using Styrning.Testing;

namespace Styrning.Browser.Tests.Processer;

public sealed class PublishingAnOwnProcess(ChromiumFixture chromium)
{
    private const string File = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:styrning="urn:styrning:bpmn:1" id="fil" targetNamespace="urn:test">
          <process id="passerkort" name="Beställ passerkort" isExecutable="true">
            <documentation>En medarbetare behöver ett passerkort.</documentation>
            <extensionElements><styrning:process version="1" subject="fri" /></extensionElements>
            <startEvent id="begard" name="Passerkort begärt" />
            <userTask id="prova" name="Pröva behovet"><documentation>Kontrollera att personen är anställd.</documentation><extensionElements><styrning:task role="registrator" /></extensionElements></userTask>
            <exclusiveGateway id="behovs" name="Behövs det?" default="nej" />
            <userTask id="lamna" name="Lämna ut kortet"><extensionElements><styrning:task role="kanslichef" /></extensionElements></userTask>
            <endEvent id="klart" name="Kortet utlämnat" />
            <endEvent id="avslag" name="Behövs inte" />
            <sequenceFlow id="f1" sourceRef="begard" targetRef="prova" />
            <sequenceFlow id="f2" sourceRef="prova" targetRef="behovs" />
            <sequenceFlow id="ja" name="Ja" sourceRef="behovs" targetRef="lamna"><conditionExpression>beslut = "ja"</conditionExpression></sequenceFlow>
            <sequenceFlow id="nej" name="Nej" sourceRef="behovs" targetRef="avslag" />
            <sequenceFlow id="f3" sourceRef="lamna" targetRef="klart" />
          </process>
        </definitions>
        """;

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task From_a_broken_file_to_a_matter_that_is_followed_mended_and_moved(int width, ColorScheme scheme)
    {
        await using var host = await StyrningHost.StartAsync();
        var keeper = await SignedInAsync(host, "kanslichef", width, scheme);
        await GoAsync(keeper, "/processer");
        await GoAsync(keeper, "/processer/arsrapport");
        await keeper.GetByText("Samma sak som en lista").ClickAsync();
        await Accessible.AssertAsync(keeper);

        await GoAsync(keeper, "/processer/ny");
        await UploadAsync(keeper, File.Replace("beslut = \"ja\"", "beslut = = 1", StringComparison.Ordinal));
        await Assertions.Expect(keeper.GetByRole(AriaRole.Heading, new() { Name = "Filen kan inte publiceras än" })).ToBeVisibleAsync();
        await keeper.GetByLabel("Text", new() { Exact = true }).FillAsync(File);
        await PressAsync(keeper, "Kontrollera igen");
        await keeper.GetByLabel("Svar från Pröva behovet").FillAsync("beslut = \"ja\"");
        await PressAsync(keeper, "Prova");
        await Assertions.Expect(keeper.GetByText("Processen gick till sitt slut.")).ToBeVisibleAsync();
        await keeper.GetByRole(AriaRole.Checkbox, new() { Name = "Ja, publicera" }).CheckAsync();
        await PressAsync(keeper, "Publicera");

        await keeper.GetByRole(AriaRole.Link, new() { Name = "Starta ett ärende" }).ClickAsync();
        await Accessible.AssertAsync(keeper);
        await keeper.GetByLabel("Vad gäller det?").FillAsync("Kort till Anna");
        await PressAsync(keeper, "Starta ärendet");
        var matter = new Uri(keeper.Url).AbsolutePath;

        var registrar = await SignedInAsync(host, "registrator", width, scheme);
        await registrar.GetByRole(AriaRole.Link, new() { Name = "Kort till Anna" }).ClickAsync();
        await Accessible.AssertAsync(registrar);
        await PressAsync(registrar, "Klar"); // nothing chosen: the page says so
        await registrar.GetByLabel("Ja").CheckAsync();
        await PressAsync(registrar, "Klar");

        await GoAsync(keeper, "/processer/ny");
        await UploadAsync(keeper, File.Replace("version=\"1\"", "version=\"2\"", StringComparison.Ordinal).Replace("\"lamna\"", "\"utlamna\"", StringComparison.Ordinal));
        await keeper.GetByRole(AriaRole.Checkbox, new() { Name = "Ja, publicera" }).CheckAsync();
        await PressAsync(keeper, "Publicera");
        await GoAsync(keeper, "/processer/passerkort/flytta");
        await PressAsync(keeper, "Prova först");
        await keeper.GetByRole(AriaRole.Checkbox, new() { Name = "Ja, flytta" }).CheckAsync();
        await PressAsync(keeper, "Flytta ärendena");
        await GoAsync(keeper, "/processer/passerkort/v/1");

        await GoAsync(keeper, matter);
        foreach (var page in new[] { "Flytta från", "Ändra en variabel", "Avbryt ärendet" })
        {
            await keeper.GotoAsync(matter);
            await keeper.GetByRole(AriaRole.Link, new() { Name = page }).ClickAsync();
            await Accessible.AssertAsync(keeper);
        }

        await keeper.GetByLabel("Skäl").FillAsync("Anna har slutat.");
        await keeper.GetByLabel("Skriv ordet").FillAsync("avbryt");
        await PressAsync(keeper, "Avbryt ärendet");
        await Assertions.Expect(keeper.GetByText("Skäl: Anna har slutat.")).ToBeVisibleAsync();
        await GoAsync(keeper, "/processer/uppgifter");
        await GoAsync(keeper, "/processer/incidenter");
    }

    [Fact]
    public async Task The_drawing_is_reached_and_scrolled_by_the_keyboard()
    {
        await using var host = await StyrningHost.StartAsync();
        var page = await SignedInAsync(host, "säkerhetschef", 320, ColorScheme.Light);
        await page.GotoAsync("/processer/arsrapport");
        var drawing = page.GetByRole(AriaRole.Region, new() { Name = "Årlig rapportering" });

        await drawing.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");

        await Assertions.Expect(drawing).ToBeFocusedAsync();
        await page.WaitForFunctionAsync("document.querySelector('.drawing').scrollLeft > 0");
    }

    private static async Task UploadAsync(IPage page, string text)
    {
        await page.GetByLabel("BPMN-fil").SetInputFilesAsync(new FilePayload { Name = "passerkort.bpmn", MimeType = "application/octet-stream", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await PressAsync(page, "Kontrollera filen");
    }

    private static async Task GoAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await Accessible.AssertAsync(page);
    }

    private static async Task PressAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await Accessible.AssertAsync(page);
    }

    private async Task<IPage> SignedInAsync(StyrningHost host, string role, int width, ColorScheme scheme)
    {
        var page = await chromium.OpenAsync(host.Address, width, scheme: scheme);
        await page.GotoAsync("/idag");
        await page.GetByRole(AriaRole.Button, new() { Name = role }).First.ClickAsync();
        return page;
    }
}
