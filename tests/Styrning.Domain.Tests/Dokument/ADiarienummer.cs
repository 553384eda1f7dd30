using Styrning.Domain.Documents;

namespace Styrning.Domain.Tests.Dokument;

public sealed class ADiarienummer
{
    private static readonly DiariumSeries[] Series =
    [
        new() { Key = "ks", Name = "Kommunstyrelsens diarium", Pattern = "KS ÅÅÅÅ/N" },
        new() { Key = "ks-aldre", Name = "Kommunstyrelsens diarium, äldre", Pattern = "ÅÅÅÅ.NNN KS" },
    ];

    [Theory]
    [InlineData("KS ÅÅÅÅ/N", "KS 2022/255", "KS 2022/255")]
    [InlineData("KS ÅÅÅÅ/N", " ks  2022/255 ", "KS 2022/255")]
    [InlineData("KS ÅÅÅÅ/N", "KS\u00A02022/255", "KS 2022/255")]
    [InlineData("KS ÅÅÅÅ/N", "KS 2022/0255", "KS 2022/255")]
    [InlineData("ÅÅÅÅ.NNN KS", "2020.052 KS", "2020.052 KS")]
    [InlineData("ÅÅÅÅ.NNN KS", "2020.1052 ks", "2020.1052 KS")]
    [InlineData("KN ÅÅÅÅ-NN", "KN 2026-07", "KN 2026-07")] // the kulturnämnd's N is a letter
    public void Is_read_by_its_pattern_and_written_as_the_registry_writes_it(string pattern, string typed, string number) =>
        Assert.Equal(number, DiarienummerPattern.Parse(pattern).Read(typed));

    [Theory]
    [InlineData("KS ÅÅÅÅ/N", "KS2022/255")]
    [InlineData("KS ÅÅÅÅ/N", "KS 22/255")]
    [InlineData("KS ÅÅÅÅ/N", "KS 2022/0")]
    [InlineData("KS ÅÅÅÅ/N", "KS 1899/1")]
    [InlineData("KS ÅÅÅÅ/N", "KS 2200/1")]
    [InlineData("KS ÅÅÅÅ/N", "KS 2022/255 bilaga")]
    [InlineData("KS ÅÅÅÅ/N", "KS 2022/1234567890")]
    [InlineData("ÅÅÅÅ.NNN KS", "2020.52 KS")]
    [InlineData("ÅÅÅÅ.NNN KS", "2020x052 KS")]
    [InlineData("ÅÅÅÅ.NNN KS", "")]
    public void Is_not_read_when_it_is_written_otherwise(string pattern, string typed) => Assert.Null(DiarienummerPattern.Parse(pattern).Read(typed));

    [Theory]
    [InlineData("KS/N")]
    [InlineData("KS ÅÅÅÅ")]
    [InlineData("ÅÅÅÅ/N/N")]
    [InlineData("ÅÅÅÅ ÅÅÅÅ N")]
    [InlineData("ÅÅ/N")]
    [InlineData("KSN ÅÅÅÅ")]
    [InlineData("")]
    [InlineData(null)]
    public void Has_a_pattern_with_one_year_and_one_number(string? pattern) =>
        Assert.Equal("DOK-10", Assert.Throws<RuleBroken>(() => DiarienummerPattern.Parse(pattern)).Code);

    [Fact]
    public void That_no_registry_writes_is_refused_with_what_is_expected()
    {
        Assert.Equal("2020.052 KS", Diarienummer.Require("2020.052 ks", Series, 2026));

        var refused = Assert.Throws<RuleBroken>(() => Diarienummer.Require("255/22", Series, 2026));
        Assert.Equal("DOK-11", refused.Code);
        Assert.Equal("Diarienumret ”255/22” ser inte ut som något av kommunens. Skriv det som ”KS 2026/255” (Kommunstyrelsens diarium) eller ”2026.052 KS” (Kommunstyrelsens diarium, äldre).", refused.Sentence);
    }

    [Fact]
    public void May_be_missing_and_may_look_as_it_likes_where_no_pattern_is_kept()
    {
        Assert.Equal("", Diarienummer.Require("  ", Series, 2026));
        Assert.Equal("Dnr 7", Diarienummer.Require(" Dnr 7 ", [], 2026));
    }

    [Fact]
    public void Belongs_to_one_registry_with_a_name_and_a_pattern_of_its_own()
    {
        var added = DiariumSeries.Create("Miljönämndens diarium", "MN  ÅÅÅÅ-NNN", Series);
        Assert.Equal(("miljonamndens-diarium", "MN ÅÅÅÅ-NNN"), (added.Key, added.Pattern));
        Assert.Equal("MN 2026-052", DiarienummerPattern.Parse(added.Pattern).Example(2026));

        Assert.Equal("DOK-13", Assert.Throws<RuleBroken>(() => DiariumSeries.Create("KOMMUNSTYRELSENS DIARIUM", "X ÅÅÅÅ/N", Series)).Code);
        Assert.Equal("DOK-13", Assert.Throws<RuleBroken>(() => DiariumSeries.Create("Ett nytt", "ks åååå/n".ToUpperInvariant(), Series)).Code);
        Assert.Equal("DOK-12", Assert.Throws<RuleBroken>(() => DiariumSeries.Create(" ", "X ÅÅÅÅ/N", Series)).Code);
    }
}
