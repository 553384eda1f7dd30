namespace Styrning.Workflow.Tests.Expressions;

public sealed class TestingValues
{
    [Theory]
    [InlineData("1 in [[2..4], [1..3]]")]
    [InlineData("not(5 in [[2..4], [1..3]])")]
    [InlineData("10 in <= 10 and not(11 in <= 10)")]
    [InlineData("10 in (1, < 5, >= 10) and not(10 in (1, 5, 9))")]
    [InlineData("7 in = 7 and 8 in != 7")]
    [InlineData("2 in [2..4) and not(4 in [2..4)) and not(2 in (2..4])")]
    [InlineData("\"b\" in [\"a\"..\"c\"]")]
    [InlineData("dag in [date(\"2026-01-01\")..date(\"2026-01-31\")]")]
    [InlineData("[1, 2] in [[1, 2], [3]]")]
    [InlineData("null in [1, null] and not(null in [1])")]
    [InlineData("(null in (> 1)) = null")]
    [InlineData("2 in ((1 + 1))")]
    [InlineData("n between 7 and 7 and not(n between 8 and 9)")]
    [InlineData("(n between null and 9) = null and (n between null and 5) = false")]
    [InlineData("null = null and not(null = 1) and null != 1")]
    [InlineData("(1 = \"1\") = false")]
    [InlineData("[1, [2]] = [1, [2]] and [1] != [1, 1] and {a: 1} = {a: 1.0} and {a: 1} != {b: 1}")]
    [InlineData("(true and null) = null and (null or false) = null and (null and null) = null and not(null) = null")]
    [InlineData("all([]) and not(any([])) and any([false, true]) and all(true, true) and all([true, null]) = null")]
    [InlineData("(some i in [null, true] satisfies i) and (every i in [null, true] satisfies i) = null")]
    [InlineData("if null then false else true")]
    [InlineData("n instance of number and not(n instance of string) and not(null instance of number)")]
    [InlineData("dag instance of date and tid instance of date and time and längd instance of days and time duration")]
    [InlineData("not(@\"P1Y\" instance of days and time duration) and lista instance of list and person instance of context")]
    [InlineData("person.adress = null and is defined(person.namn) and not(is defined(person.adress)) and not(is defined(saknas.namn))")]
    [InlineData("get or else(saknas, 1) = 1 and get or else(person.adress.gata, \"-\") = \"-\" and get or else(n, 1) = 7")]
    [InlineData("sant or saknas > 1")] // what is not needed is not asked
    [InlineData("not(false and saknas)")]
    public void It_holds(string text) => Assert.Equal(true, Feel.Value(text));

    [Theory]
    [InlineData("if n then 1 else 2", "sanningsvärden")]
    [InlineData("n and sant", "sanningsvärden")]
    [InlineData("n in [\"a\"..\"b\"]", "jämföra")]
    [InlineData("dag < tid", "date(…)")]
    [InlineData("text + n", "string(…)")]
    [InlineData("lista[text]", "sanningsvärden")]
    [InlineData("get or else(n.namn, 1)", "inget namn")]
    public void A_wrong_kind_is_a_fault(string text, string part) => Assert.Contains(part, Feel.Fault(text).Message);
}
