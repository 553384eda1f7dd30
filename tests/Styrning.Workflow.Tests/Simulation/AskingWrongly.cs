using Styrning.Workflow.Reading;
using Styrning.Workflow.Simulation;

namespace Styrning.Workflow.Tests.Simulation;

/// <summary>Nothing that somebody wrote is silently ignored.</summary>
public sealed class AskingWrongly
{
    private const string Model = "start s\nuser a\nsub inner {\nstart si\nend ei\nsi > ei\n}\nend e\ns > a > inner > e";

    [Theory]
    [InlineData("answer b:x=1", "b finns inte i filen. Dess uppgifter är a.")]
    [InlineData("take b=PT1S", "b finns inte")]
    [InlineData("fail b=X", "b finns inte")]
    [InlineData("answer inner:x=1", "inner är ingen uppgift")]
    [InlineData("take e=PT1S", "e är ingen uppgift")]
    [InlineData("fail s=X", "s är ingen uppgift")]
    [InlineData("message hej", "Ingenting i filen väntar på meddelandet hej.")]
    [InlineData("set x=Anna", "Variabeln Anna finns inte. En text skrivs inom citattecken")]
    public void Names_that_the_file_does_not_have(string option, string told) => Assert.Contains(told, Trial.Refused(Model, option));

    [Theory]
    [InlineData("set x", "skriv NAMN=VÄRDE")]
    [InlineData("set =1", "skriv NAMN=VÄRDE")]
    [InlineData("set 1x=1", "Ett namn består av")]
    [InlineData("set x=1+", "x=1+")]
    [InlineData("answer a=1", "skriv UPPGIFT:NAMN=VÄRDE")]
    [InlineData("answer a:x", "skriv UPPGIFT:NAMN=VÄRDE")]
    [InlineData("take a", "skriv UPPGIFT=PT10S")]
    [InlineData("take a=10s", "10s är ingen tidslängd")]
    [InlineData("take a=-PT1S", "ingen tidslängd")]
    [InlineData("fail a=", "skriv UPPGIFT=FELKOD")]
    [InlineData("message  ", "måste ha ett namn")]
    public void Options_that_cannot_be_read(string option, string told) =>
        Assert.Contains(told, Assert.Throws<SimulationRefused>(() => Trial.Input([option])).Message);

    [Theory]
    [InlineData("take a=PT1S")]
    [InlineData("fail a=X")]
    public void The_same_said_twice(string option) =>
        Assert.Contains("redan fått", Assert.Throws<SimulationRefused>(() => Trial.Input([option, option])).Message);

    [Fact]
    public void Another_process()
    {
        var input = Trial.Input([]);
        input.Process = "q";

        var refused = Assert.Throws<SimulationRefused>(() => Simulator.Run(BpmnReader.Read(Sketch.Xml(Model)), input));
        Assert.Equal("Processen q finns inte i filen. Den har p.", refused.Message);
    }

    [Fact]
    public void A_file_with_problems() => Assert.Contains("BPM-03", Trial.Refused("start s\ncomplexGateway g\nend e\ns > g > e"));
}
