using System.Text.Json;

namespace Styrning.Web.Tests.Commands;

public sealed class SimulatingAProcess : IDisposable
{
    private readonly Files files = new();

    [Fact]
    public async Task One_document_tells_the_way_the_variables_and_the_time()
    {
        var run = await Simulate("--set", "n=0", "--answer", "Count:n=n+1", "--take", "Count=PT10S", "--json");

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Equal(["ended", "path", "open", "variables", "elapsed", "incidents"], run.Json.EnumerateObject().Select(one => one.Name));
        Assert.True(run.Json.GetProperty("ended").GetBoolean());
        Assert.Equal("Start Count More Count More Count More Wait TooLate End", Words(run, "path"));
        Assert.Equal("", Words(run, "open"));
        Assert.Equal(3, run.Json.GetProperty("variables").GetProperty("n").GetInt32());
        Assert.Equal("P92DT30S", run.Json.GetProperty("elapsed").GetString());
        Assert.Empty(run.Json.GetProperty("incidents").EnumerateArray());
    }

    [Fact]
    public async Task A_message_comes_and_an_option_may_be_written_in_one_word()
    {
        var run = await Simulate("--process=Counting", "--set=n=3", "--message=Svar", "--json");

        Assert.Equal("Start Count More Wait Answered End", Words(run, "path"));
        Assert.Equal("PT0S", run.Json.GetProperty("elapsed").GetString());
    }

    [Fact]
    public async Task To_wait_is_no_fault()
    {
        var run = await Simulate("--set", "n=3", "--take", "Count=never", "--json");

        Assert.Equal(0, run.Code);
        Assert.False(run.Json.GetProperty("ended").GetBoolean());
        Assert.Equal(("Start", "Count"), (Words(run, "path"), Words(run, "open")));
    }

    [Fact]
    public async Task An_incident_is_exit_code_1()
    {
        var run = await Simulate("--answer", "Count:n=n+1", "--json");

        Assert.Equal((1, ""), (run.Code, run.Errors));
        var incident = Assert.Single(run.Json.GetProperty("incidents").EnumerateArray());
        Assert.Equal(["element", "code", "message"], incident.EnumerateObject().Select(one => one.Name));
        Assert.Equal(("Count", "RUN-02"), (incident.GetProperty("element").GetString(), incident.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Values_are_plain_json()
    {
        var run = await Simulate("--set", "n=3", "--set", "day=@\"2026-11-23\"", "--set", "length=@\"P3M\"", "--set", "at=date and time(\"2026-11-23T12:00:00Z\")",
            "--set", "list=[1.50,\"å\",null,true]", "--set", "map={a:{b:1}}", "--message", "Svar", "--json");

        var variables = run.Json.GetProperty("variables");
        Assert.Equal(("2026-11-23", "P3M", "2026-11-23T12:00:00Z"), (variables.GetProperty("day").GetString(), variables.GetProperty("length").GetString(), variables.GetProperty("at").GetString()));
        Assert.Equal("[1.5,\"å\",null,true]", JsonSerializer.Serialize(variables.GetProperty("list"), new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal(1, variables.GetProperty("map").GetProperty("a").GetProperty("b").GetInt32());
    }

    [Fact]
    public async Task A_person_reads_it_in_Swedish()
    {
        var ended = await Simulate("--set", "n=3", "--message", "Svar");
        Assert.Equal((0, ""), (ended.Code, ended.Errors));
        Assert.Contains("Counting har slutat efter PT0S.", ended.Output);
        Assert.Contains("2. Räkna (Count)", ended.Output);
        Assert.Contains("n = 3", ended.Output);

        var waits = await Simulate("--set", "n=3", "--take", "Count=never");
        Assert.Contains("Counting väntar efter PT0S.", waits.Output);
        Assert.Contains("… Räkna (Count)", waits.Output);

        var stands = await Simulate();
        Assert.Equal(1, stands.Code);
        Assert.Contains("Counting står stilla", stands.Output);
        Assert.Contains("(RUN-02)", stands.Output);
    }

    [Theory]
    [InlineData("--process", "Nej", "Den har Counting.")]
    [InlineData("--answer", "Nej:x=1", "Nej finns inte i filen.")]
    [InlineData("--take", "Count=fem", "fem är ingen tidslängd")]
    [InlineData("--fail", "Count", "skriv UPPGIFT=FELKOD")]
    [InlineData("--message", "Nej", "meddelandet Nej")]
    [InlineData("--set", "x=1+", "x=1+")]
    [InlineData("--setta", "x=1", "--setta finns inte.")]
    public async Task What_it_cannot_follow_is_said_and_nothing_else(string option, string value, string told)
    {
        var run = await Simulate(option, value, "--json");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(told, run.Errors);
    }

    [Fact]
    public async Task A_file_that_check_refuses_is_not_simulated()
    {
        var broken = await CommandRun.Of("process", "simulate", files.Add(Models.Counting.Replace("targetRef=\"Count\"", "targetRef=\"Nowhere\"", StringComparison.Ordinal)), "--json");
        var unreadable = await CommandRun.Of("process", "simulate", files.Add("<a"), "--json");
        var missing = await CommandRun.Of("process", "simulate", files.Missing);
        var nothing = await CommandRun.Of("process", "simulate");
        var two = await CommandRun.Of("process", "simulate", "a", "b");
        var bare = await CommandRun.Of("process", "simulate", "a", "--set");

        Assert.All([broken, unreadable, missing, nothing, two, bare], run => Assert.Equal((2, ""), (run.Code, run.Output)));
        Assert.Contains("BPM-05", broken.Errors);
        Assert.Contains("BPM-01", unreadable.Errors);
        Assert.Contains("finns inte.", missing.Errors);
        Assert.Contains("--set saknar sitt värde", bare.Errors);
    }

    public void Dispose() => files.Dispose();

    private Task<CommandRun> Simulate(params string[] options) => CommandRun.Of(["process", "simulate", files.Add(Models.Counting), .. options]);

    private static string Words(CommandRun run, string name) => string.Join(' ', run.Json.GetProperty(name).EnumerateArray().Select(one => one.GetString()));
}
