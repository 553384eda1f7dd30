namespace Styrning.Domain.Tests;

public sealed class SwedishOrder
{
    [Theory]
    [InlineData("Arkivpolicy", "Beredskap", "Zon", "Åtgärd", "Ängel", "Öppen")]
    [InlineData("zz", "å", "ä", "ö", "Ω")]
    [InlineData("vas", "vy", "wa", "x")]
    [InlineData("ide", "idéer", "idf")]
    [InlineData("1.1", "1.2", "1.2.1", "1.9", "1.10", "1.14", "2", "2.3.1", "10")]
    [InlineData("KS 2022/9", "KS 2022/255", "KS 2023/1")]
    [InlineData("§ 9", "§ 10", "§ 101")]
    [InlineData("Plan", "Plan 2", "Plan B", "Plan2", "Planbok", "Plån")]
    [InlineData("lyfta", "mylla", "müllera", "mynt")]
    public void Puts_these_in_this_order(params string[] inOrder) =>
        Assert.Equal(inOrder, inOrder.Reverse().OrderBy(SwedishText.SortKey, StringComparer.Ordinal));

    [Theory]
    [InlineData("POLICY", "policy")]
    [InlineData("Linné", "linne")]
    [InlineData("1.6.", "1.6")]
    [InlineData("Säkerhet", "Sa\u0308kerhet")] // as a Mac or a PDF writes it
    [InlineData("Ångström", "a\u030Angstro\u0308m")]
    [InlineData("007", "7")]
    [InlineData("Ærlig", "ärlig")]
    public void Holds_these_alike(string one, string other) => Assert.Equal(SwedishText.SortKey(one), SwedishText.SortKey(other));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(" – ")]
    public void Has_an_empty_key_for_nothing(string? text) => Assert.Equal(("", ""), (SwedishText.SortKey(text), SwedishText.SearchKey(text)));

    [Fact]
    public void Uses_signs_that_every_collation_orders_alike()
    {
        var everything = string.Concat(Enumerable.Range(0x20, 0x2000).Select(code => (char)code)) + "😀漢";

        Assert.Matches("^[0-9a-z]+$", SwedishText.SortKey(everything));
    }

    [Theory]
    [InlineData("Säkerhetsskydd", "sakerhetsskydd")]
    [InlineData("  Krisstöd,  tidigare   Posom ", "krisstod tidigare posom")]
    [InlineData("100 % _rätt_", "100 ratt")]
    [InlineData("Sa\u0308kerhet", "sakerhet")]
    [InlineData("Linné & Müller, Łódź", "linne muller lodz")]
    public void Folds_what_is_searched(string text, string key) => Assert.Equal(key, SwedishText.SearchKey(text));
}
