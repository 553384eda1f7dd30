using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Styrning.Testing;
using Styrning.Testing.Whistle;

namespace Styrning.Browser.Tests.Visselblasning;

/// <summary>
/// The reporter's whole way with no script, in a window of 320 pixels (1280 at 400 %): out with a report and a file, and back with the code, by the keyboard alone. Since axe is a
/// script itself, each page is looked at in a second window with the same cookies.
/// </summary>
public sealed class OutAndBackWithoutAScript(ChromiumFixture chromium) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, bool> _asked = new();
    private StyrningHost _staff = null!;
    private ChannelHost _channel = null!;
    private IPage _page = null!;
    private IPage _reader = null!;

    [Fact]
    public async Task A_report_with_a_file_is_acknowledged_and_its_reporter_comes_back_reads_answers_and_leaves_no_trace()
    {
        await StartAsync();
        var code = await SendAsync();
        await AnswerAsHandlerAsync();
        await ComeBackByKeyboardAsync(code);
        await LeaveAndGoBackAsync();

        var karin = await _staff.SignInAsHandler("kommunjurist");
        var read = await karin.OpenAsync($"/arenden/arende/{await CaseAsync()}");
        Assert.Contains("Det var i mars.", read.Text);
        Assert.Contains("kvitto.txt", (await karin.OpenAsync(read.Link("Det finns en fil i ärendet"))).Text);
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _staff.DisposeAsync();
    }

    private async Task StartAsync()
    {
        _staff = await StyrningHost.StartAsync();
        _channel = await ChannelHost.StartAsync(_staff);
        var neutral = _staff.Address.AbsoluteUri; // some site at another address
        await _staff.WithCases(db => db.Organisations.ExecuteUpdateAsync(set => set.SetProperty(o => o.LeaveTo, neutral)));
        _page = await chromium.OpenAsync(_channel.Address, 320, javaScript: false);
        _reader = await chromium.OpenAsync(_channel.Address, 320);
        await _reader.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        _page.Request += (_, request) => _asked.TryAdd(new Uri(request.Url).Authority, true);
    }

    private async Task<string> SendAsync()
    {
        await _page.GotoAsync("/");
        await LookAsync();
        Assert.Empty(await _page.Context.CookiesAsync()); // P07: none before the first post
        await PressAsync("Börja berätta");
        await _page.GetByLabel("Kommunen", new() { Exact = true }).CheckAsync();
        await PressAsync("Fortsätt");
        await _page.GetByLabel("Vad har hänt?").FillAsync("Upphandlingen gick till en släkting.");
        await PressAsync("Fortsätt");
        await _page.GotoAsync("/rapport/filer");
        await _page.GetByLabel("Välj filer").SetInputFilesAsync(new FilePayload { Name = "kvitto.txt", MimeType = "text/plain", Buffer = "Kvitto"u8.ToArray() });
        await PressAsync("Hoppa till granskningen");
        await Assertions.Expect(_page.GetByText("kvitto.txt")).ToBeVisibleAsync();
        await PressAsync("Fortsätt till koden");
        await LookAsync();
        var code = await _page.Locator("p.code").InnerTextAsync();
        await _page.GetByRole(AriaRole.Link, new() { Name = "Jag har skrivit av koden" }).ClickAsync();
        await _page.GetByLabel("Kodens fyra sista tecken").FillAsync(code[^4..]);
        await PressAsync("Skicka rapporten");
        await Assertions.Expect(_page.GetByText("Kom tillbaka hit med koden den 30 november 2026")).ToBeVisibleAsync();
        await LookAsync();
        await AssertCookieIsShortLivedAsync();
        await PressAsync("Klar");
        Assert.Empty(await _page.Context.CookiesAsync());
        await _page.GoBackAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Name = "Här finns inget påbörjat" })).ToBeVisibleAsync(); // P10
        return code;
    }

    private async Task AnswerAsHandlerAsync()
    {
        var karin = await _staff.SignInAsHandler("kommunjurist");
        var @case = await CaseAsync();
        await karin.PressAsync(await karin.OpenAsync($"/arenden/arende/{@case}/bekrafta"), "Lämna bekräftelsen");
        await karin.PressAsync(await karin.OpenAsync($"/arenden/arende/{@case}/skriv"), "Lämna till personen", ("Text", "Vet du när det var?"));
    }

    private async Task ComeBackByKeyboardAsync(string code)
    {
        await _page.GotoAsync("/aterkom");
        await LookAsync();
        await TabToAsync(_page.GetByLabel("Kod", new() { Exact = true }));
        await _page.Keyboard.TypeAsync($"Kod: {code.ToLowerInvariant()}");
        await TabToAsync(_page.GetByRole(AriaRole.Button, new() { Name = "Öppna" }));
        await _page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Name = "Vi har skrivit till dig" })).ToBeVisibleAsync();
        await Assertions.Expect(_page.GetByText("så vi höll tiden")).ToBeVisibleAsync();
        await Assertions.Expect(_page.GetByText("Vet du när det var?")).ToBeVisibleAsync();
        await Assertions.Expect(_page).ToHaveTitleAsync("Formulär");
        await LookAsync();
        await AssertCookieIsShortLivedAsync();

        await TabToAsync(_page.GetByRole(AriaRole.Link, new() { Name = "Skriv till oss" }));
        await _page.Keyboard.PressAsync("Enter");
        await LookAsync();
        await TabToAsync(_page.GetByLabel("Meddelande"));
        await _page.Keyboard.TypeAsync("Det var i mars.");
        await TabToAsync(_page.GetByRole(AriaRole.Button, new() { Name = "Skicka" }));
        await _page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(_page.GetByText("Det var i mars.")).ToBeVisibleAsync();
        await _page.GotoAsync("/aterkom/filer");
        await LookAsync();
    }

    private async Task LeaveAndGoBackAsync()
    {
        Assert.Equal([_channel.Address.Authority], _asked.Keys); // P06: nothing has been fetched from elsewhere
        await _page.GotoAsync("/aterkom/laget");
        Assert.Equal("0 0 0 0", await KeptByBrowserAsync()); // P09
        var out_ = _page.GetByRole(AriaRole.Link, new() { Name = "Lämna sidan" });
        await TabToAsync(out_);
        await _page.Keyboard.PressAsync("Enter");
        await _page.WaitForURLAsync($"{_staff.Address}**");
        Assert.True(_asked.ContainsKey(_staff.Address.Authority)); // where the way out leads
        Assert.DoesNotContain(await _page.Context.CookiesAsync(), cookie => cookie.Name is "besok" or "kanal");

        await _page.GoBackAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Name = "Kom tillbaka till din rapport" })).ToBeVisibleAsync();
        await Assertions.Expect(_page.GetByText("Vet du när det var?")).ToHaveCountAsync(0);
    }

    /// <summary>The page as it stands, for axe and for its width, where the reader chooses the colours; and no button that they cannot see.</summary>
    private async Task LookAsync()
    {
        await _reader.Context.ClearCookiesAsync();
        await _reader.Context.AddCookiesAsync((await _page.Context.CookiesAsync()).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path }));
        await _reader.GotoAsync(_page.Url);
        await Accessible.AssertAsync(_reader);
        Assert.Equal(0, await _reader.EvaluateAsync<int>("[...document.querySelectorAll('button, .button')].filter(each => parseFloat(getComputedStyle(each).borderTopWidth) < 1).length"));
    }

    private Task<string> KeptByBrowserAsync() => _reader.EvaluateAsync<string>(
        "async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await navigator.serviceWorker.getRegistrations()).length].join(' ')");

    private async Task AssertCookieIsShortLivedAsync()
    {
        var cookie = Assert.Single(await _page.Context.CookiesAsync());
        Assert.Equal((-1f, true, SameSiteAttribute.Strict), (cookie.Expires, cookie.HttpOnly, cookie.SameSite)); // -1: gone with the window
    }

    private async Task TabToAsync(ILocator target)
    {
        for (var press = 0; press < 40; press++)
        {
            if (await target.EvaluateAsync<bool>("each => each === document.activeElement"))
            {
                return;
            }

            await _page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{_page.Url}: {target} nås inte med tangentbordet.");
    }

    private async Task PressAsync(string button) => await _page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    private async Task<Guid> CaseAsync() => await _staff.WithCases(db => db.Cases.Select(c => c.Id).SingleAsync());
}
