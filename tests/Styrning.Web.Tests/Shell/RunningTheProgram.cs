using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Styrning.Web.Tests.Shell;

/// <summary>The program as a person starts it: its own process, its exit code, what it writes where.</summary>
public sealed class RunningTheProgram : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("styrning-program-").FullName;

    [Fact]
    public void A_deadline_is_one_json_document_and_nothing_else()
    {
        var run = Run("deadline", "ack", "2026-05-04", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Errors);
        var answer = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["kind", "from", "nominal", "due", "law", "steps"], answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal("ack", answer.GetProperty("kind").GetString());
        Assert.Equal("2026-05-11", answer.GetProperty("due").GetString());
        Assert.NotEqual(0, answer.GetProperty("steps").GetArrayLength());
    }

    [Fact]
    public void A_deadline_for_a_reader_is_in_Swedish()
    {
        var run = Run("deadline", "justering", "2026-05-04");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("maj 2026", run.Output);
    }

    [Theory]
    [InlineData("är inget datum", "deadline", "ack", "2026-02-30")]
    [InlineData("är inget datum", "deadline", "ack", "04/05/2026")]
    [InlineData("är inget datum", "deadline", "ack", "2026-05-04T10:00", "--json")]
    [InlineData("Det finns ingen frist som heter", "deadline", "bekräftelse", "2026-05-04", "--json")]
    [InlineData("Det finns ingen frist som heter", "deadline", "ACK", "2026-05-04")]
    [InlineData("omfattar åren", "deadline", "ack", "0001-01-01")]
    [InlineData("omfattar åren", "deadline", "retention", "9999-12-31", "--json")]
    [InlineData("Skriv: deadline", "deadline")]
    [InlineData("Skriv: deadline", "deadline", "ack", "2026-05-04", "2026-05-05")]
    [InlineData("Okänt kommando: flyg", "flyg")]
    [InlineData("Okänt kommando", "--json")]
    public void What_it_cannot_answer_is_said_on_standard_error_with_exit_2(string sentence, params string[] arguments)
    {
        var run = Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(sentence, run.Errors);
    }

    [Fact]
    public void Help_is_Swedish_and_an_answer()
    {
        var run = Run("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("deadline SLAG ÅÅÅÅ-MM-DD", run.Output);
    }

    [Fact]
    public void Migrating_twice_says_that_nothing_was_left_to_do()
    {
        Assert.Contains("Initial", Run("migrate").Output);

        var again = Run("migrate", "--json");

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(0, JsonDocument.Parse(again.Output).RootElement.GetProperty("applied").GetArrayLength());
        Assert.True(File.Exists(Path.Combine(_folder, "data", "styrning.db")));
    }

    [Theory]
    [InlineData("Styrning__StaffUrl", "http://0.0.0.0:5080")]
    [InlineData("Styrning__StaffUrl", "http://kommun.example:5080")]
    [InlineData("Styrning__ChannelUrl", "http://*:5081")]
    [InlineData("Styrning__ChannelUrl", "http://192.168.1.10:5081")]
    [InlineData("Styrning__Mode", "production")]
    [InlineData("Styrning__Mode", "Produktion")]
    [InlineData("Styrning__Roles", "staff,chef")]
    [InlineData("Styrning__Database", "Server=somewhere")]
    public void A_setting_that_the_mode_refuses_stops_the_start_by_its_name(string name, string value)
    {
        var run = Run([], (name, value), ("ASPNETCORE_ENVIRONMENT", "Development"));

        Assert.Equal(64, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(name, run.Errors);
        Assert.DoesNotContain("   at ", run.Errors);
    }

    [Fact]
    public void A_port_that_is_taken_is_said_in_Swedish()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var run = Run([], ("Styrning__Roles", "channel"), ("Styrning__ChannelUrl", $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Porten går inte att öppna", run.Errors);
        Assert.DoesNotContain("   at ", run.Errors);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (int ExitCode, string Output, string Errors) Run(params string[] arguments) => Run(arguments, []);

    private (int ExitCode, string Output, string Errors) Run(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Styrning.Web.dll"), .. arguments])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("Programmet slutade inte.");
        }

        return (process.ExitCode, output, errors.Result);
    }
}
