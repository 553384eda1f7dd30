using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Tests.Visselblasning;

public sealed class GivingTheCode
{
    [Fact]
    public async Task Is_forgiving_of_how_it_is_written()
    {
        await using var given = await GivenVisits.StartAsync();
        var code = given.Code;
        string[] ways =
        [
            code.Shown, code.Characters, code.Characters.ToLowerInvariant(), $"Kod: {code.Shown}", $"  {code.Shown}\r\n", code.Shown.Replace(' ', '-'), code.Shown.Replace(' ', '\u2013'), code.Shown.Replace(' ', '\u00a0'),
            code.Characters.Replace('0', 'O'), code.Characters.Replace('0', 'o').Replace('1', 'l'), code.Characters.Replace('1', 'I'),
            string.Concat(code.Characters.Select(each => (char)(each + 0xFEE0))), // full width
        ];

        foreach (var way in ways)
        {
            var visitor = given.Channel.NewVisitor();
            var page = await visitor.PressAsync(await visitor.OpenAsync("/aterkom"), "Öppna", ("kod", way));

            Assert.True(page.Address.AbsolutePath == "/aterkom/laget", $"{way}: {page.Errors}");
        }
    }

    [Fact]
    public async Task Sets_one_cookie_that_no_script_and_no_other_site_gets_and_that_ends_with_the_window()
    {
        await using var given = await GivenVisits.StartAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = given.Channel.Address };

        var read = await client.GetAsync("/aterkom");
        var opened = await client.SendAsync(Typed(given.Code.Shown));

        Assert.False(read.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.SeeOther, opened.StatusCode);
        Assert.Equal("/aterkom/laget", opened.Headers.Location!.OriginalString);
        var cookie = Assert.Single(opened.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("max-age", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(given.Code.Characters, cookie);
        Assert.DoesNotContain(given.Case.ToString("N"), cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("", "Skriv koden.")]
    [InlineData("7K2M", "Det saknas några.")]
    [InlineData("7K2M 9XQA 7K2M 9XQA 7K2M 9XQA 7K2M 9XQA", "några för många")]
    [InlineData("7K2M 9XQA 7K2M 9XQA 7K2M 9XQA 7K2?", "Kontrollera tecknen")]
    public async Task Tells_what_is_wrong_with_the_characters(string typed, string sentence)
    {
        await using var given = await GivenVisits.StartAsync();
        var visitor = given.Channel.NewVisitor();

        var page = await visitor.PressAsync(await visitor.OpenAsync("/aterkom"), "Öppna", ("kod", typed));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors);
    }

    [Fact]
    public async Task One_wrong_character_of_a_real_code_and_of_none_get_the_same_answer()
    {
        await using var given = await GivenVisits.StartAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = given.Channel.Address };
        var (real, none) = (WithTypo(given.Code), WithTypo(ReporterCode.New()));

        var (first, second) = (await client.SendAsync(Typed(real)), await client.SendAsync(Typed(none)));

        Assert.Contains("Kontrollera tecknen", await first.Content.ReadAsStringAsync());
        await AssertSame(first, real, second, none);
    }

    [Fact]
    public async Task A_code_that_was_never_given_and_one_whose_case_is_gone_get_the_same_answer()
    {
        await using var given = await GivenVisits.StartAsync();
        var (archived, archivedCode) = await given.Staff.ReceivedReport();
        await given.Staff.WithCases(async db =>
        {
            db.Add(new Domain.CaseFact { CaseId = archived, Kind = Domain.CaseFactKind.Archived, On = new(2026, 12, 1), No = 9 });
            await db.SaveChangesAsync();
            return await db.Cases.Where(c => c.Id == given.Case).ExecuteDeleteAsync();
        });
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = given.Channel.Address };
        var wrong = ReporterCode.New().Shown;
        var never = await client.SendAsync(Typed(wrong));
        Assert.Contains("leder inte till n", await never.Content.ReadAsStringAsync());

        await AssertSame(never, wrong, await client.SendAsync(Typed(given.Code.Shown)), given.Code.Shown);
        await AssertSame(never, wrong, await client.SendAsync(Typed(archivedCode.Shown)), archivedCode.Shown);
    }

    [Theory]
    [InlineData("/aterkom?kod={0}")]
    [InlineData("/aterkom?code={0}")]
    [InlineData("/aterkom/laget?kod={0}")]
    public async Task A_code_in_an_address_is_not_read(string address)
    {
        await using var given = await GivenVisits.StartAsync();
        var visitor = given.Channel.NewVisitor();

        var page = await visitor.OpenAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, given.Code.Characters));

        Assert.Equal("Kom tillbaka till din rapport", page.Heading);
        Assert.DoesNotContain(given.Code.Characters, page.Html);
        Assert.Empty(visitor.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task From_another_site_opens_nothing()
    {
        await using var given = await GivenVisits.StartAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = given.Channel.Address };
        var request = Typed(given.Code.Shown);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private static HttpRequestMessage Typed(string code) => new(HttpMethod.Post, "/aterkom") { Content = new FormUrlEncodedContent([new("kod", code)]) };

    private static string WithTypo(ReporterCode code) => (code.Characters[0] == '7' ? '8' : '7') + code.Shown[1..];

    private static async Task AssertSame(HttpResponseMessage first, string firstCode, HttpResponseMessage second, string secondCode)
    {
        Assert.Equal(HttpStatusCode.BadRequest, first.StatusCode);
        Assert.Equal(first.StatusCode, second.StatusCode);
        Assert.Equal(Lines(first), Lines(second));
        Assert.Equal((await first.Content.ReadAsStringAsync()).Replace(firstCode, ""), (await second.Content.ReadAsStringAsync()).Replace(secondCode, ""));
        Assert.Equal((await first.Content.ReadAsByteArrayAsync()).Length, (await second.Content.ReadAsByteArrayAsync()).Length);
    }

    private static IEnumerable<string> Lines(HttpResponseMessage answer) =>
        answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
}
