using System.Text.RegularExpressions;

namespace Styrning.House.Tests;

/// <summary>A drawing within a page is coloured by the page's sheet: what the one calls its parts the other must know.</summary>
public sealed partial class DrawnClasses
{
    [GeneratedRegex("""bp-[a-z]+""")]
    private static partial Regex Class();

    // Only carry a name for what is inside them.
    private static readonly HashSet<string> Uncoloured = ["bp-shape", "bp-edge", "bp-names", "bp-state", "bp-bg"];

    [Fact]
    public void Every_class_of_a_drawing_has_a_colour_on_the_page()
    {
        var sheet = Repository.Files("src/Styrning.Web/wwwroot", ".css").Single(file => file.Path.EndsWith("styrning.css", StringComparison.Ordinal)).Text;
        var drawn = Repository.Files("src/Styrning.Workflow/Diagrams", ".cs").SelectMany(file => Class().Matches(file.Text)).Select(match => match.Value)
            .Where(name => !Uncoloured.Contains(name)).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(drawn);

        Assert.DoesNotContain(drawn, name => !Regex.IsMatch(sheet, $@"\.{name}\b"));
    }
}
