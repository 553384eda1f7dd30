using System.Text.RegularExpressions;

namespace Styrning.House.Tests;

/// <summary>The table of docs/sakerhet.md names the test of each line, or says what stands in its way.</summary>
public sealed partial class TheTableOfSafety
{
    /// <summary>The lines of the project's list of attacks and faults that the channel answers for: anonymity, codes, authorisation, attachments, integrity, and those of content and of the web platform that concern its pages.</summary>
    private static readonly int[] Lines =
    [
        1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 16, 17, 18,
        19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 32,
        33, 34, 35, 37, 38, 39, 42, 43,
        58, 59, 60, 62, 63, 65, 66, 67, 68,
        69, 71, 73, 74,
        44, 45, 47, 48, 49, 51, 52, 53, 54, 55, 56, 76, 77, 78, 80, 82, 84, 93,
    ];

    private static readonly IReadOnlyList<Row> Table = [.. File.ReadAllLines(Path.Combine(Repository.Root, "docs/sakerhet.md")).Select(line => Cells().Match(line)).Where(row => row.Success).Select(row => new Row(row.Groups["numbers"].Value, row.Groups["says"].Value))];

    [Fact]
    public void Has_a_row_for_each_line()
    {
        var named = Table.SelectMany(row => row.Numbers).ToList();

        Assert.Empty(Lines.Except(named));
        Assert.Empty(named.GroupBy(number => number).Where(same => same.Count() > 1 || same.Key is < 1 or > 94).Select(same => same.Key));
    }

    [Fact]
    public void Names_only_tests_that_there_are()
    {
        var tests = Tests();
        Assert.True(tests.Count > 500);
        var named = Table.SelectMany(row => row.Tests.Select(test => (row.Heading, Test: test))).ToList();
        Assert.True(named.Count > 60);

        Assert.Empty(named.Where(each => !(each.Test.EndsWith(".*", StringComparison.Ordinal) ? tests.Any(test => test.StartsWith(each.Test[..^1], StringComparison.Ordinal)) : tests.Contains(each.Test))).Select(each => $"{each.Heading}: {each.Test}"));
    }

    [Fact]
    public void Says_what_stands_in_the_way_where_it_names_none() =>
        Assert.Empty(Table.Where(row => !row.Tests.Any() && !row.Says.StartsWith("– ", StringComparison.Ordinal)).Select(row => row.Heading));

    // By their text: this project does not refer to the others' assemblies.
    private static HashSet<string> Tests() => [.. Repository.Files("tests", ".cs").SelectMany(file => Class().Matches(file.Text).Take(1).SelectMany(type => Method().Matches(file.Text).Select(method => $"{type.Groups["name"].Value}.{method.Groups["name"].Value}")))];

    private sealed record Row(string Heading, string Says)
    {
        /// <summary>"….Method" is of the class that was named before it.</summary>
        public IEnumerable<string> Tests
        {
            get
            {
                var type = "";
                foreach (Match name in Name().Matches(Says))
                {
                    type = name.Groups["class"].Value is "…" ? type : name.Groups["class"].Value;
                    yield return $"{type}.{name.Groups["method"].Value}";
                }
            }
        }

        public IEnumerable<int> Numbers => Number().Matches(Heading).SelectMany(number => number.Groups["to"].Success
            ? Enumerable.Range(int.Parse(number.Groups["from"].Value), int.Parse(number.Groups["to"].Value) - int.Parse(number.Groups["from"].Value) + 1)
            : [int.Parse(number.Groups["from"].Value)]);
    }

    [GeneratedRegex(@"^\| (?<numbers>P\d\d[^|]*) \| (?<says>[^|]+) \|$")]
    private static partial Regex Cells();

    [GeneratedRegex(@"\bP(?<from>\d\d)(–P(?<to>\d\d))?")]
    private static partial Regex Number();

    [GeneratedRegex(@"`(?<class>[A-Z]\w+|…)\.(?<method>\*|[A-Z]\w+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"\bclass (?<name>\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"\[(Fact|Theory)[^\n]*(\n\s*\[[^\n]*)*\n\s*public (async Task|void|Task) (?<name>\w+)\(")]
    private static partial Regex Method();
}
