namespace Styrning.House.Tests;

/// <summary>A file is read by a person in one sitting.</summary>
public sealed class Sizes
{
    private static readonly IReadOnlyList<SourceFile> Sources = Repository.Files("src", ".cs");

    [Fact]
    public void Most_files_are_small()
    {
        Assert.NotEmpty(Sources);
        var lines = Sources.Select(file => file.Lines).Order().ToList();

        Assert.InRange(lines[lines.Count / 2], 1, 60);
        Assert.InRange(lines[lines.Count * 95 / 100], 1, 180);
    }

    [Fact]
    public void No_file_is_a_heap() =>
        Assert.Empty(Sources.Where(file => file.Lines > 400).Select(file => $"{file.Path}: {file.Lines}"));

    [Fact]
    public void A_page_model_is_at_most_120_lines()
    {
        var models = Sources.Where(file => file.Path.EndsWith(".cshtml.cs", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(models);

        Assert.Empty(models.Where(file => file.Lines > 120).Select(file => $"{file.Path}: {file.Lines}"));
    }

    [Fact]
    public void The_table_of_contents_is_under_100_lines() =>
        Assert.InRange(Sources.Single(file => file.Path == "src/Styrning.Web/Program.cs").Lines, 1, 99);

    [Fact]
    public void A_decision_is_at_most_40_lines()
    {
        var decisions = Repository.Files("docs/adr", ".md");
        Assert.NotEmpty(decisions);

        Assert.Empty(decisions.Where(file => file.Lines > 40).Select(file => $"{file.Path}: {file.Lines}"));
    }
}
