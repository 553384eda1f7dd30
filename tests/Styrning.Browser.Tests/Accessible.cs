using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Styrning.Browser.Tests;

/// <summary>What each page that a journey passes must hold to.</summary>
internal static class Accessible
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>No finding of axe by WCAG 2.2 AA, and nothing that must be scrolled sideways.</summary>
    public static async Task AssertAsync(IPage page)
    {
        var result = await page.RunAxe(Wcag);
        var found = result.Violations.Select(each => $"{each.Id} {each.Help}: {string.Join(" | ", each.Nodes.Select(node => node.Html))}").ToList();
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
