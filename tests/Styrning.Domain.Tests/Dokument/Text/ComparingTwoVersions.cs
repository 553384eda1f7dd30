using System.Diagnostics;
using Styrning.Domain.Documents;

namespace Styrning.Domain.Tests.Dokument.Text;

public sealed class ComparingTwoVersions
{
    [Fact]
    public void Sections_are_matched_by_heading() =>
        Assert.Equal(
            ["Syfte: lika", "Nytt: ny", "Ansvar: ändrad", "Bort: borttagen", "Slut: lika"],
            Between("# Syfte\nEtt.\n# Ansvar\nTvå.\n# Bort\nTre.\n# Slut\nFyra.", "# Syfte\nEtt.\n# Nytt\nHelt andra ord.\n# Ansvar\nFem.\n# Slut\nFyra."));

    [Fact]
    public void The_same_text_has_no_change() => Assert.All(SectionComparison.Between("Inledning.\n# A\nx\n# A\ny", "Inledning.\n# A\nx\n# A\ny"), c => Assert.True(c.IsSame));

    [Fact]
    public void A_section_that_stands_elsewhere_has_moved_and_the_rest_have_not() =>
        Assert.Equal(["B: lika", "C: lika", "A: flyttad", "D: lika"], Between("# A\n1\n# B\n2\n# C\n3\n# D\n4", "# B\n2\n# C\n3\n# A\n1\n# D\n4"));

    [Fact]
    public void A_new_heading_over_the_same_words_is_the_same_section()
    {
        var change = Assert.Single(SectionComparison.Between("# Syfte\nKommunen ska vara öppen och saklig.", "# Ändamål\nKommunen ska vara öppen och rättssäker."));

        Assert.True(change is { IsRenamed: true, IsRewritten: true, IsAdded: false });
    }

    [Fact]
    public void A_new_heading_over_other_words_is_another_section() =>
        Assert.Equal(["Syfte: borttagen", "Uppföljning: ny"], Between("# Syfte\nKommunen ska vara öppen och saklig.", "# Uppföljning\nVarje nämnd redovisar en gång om året."));

    [Fact]
    public void A_changed_number_is_the_same_heading() =>
        Assert.Equal(["0 Nytt: ny", "2 Syfte: omdöpt", "3 Ansvar: omdöpt"], Between("# 1 Syfte\na\n# 2 Ansvar\nb", "# 0 Nytt\nhelt annat\n# 2 Syfte\na\n# 3 Ansvar\nb"));

    [Fact]
    public void Like_headings_are_told_apart_by_what_they_stand_under() =>
        Assert.Equal(
            ["Chefer: lika", "Ansvar: ändrad", "Anställda: lika", "Ansvar: lika"],
            Between("# Chefer\n## Ansvar\nEtt.\n# Anställda\n## Ansvar\nTvå.", "# Chefer\n## Ansvar\nEtt och ett halvt.\n# Anställda\n## Ansvar\nTvå."));

    [Fact]
    public void From_and_to_an_empty_text()
    {
        Assert.Equal(["A: ny"], Between("", "# A\nx"));
        Assert.Equal(["A: borttagen"], Between("# A\nx", ""));
        Assert.Empty(Between("", ""));
    }

    [Fact]
    public void As_many_sections_as_a_text_may_have_are_compared_in_a_moment()
    {
        var before = string.Concat(Enumerable.Range(0, VersionText.MostSections).Select(i => $"# Ansvar\nRad {i} med ord.\n"));
        var after = string.Concat(Enumerable.Range(0, VersionText.MostSections).Reverse().Select(i => $"# Ansvar {i % 7}\nRad {i} med ord.\n"));
        var time = Stopwatch.StartNew();

        Assert.NotEmpty(SectionComparison.Between(before, after));

        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static string[] Between(string before, string after) => [.. SectionComparison.Between(before, after).Select(c => $"{c.Section.Heading}: {Word(c)}")];

    private static string Word(SectionChange change) => change switch
    {
        { IsAdded: true } => "ny",
        { IsRemoved: true } => "borttagen",
        { IsSame: true } => "lika",
        { IsMoved: true } => "flyttad",
        { IsRewritten: true } => "ändrad",
        _ => "omdöpt",
    };
}
