using System.Text.RegularExpressions;

namespace Styrning.House.Tests;

public sealed partial class FeatureFolders
{
    [Fact]
    public void Name_no_other_features_types()
    {
        var files = Repository.Files("src/Styrning.Web/Features", ".cs", ".cshtml").Where(file => file.Path.Split('/').Length > 4).ToList();
        Assert.NotEmpty(files);
        Assert.True(files.Select(FeatureOf).Distinct().Count() > 3);

        var strangers = files.SelectMany(file => NamedFeature().Matches(file.Text)
            .Select(match => match.Groups["feature"].Value)
            .Where(feature => feature != "Shared" && feature != FeatureOf(file))
            .Select(feature => $"{file.Path} names {feature}"));

        Assert.Empty(strangers);
    }

    [Fact]
    public void Give_each_page_an_absolute_address()
    {
        var pages = Repository.Files("src", ".cshtml").Where(file => file.Text.StartsWith("@page", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);

        Assert.Empty(pages.Where(page => !page.Text.StartsWith("@page \"/", StringComparison.Ordinal)).Select(page => page.Path));
    }

    [Fact]
    public void Need_no_script_and_no_style_of_their_own()
    {
        var views = Repository.Files("src", ".cshtml");
        Assert.NotEmpty(views);

        Assert.Empty(views.Where(view => OwnStyleOrScript().IsMatch(view.Text)).Select(view => view.Path));
    }

    private static string FeatureOf(SourceFile file) => file.Path.Split('/')[3];

    [GeneratedRegex(@"Styrning\.Web\.Features\.(?<feature>\w+)")]
    private static partial Regex NamedFeature();

    [GeneratedRegex("""<script|<style|\sstyle="|\son\w+="|javascript:""")]
    private static partial Regex OwnStyleOrScript();
}
