using Styrning.Workflow.Expressions;

namespace Styrning.Workflow.Tests.Expressions;

public sealed class CallingFunctions
{
    [Theory]
    [InlineData("string length(\"\\U01F40Eab\") = 3")]
    [InlineData("substring(\"foobar\", 3) = \"obar\" and substring(\"foobar\", -2, 1) = \"a\" and substring(\"foobar\", 9) = \"\"")]
    [InlineData("substring before(\"2026-001\", \"-\") = \"2026\" and substring after(\"2026-001\", \"-\") = \"001\" and substring after(\"a\", \"b\") = \"\"")]
    [InlineData("trim(\" a \") = \"a\"")]
    [InlineData("matches(\"SB 2026/12\", \"^SB \\\\d{4}/\\\\d+$\") and matches(\"ABC\", \"b\", \"i\") and not(matches(\"ABC\", \"b\"))")]
    [InlineData("replace(\"abracadabra\", \"a(.)\", \"$1\") = \"brcdbra\"")]
    [InlineData("split(\"a, b,c\", \",\\\\s*\") = [\"a\", \"b\", \"c\"]")]
    [InlineData("string join([\"a\", null, \"b\"], \", \") = \"a, b\" and string join([\"a\", \"b\"]) = \"ab\"")]
    [InlineData("string([1, \"a\", null]) = \"[1, a, null]\"")]
    [InlineData("decimal(2.5, 0) = 2 and decimal(3.5, 0) = 4 and decimal(1.115, 2) = 1.12 and decimal(1250, -2) = 1200")]
    [InlineData("round half up(2.5, 0) = 3 and round half up(-2.5, 0) = -3 and round half down(2.5, 0) = 2 and round half down(2.51, 0) = 3")]
    [InlineData("round up(1.01, 1) = 1.1 and round up(-1.01, 1) = -1.1 and round down(-1.09, 1) = -1")]
    [InlineData("floor(-1.56, 1) = -1.6 and ceiling(-1.56, 1) = -1.5 and floor(1.5) = 1")]
    [InlineData("modulo(12, 5) = 2 and modulo(-12, 5) = 3 and modulo(12, -5) = -3 and modulo(10.1, 4.5) = 1.1")]
    [InlineData("sqrt(16) = 4 and odd(-1) and even(0) and not(even(1.5))")]
    [InlineData("abs(@\"-P1D\") = @\"P1D\" and abs(-1) = 1")]
    [InlineData("mean([1, 2, 6]) = 3 and mean([]) = null and mean(1, 3) = 2 and product(2, 3) = 6 and sum([]) = 0 and sum(1, 2) = 3")]
    [InlineData("sum([@\"P1D\", @\"PT12H\"]) = @\"P1DT12H\"")]
    [InlineData("min([dag, date(2026, 1, 1)]) = date(2026, 1, 1) and max(\"a\", \"b\") = \"b\" and min([]) = null and max([1, null]) = null")]
    [InlineData("sort([3, 1, 2]) = [1, 2, 3] and reverse(lista) = [3, 2, 1]")]
    [InlineData("index of([1, 2, 1], 1) = [1, 3] and insert before(lista, 1, 0) = [0, 1, 2, 3] and remove(lista, -1) = [1, 2]")]
    [InlineData("sublist(lista, 2) = [2, 3] and sublist(lista, 1, 2) = [1, 2] and sublist(lista, -1) = [3]")]
    [InlineData("flatten([1, [2, [3]], []]) = [1, 2, 3] and union([1, 2], [2, 3]) = [1, 2, 3] and is empty([]) and is empty(null)")]
    [InlineData("append(lista, 4, 5) = [1, 2, 3, 4, 5] and count(n) = 1 and list contains([null], null)")]
    [InlineData("get value(person, \"namn\") = \"Anna\" and get value(person, \"x\") = null and get entries({b: 1})[1].key = \"b\"")]
    [InlineData("context put({a: 1}, \"b\", 2) = {a: 1, b: 2} and context merge({a: 1}, {a: 2}) = {a: 2}")]
    [InlineData("day of week(dag) = \"Saturday\" and month of year(dag) = \"January\" and day of year(dag) = 31 and week of year(date(2027, 1, 1)) = 53")]
    [InlineData("last day of month(date(2028, 2, 3)) = date(2028, 2, 29)")]
    [InlineData("years and months duration(dag, date(2027, 3, 30)) = @\"P1Y1M\" and years and months duration(date(2027, 3, 30), dag) = @\"-P1Y1M\"")]
    [InlineData("date(\"2026-03-03T00:30:00\") = today() and date(tid) = today()")]
    [InlineData("date and time(\"2026-03-02T23:30:00Z\") = now() and date and time(\"2026-03-03T00:30:00+01:00\") = now()")]
    [InlineData("date and time(\"2026-03-03T08:30:00@Asia/Tokyo\") = now() and date and time(\"2026-03-03T00:30:00[Europe/Stockholm]\") = now()")]
    [InlineData("@\"2026-03-03T00:30:00\" = now() and date and time(today(), \"00:30\") = now()")]
    [InlineData("upper case(null) = null and contains(null, \"a\") = null and date(null) = null and modulo(null, 2) = null")]
    public void It_holds(string text) => Assert.Equal(true, Feel.Value(text));

    [Theory]
    [InlineData("upper case(n)", "upper case behöver en text som string, inte ett tal")]
    [InlineData("substring(text, 0)", "från 1")]
    [InlineData("remove(lista, 4)", "plats 4")]
    [InlineData("string join([1])", "texter")]
    [InlineData("sort([1, \"a\"])", "jämföra")]
    [InlineData("sqrt(-1)", "kvadratrot")]
    [InlineData("decimal(1, 99)", "decimaler")]
    [InlineData("modulo(1, 0)", "noll")]
    [InlineData("0 ** -1", "noll")]
    [InlineData("10 ** 30", "för stort")]
    [InlineData("(0 - 2) ** 0.5", "för stort")]
    [InlineData("matches(\"a\", \"(?=a)\")", "stöds inte")]
    [InlineData("matches(\"a\", \"(a\")", "inget mönster")]
    [InlineData("matches(\"a\", \"a\", \"q\")", "flagga")]
    [InlineData("date(2026, 2, 30)", "inget datum")]
    [InlineData("date(2026.5, 2, 3)", "år")]
    [InlineData("date and time(\"2026-01-31T25:00:00\")", "ingen tidpunkt")]
    [InlineData("date and time(\"Tue 3 Mar 2026\")", "ingen tidpunkt")]
    [InlineData("date and time(\"2026-01-31T10:00:00@Mars/Base\")", "ingen tidpunkt")]
    [InlineData("min(1, \"a\")", "jämföra")]
    [InlineData("duration(\"P1M\") / duration(\"P1D\")", "jämföra")]
    [InlineData("längd / 0", "noll")]
    public void It_is_a_fault(string text, string part) => Assert.Contains(part, Feel.Fault(text).Message);

    [Theory]
    [InlineData("längd.days = 2 and längd.hours = 3 and längd.minutes = 0 and längd.seconds = 0")]
    [InlineData("@\"P1Y2M\".years = 1 and @\"P1Y2M\".months = 2 and @\"PT49H\".days = 2 and @\"PT49H\".hours = 1")]
    [InlineData("tid.hour = 0 and tid.minute = 30 and tid.second = 0 and tid.day = 3 and tid.weekday = 2 and tid.time offset = @\"PT1H\"")]
    [InlineData("dag + @\"P1M\" = date(2026, 2, 28) and dag - @\"P1M\" = date(2025, 12, 31) and @\"P1D\" + dag = date(2026, 2, 1)")]
    [InlineData("dag + @\"PT24H\" = date(2026, 2, 1) and dag + @\"PT23H\" = dag and dag - @\"PT1H\" = date(2026, 1, 30)")]
    [InlineData("@\"P1D\" / 2 = @\"PT12H\" and @\"P1Y\" / 2 = @\"P6M\" and @\"P1Y\" / @\"P1M\" = 12 and @\"P1D\" / @\"PT6H\" = 4 and @\"PT1H\" * 1.5 = @\"PT90M\"")]
    [InlineData("-@\"P1D\" = @\"-P1D\" and @\"P1D\" - @\"P1D\" = @\"PT0S\" and 2 * @\"P1D\" = @\"P2D\"")]
    [InlineData("tid - @\"P1D\" < tid and now() - tid = @\"PT0S\"")]
    public void Time_is_reckoned(string text) => Assert.Equal(true, Feel.Value(text));

    [Fact]
    public void Each_function_has_its_line_in_the_documentation()
    {
        var written = File.ReadAllText(Path.Combine(Shipped.Folder("src"), "Styrning.Workflow", "Expressions", "README.md"));
        Assert.All(Functions.All, function => Assert.Contains($"`{function.Signature}`", written));
    }
}
