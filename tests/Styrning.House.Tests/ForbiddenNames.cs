using System.Text.RegularExpressions;

namespace Styrning.House.Tests;

/// <summary>Words that may stand in one place only, or nowhere.</summary>
public sealed partial class ForbiddenNames
{
    [Fact]
    public void Cryptography_is_in_the_places_that_are_read_for_it()
    {
        var files = Repository.Files("src", ".cs");
        Assert.NotEmpty(files);

        var users = files.Where(file => file.Text.Contains("System.Security.Cryptography", StringComparison.Ordinal) || file.Text.Contains("NSec.", StringComparison.Ordinal))
            .Select(file => file.Path)
            .Where(path => !path.StartsWith("src/Styrning.Whistle/Crypto/", StringComparison.Ordinal) && path != "src/Styrning.Workflow/Storage/ContentHash.cs")
            .ToList();

        Assert.Empty(users);
        Assert.True(File.Exists(Path.Combine(Repository.Root, "src/Styrning.Workflow/Storage/ContentHash.cs")));
    }

    [Fact]
    public void A_Swedish_day_comes_from_the_Swedish_calendar()
    {
        // The domain has no clock to take a day from, and the engine is given its time zone by its host.
        var files = Repository.Files("src/Styrning.Web", ".cs").Concat(Repository.Files("src/Styrning.Whistle", ".cs")).ToList();
        Assert.Contains(files, file => file.Text.Contains("SwedishCalendar.", StringComparison.Ordinal));

        Assert.Empty(files.Where(file => OwnDay().IsMatch(file.Text)).Select(file => file.Path));
    }

    [Fact]
    public void The_reporters_pages_know_nothing_of_who_asks()
    {
        var pages = Repository.Files("src/Styrning.Whistle/Features/Visselblasning", ".cs", ".cshtml");
        Assert.NotEmpty(pages);

        Assert.Empty(pages.Where(page => KnowsTheVisitor().IsMatch(page.Text)).Select(page => page.Path));
    }

    [Fact]
    public void Nothing_is_left_for_later_and_no_place_of_ours_is_named()
    {
        var files = Repository.Files("src", ".cs", ".cshtml", ".css").Concat(Repository.Files("docs", ".md")).Concat(Repository.Files("workflows", ".bpmn", ".md")).ToList();
        Assert.NotEmpty(files);

        Assert.Empty(files.Where(file => LeftForLater().IsMatch(file.Text)).Select(file => file.Path));
    }

    [GeneratedRegex(@"DateOnly\.FromDateTime\(|FindSystemTimeZoneById|ConvertTime(FromUtc|ToUtc|BySystemTimeZoneId)?\(")]
    private static partial Regex OwnDay();

    [GeneratedRegex(@"ILogger|IHttpContextAccessor|\.Connection\b|\.Session\b|RemoteIpAddress|UserAgent")]
    private static partial Regex KnowsTheVisitor();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException|/home/|/work/|C:\\")]
    private static partial Regex LeftForLater();
}
