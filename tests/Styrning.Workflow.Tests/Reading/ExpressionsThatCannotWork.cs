using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Tests.Reading;

public sealed class ExpressionsThatCannotWork
{
    [Theory]
    [InlineData("start s\nxor g\nend e\nend f\ns > g\ng > e : x + 1\ng >> f", "f2_g_e", "sant eller falskt")]
    [InlineData("start s\nxor g\nend e\nend f\ns > g\ng > e : date(\"2026-02-30\") < x\ng >> f", "f2_g_e", "2026-02-30")]
    [InlineData("start s\ncatch c if=\"count(x)\"\nend e\ns > c > e", "c", "sant eller falskt")]
    [InlineData("start s\ncatch c timer==today()\nend e\ns > c > e", "c", "tidslängd")]
    [InlineData("start s\ncatch c date==@'P1D'\nend e\ns > c > e", "c", "datum")]
    [InlineData("start s\nuser a each=x:5\nend e\ns > a > e", "a", "lista")]
    [InlineData("start s\nuser a role==upper.case(x)\nend e\ns > a > e", "a", "FEEL")]
    public void Are_told_with_element_and_line_when_the_file_is_read(string sketch, string element, string part)
    {
        var problem = Assert.Single(BpmnReader.Read(Sketch.Xml(sketch).Replace("'P1D'", "&quot;P1D&quot;")).Problems);
        Assert.Equal((element, ProblemCodes.Expression), (problem.Element, problem.Code));
        Assert.Contains(part, problem.Message);
        Assert.True(problem.Line > 1);
    }

    [Fact]
    public void Are_not_those_that_depend_on_a_variable()
    {
        var read = BpmnReader.Read(Sketch.Xml("start s\nxor g\ncatch c timer==x\ncatch d date==today()+x\nuser a each=i:x role==i\nend e\nend f\ns > g\ng > c : x\nc > d > a > e\ng >> f"));
        Assert.Empty(read.Problems);
    }
}
