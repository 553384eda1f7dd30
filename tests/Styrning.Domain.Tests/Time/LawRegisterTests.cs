using System.Reflection;
using System.Text.RegularExpressions;
using Styrning.Domain.Time;

namespace Styrning.Domain.Tests.Time;

/// <summary>docs/lagrum.md and the marks in the code say the same, in both directions.</summary>
public sealed partial class LawRegisterTests
{
    private static readonly IReadOnlyList<(string Paragraph, string Code, string Test)> Register =
        [.. Repository.Lines("docs", "lagrum.md").TakeWhile(line => line != "## Visselblåsning").Select(line => Row().Match(line)).Where(row => row.Success)
            .Select(row => (row.Groups["paragraph"].Value, row.Groups["code"].Value, row.Groups["test"].Value))];

    [Fact]
    public void Every_mark_in_the_code_is_in_the_register_and_every_row_of_the_register_in_the_code()
    {
        var marks = MarksInTheCode().Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(marks);
        Assert.NotEmpty(Register);
        Assert.Equal(marks, Register.Select(row => $"{row.Paragraph} | {row.Code}").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_row_names_a_test_that_runs()
    {
        var tests = typeof(LawRegisterTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttributes<FactAttribute>().Any()).Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet();

        Assert.NotEmpty(tests);
        Assert.All(Register, row => Assert.True(tests.Contains(row.Test), $"{row.Paragraph}: there is no test {row.Test}."));
    }

    [Fact]
    public void Every_paragraph_is_of_a_statute_that_is_known_by_name_and_wording()
    {
        Assert.All(Register, row => Assert.Equal(row.Paragraph, Law.Parse(row.Paragraph).ToString()));
        Assert.All(Statutes.ShortNames, name => Assert.False(string.IsNullOrWhiteSpace(Statutes.Wording(name))));
        Assert.Throws<FormatException>(() => Law.Parse("XYZ 5:8"));
    }

    [Fact]
    public void What_a_deadline_cites_is_what_its_rule_is_marked_with()
    {
        var listed = Register.Select(row => row.Paragraph).ToHashSet();

        Assert.All(DeadlineKinds.All.Select(kind => kind.Count(new DateOnly(2025, 11, 30))), deadline =>
        {
            Assert.NotEmpty(deadline.Laws);
            Assert.All(deadline.Laws, law => Assert.Contains(law.ToString(), listed));
        });
    }

    [Theory]
    [InlineData("VBL 5:8 p2", "VBL 5 kap. 8 § 2")]
    [InlineData("OSL 32:3 b", "OSL 32 kap. 3 b §")]
    [InlineData("KL 13:5", "KL 13 kap. 5 §")]
    [InlineData("lag 1930:173 2 §", "lag 1930:173 2 §")]
    [InlineData("lag 1989:253", "lag 1989:253")]
    public void A_paragraph_reads_as_words(string notation, string words) => Assert.Equal(words, Law.Parse(notation).InWords);

    private static IEnumerable<string> MarksInTheCode()
    {
        const BindingFlags declared = BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var type in typeof(Rule).Assembly.GetTypes())
        {
            foreach (var mark in type.GetCustomAttributes<ObeysLawAttribute>(inherit: false)) yield return $"{mark.Paragraph} | {type.Name}";
            foreach (var member in type.GetMembers(declared).Where(member => member is not Type))
            {
                foreach (var mark in member.GetCustomAttributes<ObeysLawAttribute>(inherit: false)) yield return $"{mark.Paragraph} | {type.Name}.{member.Name}";
            }
        }
    }

    [GeneratedRegex(@"^\| (?<paragraph>[^|`]*\d[^|`]*?) +\| `(?<code>[^`]+)` +\| `(?<test>[^`]+)` +\|")]
    private static partial Regex Row();
}
