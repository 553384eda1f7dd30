using Styrning.Workflow.Expressions;

namespace Styrning.Workflow.Tests.Expressions;

public sealed class ReadingTheLanguage
{
    [Theory]
    [InlineData("2 ** 3 ** 2 = 64")] // FEEL's operators are read from the left, this one too
    [InlineData("-3 ** 2 = 9")] // and a sign binds harder than any of them
    [InlineData("2 ** -2 = 0.25")]
    [InlineData("- - 3 = 3")]
    [InlineData("10 - 4 - 3 = 3")]
    [InlineData("24 / 4 / 2 = 3")]
    [InlineData("1 + 2 * 3 ** 2 = 19")]
    [InlineData("false and true or true")]
    [InlineData("true or true and false")]
    [InlineData("1 + 1 = 2 and 2 > 1")]
    [InlineData("1.2e3 = 1200 and 5E-1 = 0.5 and .5 = 0.5")]
    [InlineData("(1 + if sant then 1 else 2 + 5) = 2")] // the else takes all that follows
    [InlineData("(if sant then 1 else 2) + 1 = 2")]
    [InlineData("n // sju\n = 7")]
    [InlineData("n /* sju, \"inte\" åtta */ = 7")]
    [InlineData("`ärende-nr` = 12")]
    [InlineData("{`a b`: 3}.`a b` = 3")]
    [InlineData("\"\\u00e5\" = \"å\" and \"\\U01F40E\" = \"\\uD83D\\uDC0E\"")]
    [InlineData("\"a\\tb\\n\\\"c\\\"\\\\\" != \"\"")]
    [InlineData("\"// ingen kommentar\" = \"// ingen kommentar\"")]
    [InlineData("substring(string: \"foobar\", start position: 3) = \"obar\"")]
    [InlineData("substring(start position: 3, length: 3, string: \"foobar\") = \"oba\"")]
    [InlineData("#{n = 7}")]
    public void It_holds(string text) => Assert.Equal(true, Feel.Value(text));

    [Theory]
    [InlineData("n == 7", "FEEL skriver = ")]
    [InlineData("sant && sant", "and")]
    [InlineData("sant || sant", "or")]
    [InlineData("!sant", "not(x)")]
    [InlineData("not sant", "not(x)")]
    [InlineData("text = 'a'", "inom \"")]
    [InlineData("n <> 7", "!= ")]
    [InlineData("n % 2", "modulo")]
    [InlineData("sant ? 1 : 2", "if … then … else")]
    [InlineData("n AND sant", "and")]
    [InlineData("n gt 5", ">")]
    [InlineData("text.equals(\"a\")", "ingen funktion")]
    [InlineData("ett namn", "inom `")]
    [InlineData("listContains(lista, 1)", "Menas list contains?")]
    [InlineData("okänd funktion(1)", "finns inte")]
    [InlineData("substring(\"a\")", "substring(string: string, start position: number, length?: number)")]
    [InlineData("substring(text: \"a\", start position: 1)", "de namnen")]
    [InlineData("function(x) x", "Egna funktioner")]
    [InlineData("1 < 2 < 3", "två värden i taget")]
    [InlineData("\"\\d\"", "snedstreck")]
    [InlineData("\"\\u12\"", "4 siffror")]
    [InlineData("/* a", "*/")]
    [InlineData("``", "`")]
    [InlineData("{a: 1, a: 2}", "två gånger")]
    [InlineData("3dagar", "börjar inte med en siffra")]
    [InlineData("@\"i morgon\"", "varken")]
    [InlineData("n instance of heltal", "heltal")]
    [InlineData("a; b", "semikolon")]
    public void What_is_no_FEEL_is_told_with_what_to_write(string text, string part)
    {
        var fault = Assert.Throws<ExpressionFault>(() => Expression.Parse(text));
        Assert.NotNull(fault.Position);
        Assert.Contains(part, fault.Message);
    }

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "1", "]")]
    [InlineData("{a: ", "1", "}")]
    [InlineData("not(", "sant", ")")]
    [InlineData("- (", "1", ")")]
    [InlineData("if sant then ", "1", " else 1")]
    [InlineData("n in ((", "1", ")..2)")] // read twice at each level it would never end
    [InlineData("1 + (2 * (", "1", "))")]
    [InlineData("for i in [1] return ", "1", "")]
    [InlineData("lista[", "1", "]")]
    public void Nesting_is_bounded_and_read_at_once(string open, string middle, string close)
    {
        string Nested(int times) => string.Concat(Enumerable.Repeat(open, times)) + middle + string.Concat(Enumerable.Repeat(close, times));
        Assert.Contains("djupt", Assert.Throws<ExpressionFault>(() => Expression.Parse(Nested(150))).Message);
        _ = Expression.Parse(Nested(15));
    }

    [Fact]
    public void A_long_row_is_not_deep()
    {
        Assert.Equal(900m, Feel.Value(string.Join(" + ", Enumerable.Repeat("1", 900))));
        Assert.Equal(true, Feel.Value(string.Join(" and ", Enumerable.Repeat("sant", 400))));
        Assert.Contains("steg", Feel.Fault("person" + string.Concat(Enumerable.Repeat(".a", 1_000))).Message);
    }
}
