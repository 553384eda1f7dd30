using System.Diagnostics;
using Styrning.Domain.Documents;

namespace Styrning.Domain.Tests.Dokument.Text;

public sealed class FindingTheSections
{
    [Fact]
    public void Each_heading_begins_one_and_what_comes_before_the_first_has_none() =>
        Assert.Equal(
            [new("", 0, "Inledning."), new("Syfte", 1, "Ett.\n\nTvå.") { Anchor = "avsnitt-syfte" }, new("Ansvar", 2, "") { Anchor = "avsnitt-ansvar" }],
            MarkdownSection.Of("\nInledning.\n\n# Syfte\n\nEtt.\n\nTvå.\n\n## Ansvar\n"));

    [Theory]
    [InlineData("Syfte\n=====\nText", "Syfte", 1)]
    [InlineData("Ett långt\nsyfte\n---\nText", "Ett långt syfte", 2)]
    [InlineData("   ### Syfte ###  ", "Syfte", 3)]
    [InlineData("# C#", "C#", 1)]
    [InlineData("# ", "", 1)]
    [InlineData("###### Sex", "Sex", 6)]
    [InlineData("# **Syfte** och [länk](https://a.se) `kod` \\*stjärna\\* snake_case &amp; 5 * 3", "Syfte och länk kod *stjärna* snake_case & 5 * 3", 1)]
    public void A_heading_is_read_as_its_words(string markdown, string heading, int level)
    {
        var section = MarkdownSection.Of(markdown)[0];

        Assert.Equal((heading, level), (section.Heading, section.Level));
    }

    [Theory]
    [InlineData("```\n# inte\n```")]
    [InlineData("~~~~\n# inte\n~~~\n# inte\n~~~~")]
    [InlineData("    # inte")]
    [InlineData("> # inte")]
    [InlineData("- # inte")]
    [InlineData("- punkt\n\n  # inte")]
    [InlineData("1. punkt\n\n   # inte")]
    [InlineData("#inte")]
    [InlineData("####### inte")]
    [InlineData("\\# inte")]
    [InlineData("---")]
    [InlineData("text\n\n---")]
    [InlineData("- punkt\n---")]
    [InlineData("> citat\n===")]
    [InlineData("a | b\n--- | ---")]
    public void What_only_looks_like_a_heading_is_none(string markdown) => Assert.DoesNotContain(MarkdownSection.Of(markdown), s => s.Level > 0);

    [Theory]
    [InlineData("- punkt\n# Rubrik")]
    [InlineData("- punkt\n\n # Rubrik")]
    [InlineData("```\nkod\n```\n# Rubrik")]
    [InlineData("text\n# Rubrik")]
    [InlineData("> citat\n# Rubrik")]
    public void What_stands_before_does_not_hide_a_heading(string markdown) => Assert.Equal("Rubrik", MarkdownSection.Of(markdown)[^1].Heading);

    [Fact]
    public void Windows_line_ends_are_the_same_text() =>
        Assert.Equal(MarkdownSection.Of("# A\n\nett\n\nB\n-\n```\n# x\n```\n"), MarkdownSection.Of("# A\r\n\r\nett\r\n\r\nB\r\n-\r\n```\r\n# x\r\n```\r\n"));

    [Fact]
    public void Like_headings_have_addresses_of_their_own() =>
        Assert.Equal(
            ["avsnitt-ansvar", "avsnitt-ansvar-2", "avsnitt-ansvar-2-2", "avsnitt-ansvar-3", "avsnitt-utan-rubrik", "avsnitt-innehall"],
            MarkdownSection.Of("# Ansvar\n# Ansvar\n# Ansvar 2\n# Ansvar\n# ***\n# Innehåll").Select(s => s.Anchor));

    [Fact]
    public void The_address_of_a_heading_stays_when_another_is_added_before_it()
    {
        var before = MarkdownSection.Of("# Syfte\n# Uppföljning");
        var after = MarkdownSection.Of("# Bakgrund\n# Syfte\n# Uppföljning");

        Assert.Equal(before.Select(s => s.Anchor), after.Skip(1).Select(s => s.Anchor));
    }

    [Theory]
    [InlineData("# ")]
    [InlineData("# a\n")]
    [InlineData("a\n=\n")]
    [InlineData("[a](")]
    [InlineData("**_`")]
    [InlineData("```\n")]
    [InlineData("- ")]
    [InlineData("> ")]
    public void A_million_signs_are_read_in_a_moment(string piece)
    {
        var text = "# " + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var time = Stopwatch.StartNew();

        var sections = MarkdownSection.Of(text);

        Assert.All(sections, s => Assert.True(s.Heading.Length <= 300));
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
