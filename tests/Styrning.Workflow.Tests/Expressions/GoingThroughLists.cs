namespace Styrning.Workflow.Tests.Expressions;

public sealed class GoingThroughLists
{
    [Theory]
    [InlineData("(for i in 1..3 return i) = [1, 2, 3]")]
    [InlineData("(for i in 4..2 return i) = [4, 3, 2]")]
    [InlineData("(for i in [4..2] return i) = []")]
    [InlineData("(for i in (1..4) return i) = [2, 3]")]
    [InlineData("(for i in n - 1 .. n return i) = [6, 7]")]
    [InlineData("(for i in 1..2, j in [10, 20] return i + j) = [11, 21, 12, 22]")]
    [InlineData("(for i in 1..2, j in 1..i return j) = [1, 1, 2]")]
    [InlineData("count(for d in dag..dag + @\"P2D\" return d) = 3")]
    [InlineData("some i in 1..2, j in 2..3 satisfies i = j")]
    [InlineData("every i in [] satisfies false")]
    [InlineData("personer[år > 40].namn = [\"Anna\"]")]
    [InlineData("personer[namn = \"Bo\"][1].år = 31")]
    [InlineData("lista[item > 1] = [2, 3]")]
    [InlineData("lista[count(lista)] = 3 and lista[n - 6] = 1 and lista[-3] = 1")]
    [InlineData("lista[0] = null and lista[4] = null and lista[-4] = null and lista[1.5] = null")]
    [InlineData("n[1] = 7 and n[item > 8] = [] and null[true] = []")]
    [InlineData("{a: 1, b: a + 1, c: {d: b}}.c.d = 2")]
    [InlineData("(for p in personer return {namn: p.namn})[2].namn = \"Bo\"")]
    public void It_holds(string text) => Assert.Equal(true, Feel.Value(text));

    [Theory]
    [InlineData("for i in 1.5..3 return i", "hela tal")]
    [InlineData("for i in \"a\"..\"b\" return i", "hela tal")]
    [InlineData("[1..3]", "efter in")]
    [InlineData("some i in lista satisfies i", "sanningsvärden")]
    public void It_is_a_fault(string text, string part) => Assert.Contains(part, Feel.Fault(text).Message);

    [Fact]
    public void A_name_of_the_inside_is_gone_outside()
    {
        Assert.Contains("Variabeln i finns inte", Feel.Fault("(some i in [1, 2] satisfies i = 1) and i = 1").Message);
        Assert.Contains("Variabeln a finns inte", Feel.Fault("{a: 1}.a = a").Message);
    }
}
