using System.Reflection;
using System.Text.RegularExpressions;
using Styrning.Domain;

namespace Styrning.Whistle.Tests;

/// <summary>The second table of docs/lagrum.md and the marks in the channel's code say the same, in both directions.</summary>
public sealed partial class TheLawOfTheChannel
{
    private static readonly IReadOnlyList<(string Paragraph, string Code, string Test)> Register =
        [.. Lines().SkipWhile(line => line != "## Visselblåsning").Select(line => Row().Match(line)).Where(row => row.Success)
            .Select(row => (row.Groups["paragraph"].Value, row.Groups["code"].Value, row.Groups["test"].Value))];

    [Fact]
    public void Every_mark_is_in_the_register_and_every_row_in_the_code()
    {
        Assert.NotEmpty(Register);
        Assert.Equal(Marks().Distinct().Order(StringComparer.Ordinal), Register.Select(row => $"{row.Paragraph} | {row.Code}").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_row_names_a_test_that_runs()
    {
        var tests = typeof(TheLawOfTheChannel).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttributes<FactAttribute>().Any()).Select(method => $"{type.Name}.{method.Name}")).ToHashSet();

        Assert.All(Register, row => Assert.True(tests.Contains(row.Test), $"{row.Paragraph}: there is no test {row.Test}."));
        Assert.All(Register, row => Assert.Equal(row.Paragraph, Law.Parse(row.Paragraph).ToString()));
    }

    private static IEnumerable<string> Marks()
    {
        const BindingFlags declared = BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        return typeof(WhistleModule).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<ObeysLawAttribute>(inherit: false).Select(mark => $"{mark.Paragraph} | {type.Name}")
            .Concat(type.GetMembers(declared).Where(member => member is not Type)
                .SelectMany(member => member.GetCustomAttributes<ObeysLawAttribute>(inherit: false).Select(mark => $"{mark.Paragraph} | {type.Name}.{member.Name}"))));
    }

    private static string[] Lines()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Styrning.sln")))
        {
            folder = folder.Parent;
        }

        return File.ReadAllLines(Path.Combine(Assert.IsType<DirectoryInfo>(folder).FullName, "docs", "lagrum.md"));
    }

    [GeneratedRegex(@"^\| (?<paragraph>[^|`]*\d[^|`]*?) +\| `(?<code>[^`]+)` +\| `(?<test>[^`]+)` +\|")]
    private static partial Regex Row();
}
