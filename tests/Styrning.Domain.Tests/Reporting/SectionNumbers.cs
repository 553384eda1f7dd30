using Styrning.Domain.Reporting;

namespace Styrning.Domain.Tests.Reporting;

public sealed class SectionNumbers
{
    [Theory]
    [InlineData("1.10", "1.10")]
    [InlineData("1.6.", "1.6")]
    [InlineData(" 2.3.1 ", "2.3.1")]
    [InlineData("7", "7")]
    public void Are_read_apart_from_how_they_are_typed(string typed, string normalised) => Assert.Equal(normalised, SectionNumber.Parse(typed).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1..2")]
    [InlineData("1.a")]
    [InlineData("14.2.2023")]
    [InlineData("-1.2")]
    [InlineData("1.2.3.4.5.6")]
    [InlineData("٣.١")]
    public void Are_nothing_else(string? typed) => Assert.False(SectionNumber.TryParse(typed, out _));

    [Fact]
    public void Two_comes_before_ten_as_a_number_and_as_a_stored_key()
    {
        string[] inOrder = ["1", "1.2", "1.2.1", "1.10", "1.11", "2.1", "10.1"];
        var numbers = inOrder.Reverse().Select(SectionNumber.Parse).ToList();

        Assert.Equal(inOrder, numbers.Order().Select(number => number.ToString()));
        Assert.Equal(inOrder, numbers.OrderBy(number => number.SortKey, StringComparer.Ordinal).Select(number => number.ToString()));
    }

    [Theory]
    [InlineData("1.12 1.14", "1.13")]
    [InlineData("1.1 1.2 2.1 2.2", "")]
    [InlineData("2.3.1 2.3.4 2.4", "2.3.2 2.3.3")]
    [InlineData("1 3 3.1 3.3", "2 3.2")]
    [InlineData("1.2 1.4 1.2", "1.3")]
    [InlineData("1.1 1.900", "")]
    public void Tell_what_is_missing_between_siblings(string present, string missing) =>
        Assert.Equal(missing, string.Join(' ', SectionNumber.Gaps(present.Split(' ').Select(SectionNumber.Parse))));

    [Fact]
    public void Equal_numbers_are_equal() => Assert.True(SectionNumber.Parse("1.6.") == SectionNumber.Of(1, 6));
}
