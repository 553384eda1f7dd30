using System.Text;
using System.Text.Json;

namespace Styrning.Web.Tests.Commands;

public sealed class CheckingAProcess : IDisposable
{
    private readonly Files files = new();

    [Fact]
    public async Task A_sound_file_of_another_maker_is_ok()
    {
        var run = await CommandRun.Of("process", "check", files.Add(Models.Counting), "--structure-only", "--json");

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Equal(["ok", "processes", "problems"], run.Json.EnumerateObject().Select(one => one.Name));
        Assert.True(run.Json.GetProperty("ok").GetBoolean());
        Assert.Equal("Counting", Assert.Single(run.Json.GetProperty("processes").EnumerateArray()).GetString());
        Assert.Empty(run.Json.GetProperty("problems").EnumerateArray());
        Assert.Contains("Inga fel. Processen är Counting.", (await CommandRun.Of("process", "check", files.Add(Models.Counting), "--structure-only")).Output);
    }

    [Fact]
    public async Task Without_structure_only_the_names_are_looked_up_here()
    {
        var run = await CommandRun.Of("process", "check", files.Add(Models.Counting), "--json");

        Assert.Equal((1, ""), (run.Code, run.Errors));
        Assert.False(run.Json.GetProperty("ok").GetBoolean());
        Assert.Contains(run.Json.GetProperty("problems").EnumerateArray(), problem =>
            (problem.GetProperty("element").GetString(), problem.GetProperty("code").GetString(), problem.GetProperty("line").GetInt32()) == ("Count", "BPM-12", 9));
    }

    [Theory]
    [InlineData("arsrapport.v1.bpmn")]
    [InlineData("arsrapport-rattelse.v1.bpmn")]
    [InlineData("visselblasning.v1.bpmn")]
    public async Task The_files_of_the_house_are_whole(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "workflows", name);

        var run = await CommandRun.Of("process", "check", file);
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains("Inga fel.", run.Output);
    }

    [Fact]
    public async Task A_problem_is_told_with_element_line_code_and_sentence()
    {
        var file = files.Add(Models.Counting.Replace("<b:endEvent id=\"End\" />", "<b:complexGateway id=\"End\" />", StringComparison.Ordinal));

        var run = await CommandRun.Of("process", "check", file, "--structure-only", "--json");
        Assert.Equal((1, ""), (run.Code, run.Errors));
        var problem = run.Json.GetProperty("problems")[0];
        Assert.Equal(("End", 24, "BPM-03"), (problem.GetProperty("element").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("code").GetString()));
        Assert.Contains("complexGateway", problem.GetProperty("message").GetString());

        var text = await CommandRun.Of("process", "check", file, "--structure-only");
        Assert.Equal((1, ""), (text.Code, text.Errors));
        Assert.Contains("BPM-03 rad 24 (End)", text.Output);
    }

    [Theory]
    [InlineData("inte xml")]
    [InlineData("<a><b></a>")]
    [InlineData("<a/>")]
    [InlineData("")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>")]
    public async Task What_is_no_bpmn_is_unreadable_and_still_one_document(string text)
    {
        var run = await CommandRun.Of("process", "check", files.Add(text), "--json");

        Assert.Equal(2, run.Code);
        Assert.Contains("går inte att läsa.", run.Errors);
        Assert.False(run.Json.GetProperty("ok").GetBoolean());
        Assert.Equal("BPM-01", run.Json.GetProperty("problems")[0].GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, run.Json.GetProperty("problems")[0].GetProperty("element").ValueKind);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-8")]
    public async Task Whatever_encoding_the_file_says(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = Models.Counting.Replace("UTF-8", name, StringComparison.Ordinal).Replace("Other", "Övrigt", StringComparison.Ordinal)
            .Replace("\"Counting\"", "\"Räkning\"", StringComparison.Ordinal);

        var run = await CommandRun.Of("process", "check", files.Add(text, encoding: encoding), "--structure-only", "--json");
        Assert.Equal(0, run.Code);
        Assert.Equal("Räkning", run.Json.GetProperty("processes")[0].GetString());
    }

    [Fact]
    public async Task Called_wrongly_it_says_how()
    {
        var nothing = await CommandRun.Of("process", "check");
        var two = await CommandRun.Of("process", "check", "a.bpmn", "b.bpmn");
        var other = await CommandRun.Of("process", "check", files.Add(Models.Counting), "--strict");
        var missing = await CommandRun.Of("process", "check", files.Missing, "--json");
        var folder = await CommandRun.Of("process", "check", files.Folder, "--json");

        Assert.All([nothing, two, other, missing, folder], run => Assert.Equal((2, ""), (run.Code, run.Output)));
        Assert.All([nothing, two, other], run => Assert.Contains("Skriv: process check FIL", run.Errors));
        Assert.Contains("finns inte.", missing.Errors);
        Assert.Contains("går inte att läsa", folder.Errors);
    }

    [Fact]
    public async Task The_group_of_commands_shows_its_own_help()
    {
        var bare = await CommandRun.Of("process");
        var asked = await CommandRun.Of("process", "--help");

        Assert.Equal((2, ""), (bare.Code, bare.Output));
        Assert.Contains("process simulate FIL", bare.Errors);
        Assert.DoesNotContain("report import", bare.Errors);
        Assert.Equal((0, ""), (asked.Code, asked.Errors));
        Assert.Contains("process check FIL", asked.Output);
        Assert.Contains("report import", (await CommandRun.Of("--help")).Output);
    }

    public void Dispose() => files.Dispose();
}
