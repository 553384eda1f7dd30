using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Styrning.Testing;
using Styrning.Web.Data;

namespace Styrning.Web.Tests.Rapporter.Inlasning;

/// <summary>The program itself, as a person starts it: what is on standard output, what on standard error, and the exit code.</summary>
public sealed class TheImportCommand : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("styrning-import-").FullName;

    [Fact]
    public async Task Json_is_one_document_with_its_letters_as_they_are_and_nothing_is_saved()
    {
        var (code, output, errors) = await Run("report", "import", FileOf(Reports.Small), "--json");

        Assert.Equal((0, ""), (code, errors));
        using var document = JsonDocument.Parse(output);
        Assert.Equal(2025, document.RootElement.GetProperty("year").GetInt32());
        Assert.Equal("1.7", document.RootElement.GetProperty("sections")[1].GetProperty("number").GetString());
        Assert.Contains("Säkerhetsskydd", output);
        Assert.False(Directory.Exists(DataFolder));
    }

    [Fact]
    public async Task Without_json_it_lays_a_proposal_and_says_where_it_is_confirmed()
    {
        var (code, output, _) = await Run("report", "import", FileOf(Reports.Small));

        Assert.Equal(0, code);
        Assert.Contains("1.15  Hållbar upphandling", output);
        Assert.Contains("Ansvarig: inköpsstrateg (KLK).", output);
        var address = output[output.IndexOf("http://localhost:5080/rapporter/inlasning/", StringComparison.Ordinal)..].Trim();
        Assert.True(Guid.TryParse(address.Split('/')[^1], out _), address);
        Assert.True(File.Exists(Path.Combine(DataFolder, "styrning.db")));
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_in_Swedish_and_nothing_is_saved()
    {
        var letter = await Run("report", "import", FileOf("Hej!\nDet här är ett brev."));
        var missing = await Run("report", "import", Path.Combine(_folder, "finns-inte.txt"), "--json");
        var folder = await Run("report", "import", _folder);
        var nothing = await Run("report", "import");

        Assert.All([letter, missing, folder, nothing], run => Assert.Equal((2, ""), (run.Code, run.Output)));
        Assert.Contains("RAP-154", letter.Errors);
        Assert.Contains("finns-inte.txt finns inte.", missing.Errors);
        Assert.Contains("går inte att läsa", folder.Errors);
        Assert.Contains("Skriv: report import FIL", nothing.Errors);
        Assert.False(Directory.Exists(DataFolder));
    }

    [Fact]
    public async Task A_file_without_end_is_given_up()
    {
        if (!File.Exists("/dev/zero"))
        {
            Assert.Skip("Här finns ingen fil utan slut.");
        }

        var (code, _, errors) = await Run("report", "import", "/dev/zero", "--json");

        Assert.Equal(2, code);
        Assert.Contains("RAP-151", errors);
    }

    [Fact]
    public async Task The_real_report_is_found_whole()
    {
        var (code, output, _) = await Run("report", "import", Reports.Seed, "--json");

        Assert.Equal(0, code);
        using var document = JsonDocument.Parse(output);
        var root = document.RootElement;
        Assert.Equal((2022, 13, 13), (root.GetProperty("year").GetInt32(), root.GetProperty("sections").GetArrayLength(), root.GetProperty("roles").GetArrayLength()));
        Assert.Equal(["1.13"], root.GetProperty("gaps").EnumerateArray().Select(gap => gap.GetString()));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string DataFolder => Path.Combine(_folder, "data");

    private string FileOf(string text)
    {
        var file = Path.Combine(_folder, $"{Guid.CreateVersion7()}.txt");
        File.WriteAllText(file, text);
        return file;
    }

    private async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet", [typeof(StyrningDb).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = _folder,
            Environment = { ["Styrning__Data"] = DataFolder, ["LC_ALL"] = "sv_SE.ISO-8859-1" }, // the answer is UTF-8 there too
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
