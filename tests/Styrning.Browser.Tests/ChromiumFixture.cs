using Microsoft.Playwright;
using Styrning.Testing;

[assembly: AssemblyFixture(typeof(Styrning.Browser.Tests.ChromiumFixture))]

namespace Styrning.Browser.Tests;

/// <summary>One real browser for all journeys: the machine's own Chromium, driven by the driver that came with the package. Nothing is downloaded.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private static readonly string? Executable =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Null when journeys can run here, or must.</summary>
    public static string? WhyNot => Executable is not null || Required.Browser ? null : "Ingen webbläsare: /usr/bin/chromium finns inte.";

    public async ValueTask InitializeAsync()
    {
        if (WhyNot is null)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = Executable ?? throw new InvalidOperationException("En webbläsare krävs (STYRNING_REQUIRE), men /usr/bin/chromium finns inte."),
                Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
            });
        }
    }

    /// <summary>A window of its own, with its own cookies and in Swedish; without JavaScript where the journey must do without.</summary>
    public async Task<IPage> OpenAsync(Uri address, int width = 1280, bool javaScript = true, ColorScheme scheme = ColorScheme.Light)
    {
        if (WhyNot is { } reason)
        {
            Assert.Skip(reason);
        }

        var window = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.AbsoluteUri,
            Locale = "sv-SE",
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = javaScript,
            ColorScheme = scheme,
        });
        return await window.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
