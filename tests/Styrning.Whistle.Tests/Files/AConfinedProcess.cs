using System.Text;
using Styrning.Whistle.Files;

namespace Styrning.Whistle.Tests.Files;

public sealed class AConfinedProcess
{
    private const long Megabyte = 1024 * 1024;
    private static readonly ProcessLimits Usual = new(TimeSpan.FromSeconds(20), 500 * Megabyte);

    [Fact]
    public async Task Gets_the_file_and_answers()
    {
        await using var process = ConfinedProcess.Start(["/bin/cat"], Input("hej"), Usual);

        Assert.Equal("hej", await new StreamReader(process.Output).ReadToEndAsync());
        Assert.Equal(0, await process.EndAsync());
    }

    [Fact]
    public async Task Knows_nothing_of_ours()
    {
        Environment.SetEnvironmentVariable("Styrning__PROBE", "PROBE-7731");
        try
        {
            await using var process = ConfinedProcess.Start(["/usr/bin/env"], Input(""), Usual);
            var environment = await new StreamReader(process.Output).ReadToEndAsync();

            Assert.Contains("PATH=", environment);
            Assert.DoesNotContain("PROBE", environment);
            Assert.DoesNotContain("Styrning__", environment, StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            Environment.SetEnvironmentVariable("Styrning__PROBE", null);
        }
    }

    [Fact]
    public async Task Can_write_no_file()
    {
        var file = Path.Combine(Path.GetTempPath(), $"styrning-{Guid.CreateVersion7():N}");

        await using var process = ConfinedProcess.Start(["/bin/sh", "-c", $"echo hej > {file}"], Input(""), Usual);

        Assert.NotEqual(0, await process.EndAsync());
        Assert.Equal(0, File.Exists(file) ? new FileInfo(file).Length : 0);
        File.Delete(file);
    }

    [Fact]
    public async Task Is_ended_when_its_time_is_out()
    {
        await using var process = ConfinedProcess.Start(["/bin/sh", "-c", "while true; do :; done"], Input(""), Usual with { Time = TimeSpan.FromSeconds(1) });

        Assert.NotEqual(0, await process.EndAsync());
    }

    [Fact]
    public async Task Is_ended_when_it_takes_too_much_memory()
    {
        await using var process = ConfinedProcess.Start(["/usr/bin/tail", "-c", "2000000000", "/dev/zero"], Input(""), Usual with { Memory = 60 * Megabyte });

        Assert.NotEqual(0, await process.EndAsync());
    }

    [Fact]
    public async Task May_stop_listening_before_the_file_ends()
    {
        await using var process = ConfinedProcess.Start(["/bin/true"], new MemoryStream(new byte[10_000_000]), Usual);

        Assert.Equal(0, await process.EndAsync());
    }

    private static MemoryStream Input(string text) => new(Encoding.UTF8.GetBytes(text));
}
