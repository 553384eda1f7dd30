using System.Xml.Linq;

namespace Styrning.Web.Tests.Commands;

public sealed class DrawingAProcess : IDisposable
{
    private readonly Files files = new();

    [Fact]
    public async Task A_file_is_drawn_where_it_is_asked_for_with_where_it_stands()
    {
        var target = Path.Combine(files.Folder, "ritning.svg");
        var run = await CommandRun.Of("process", "draw", files.Add(Models.Counting), "-o", target, "--at", "Count", "--at", "Count");

        Assert.Equal((0, "", ""), (run.Code, run.Output, run.Errors));
        var svg = XDocument.Load(target).Root!;
        Assert.Equal("svg", svg.Name.LocalName);
        Assert.Contains(svg.Descendants(), element => element.Name.LocalName == "text" && element.Value == "Här × 2");
    }

    [Fact]
    public async Task A_dash_is_standard_output()
    {
        var run = await CommandRun.Of("process", "draw", files.Add(Models.Counting), "-o", "-");

        Assert.Equal(0, run.Code);
        Assert.Equal("svg", XDocument.Parse(run.Output).Root!.Name.LocalName);
    }

    [Fact]
    public async Task An_element_that_is_not_there_is_told_and_nothing_is_written()
    {
        var target = Path.Combine(files.Folder, "ritning.svg");
        var run = await CommandRun.Of("process", "draw", files.Add(Models.Counting), "-o", target, "--at", "borta");

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("borta", run.Errors);
        Assert.False(File.Exists(target));
    }

    [Fact]
    public async Task What_cannot_be_read_or_was_not_said_is_told_with_exit_code_2()
    {
        string[][] calls = [["draw", files.Missing, "-o", "-"], ["draw", files.Add("inte xml", "annat.bpmn"), "-o", "-"], ["draw", files.Add(Models.Counting)], ["draw", "-o", "-"],
            ["draw", files.Add(Models.Counting), "-o"], ["draw", files.Add(Models.Counting), "-o", "-", "--okänd"], ["draw", files.Add(Models.Counting), "-o", Path.Combine(files.Folder, "ingen", "x.svg")]];
        foreach (var call in calls)
        {
            var run = await CommandRun.Of(["process", .. call]);
            Assert.Equal((2, ""), (run.Code, run.Output));
            Assert.NotEmpty(run.Errors);
        }
    }

    public void Dispose() => files.Dispose();
}
