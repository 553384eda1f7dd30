using Styrning.Workflow.Diagrams.Rendering;

namespace Styrning.Workflow.Tests.Diagrams;

public sealed class LabelsThatFit
{
    private const string Long = "Förvaltningsövergripande verksamhetsuppföljning av kommunstyrelsebeslut som fortsätter och fortsätter tills ingen orkar läsa den längre";

    [Theory]
    [InlineData("Godkänn")]
    [InlineData("Granska avsnittet")]
    [InlineData("Kommunstyrelsebehandlingsprotokollet")]
    [InlineData(Long)]
    [InlineData("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW")]
    [InlineData("漢字漢字漢字漢字漢字漢字漢字漢字漢字")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦")]
    public void A_name_is_never_wider_or_higher_than_its_room(string name)
    {
        foreach (var (width, height) in new[] { (90.0, 70.0), (60.0, 30.0), (25.0, 12.0), (3.0, 3.0), (500.0, 14.0) })
        {
            var block = TextBlock.Fit(name, width, height, 12, 9);
            Assert.True(block.Width <= width, $"{block.Width} > {width}: {string.Join('|', block.Lines)}");
            Assert.True(block.Height <= Math.Max(height, block.LineHeight));
        }
    }

    [Fact]
    public void A_short_name_stands_in_one_line_of_full_size()
    {
        var block = TextBlock.Fit("Godkänn", 90, 70, 12, 9);
        Assert.Equal(["Godkänn"], block.Lines);
        Assert.Equal(12, block.Size);
        Assert.True(block.IsWhole);
    }

    [Fact]
    public void Letters_shrink_before_a_word_is_broken_and_a_word_is_broken_before_the_end_is_left_out()
    {
        Assert.Equal(["Verksamhetsplan"], TextBlock.Fit("Verksamhetsplan", 86, 70, 12, 9).Lines);
        Assert.True(TextBlock.Fit("Verksamhetsplan", 86, 70, 12, 9).Size < 12);

        var broken = TextBlock.Fit("Kommunstyrelsebehandlingsprotokollet", 90, 70, 12, 9);
        Assert.EndsWith("-", broken.Lines[0], StringComparison.Ordinal);
        Assert.True(broken.IsWhole);

        var cut = TextBlock.Fit(Long, 90, 40, 12, 9);
        Assert.EndsWith("…", cut.Lines[^1], StringComparison.Ordinal);
        Assert.False(cut.IsWhole);
    }

    [Fact]
    public void What_is_left_out_can_be_read_in_the_title()
    {
        var svg = Drawn.Of(new Drawable().Shape($"<task id=\"x\" name=\"{Long}\"/>", "0 0 60 40").Xml()).Draw();

        Assert.DoesNotContain("längre", string.Join(' ', svg.Texts()), StringComparison.Ordinal);
        Assert.Equal(Long, svg.Group("x").All("title").Single().Value);
    }

    [Fact]
    public void A_name_stands_where_the_file_wants_it_else_below_its_shape()
    {
        var wanted = Drawn.Of(new Drawable().Shape("<endEvent id=\"x\" name=\"Klart\"/>", "100 100 36 36", label: "200 300 40 14").Xml()).Draw();
        Assert.InRange(wanted.All("tspan").Single().Number("x"), 219, 221);
        Assert.InRange(wanted.All("tspan").Single().Number("y"), 300, 314);

        var placed = Drawn.Of(new Drawable().Shape("<endEvent id=\"x\" name=\"Klart\"/>", "100 100 36 36").Xml()).Draw();
        Assert.Equal(118, placed.All("tspan").Single().Number("x"), 1.0);
        Assert.InRange(placed.All("tspan").Single().Number("y"), 137, 160);
    }
}
