using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Styrning.Browser.Tests;

/// <summary>What each page that a journey passes must hold to.</summary>
internal static class Accessible
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // The package's own call reads the page in one window and makes up its mind in a second one; these pages have no frames that would need it.
    private const string FindWhatIsWrong = """
        () => axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            resultTypes: ['violations'],
        }).then(result => ({
            rules: result.passes.length + result.violations.length,
            frames: document.querySelectorAll('iframe, frame, object, embed').length,
            found: result.violations.map(each => each.id + ' ' + each.help + ': ' + each.nodes.map(node => node.html).join(' | ')),
        }))
        """;

    /// <summary>No finding of axe by WCAG 2.2 AA, and nothing that must be scrolled sideways.</summary>
    public static async Task AssertAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        var result = await page.EvaluateAsync<JsonElement>(FindWhatIsWrong);
        Assert.True(result.GetProperty("rules").GetInt32() > 10, $"{page.Url}: axe har inte prövat sidan.");
        Assert.Equal(0, result.GetProperty("frames").GetInt32());
        var found = result.GetProperty("found").EnumerateArray().Select(each => each.GetString()).ToList();
        Assert.True(found.Count == 0, $"{page.Url}: {string.Join("\n", found)}"); // the whole finding: a shortened one says nothing

        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wide <= 0, $"{page.Url} är {wide} bildpunkter bredare än fönstret.");

        if (Environment.GetEnvironmentVariable("STYRNING_SCREENSHOTS") is { Length: > 0 } folder)
        {
            var name = string.Concat(new Uri(page.Url).AbsolutePath.Trim('/').Select(each => char.IsAsciiLetterOrDigit(each) ? each : '-'));
            var dark = await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches") ? "-dark" : "";
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{page.ViewportSize!.Width}{dark}.png"), FullPage = true });
        }
    }
}
