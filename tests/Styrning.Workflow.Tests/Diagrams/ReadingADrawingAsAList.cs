using Styrning.Workflow.Diagrams;

namespace Styrning.Workflow.Tests.Diagrams;

public sealed class ReadingADrawingAsAList
{
    [Fact]
    public void The_elements_come_in_flow_order_with_kind_state_and_where_they_lead()
    {
        var list = Drawn.Of(Sketch.Xml("""
            end e name="Klart"
            user b name="Granska"
            xor g name="Godkänt?"
            user a name="Skriv"
            start s name="Början"
            boundary t on a timer=P1D
            user r name="Påminn"
            s > a > b > g
            g > a : x = 1
            g >> e
            t > r
            """)).Outline(new DiagramMarks(new Dictionary<string, int> { ["b"] = 2 }, new HashSet<string> { "s", "a" }, new HashSet<string> { "b" }));

        Assert.Equal(["s", "a", "t", "r", "b", "g", "e"], list.Select(entry => entry.Id));
        var byId = list.ToDictionary(entry => entry.Id);
        Assert.Equal("Uppgift för en person", byId["a"].Kind);
        Assert.Equal("Händelse vid: tid (vid Skriv)", byId["t"].Kind);
        Assert.Equal("Står här nu (2), Hindrat", byId["b"].State);
        Assert.Equal("Passerat", byId["a"].State);
        Assert.Null(byId["e"].State);
        Assert.Equal(["Skriv", "Annars: Klart"], byId["g"].Next);
    }

    [Fact]
    public void What_is_in_a_subprocess_comes_within_it()
    {
        var list = Drawn.Of(Sketch.Xml("""
            start s
            sub u name="Avsnitten" {
            start us
            user a
            us > a
            }
            s > u
            """)).Outline();

        Assert.Equal(["us", "a"], list.Single(entry => entry.Id == "u").Inside.Select(entry => entry.Id));
    }

    [Fact]
    public void Pools_hold_their_processes_and_lanes_are_told_with_each_element()
    {
        var list = Drawn.Of("""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
            <collaboration id="c"><participant id="k" name="Kommunen" processRef="p"/><participant id="i" name="Invånaren"/></collaboration>
            <process id="p"><laneSet id="ls"><lane id="l" name="Handläggare"><flowNodeRef>t</flowNodeRef></lane></laneSet><userTask id="t" name="Handlägg"/></process></definitions>
            """).Outline();

        Assert.Equal(["Kommunen", "Invånaren"], list.Select(entry => entry.Name));
        Assert.Equal("Handläggare", Assert.Single(list[0].Inside).Lane);
        Assert.Empty(list[1].Inside);
    }

    [Fact]
    public void Every_element_of_a_model_is_told_once_whatever_its_circles()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var xml = Sketch.Xml(Generated.Make(seed).Sketch);
            var told = Flat(Drawn.Of(xml).Outline()).Select(entry => entry.Id).Order(StringComparer.Ordinal);
            var model = Styrning.Workflow.Reading.BpmnReader.Read(xml).Processes.Single();
            Assert.Equal(model.Nodes.Keys.Order(StringComparer.Ordinal), told);
        }
    }

    private static IEnumerable<OutlineEntry> Flat(IEnumerable<OutlineEntry> entries) => entries.SelectMany(entry => Flat(entry.Inside).Prepend(entry));
}
