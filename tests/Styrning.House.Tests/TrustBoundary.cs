using System.Text.RegularExpressions;
using Styrning.Whistle;

namespace Styrning.House.Tests;

/// <summary>What staff code may name of the trust boundary. A new name is a decision: it is written here.</summary>
public sealed partial class TrustBoundary
{
    private static readonly string[] Published =
        ["IWaitingReports", "IWhistleCommands", "IWhistleDueWork", "IWhistleFigures", "IWhistleLetters", "IWhistlePersons", "WhistleFigure", "WhistlePerson"];

    [Fact]
    public void Shows_two_doors_and_at_most_eight_records_and_interfaces()
    {
        var names = typeof(WhistleModule).Assembly.GetExportedTypes()
            .Where(type => type.Namespace?.StartsWith("Styrning.Whistle", StringComparison.Ordinal) is true)
            .Select(type => type.Name).Order(StringComparer.Ordinal).ToList();

        Assert.True(Published.Length <= 8);
        Assert.Equal(Published.Concat([nameof(WhistleChannel), nameof(WhistleModule)]).Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void Is_not_opened_to_the_staffs_program()
    {
        var project = Assert.Single(Repository.Files("src/Styrning.Whistle", ".csproj"));

        Assert.DoesNotContain("InternalsVisibleTo Include=\"Styrning.Web\"", project.Text);
        Assert.Contains("InternalsVisibleTo Include=\"Styrning.Whistle.Tests\"", project.Text);
    }

    /// <summary>Nothing that a reporter or a handler writes can make it ask another machine for anything.</summary>
    [Fact]
    public void Calls_nobody()
    {
        var files = Repository.Files("src/Styrning.Whistle", ".cs", ".cshtml");
        Assert.NotEmpty(files);

        Assert.Empty(files.Where(file => CallsOut().IsMatch(file.Text)).Select(file => file.Path));
    }

    [GeneratedRegex(@"\b(HttpClient|IHttpClientFactory|HttpMessageHandler|WebRequest|WebClient|SmtpClient|TcpClient|UdpClient|Socket|Dns)\b")]
    private static partial Regex CallsOut();
}
