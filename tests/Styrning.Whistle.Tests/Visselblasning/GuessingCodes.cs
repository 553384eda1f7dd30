using Styrning.Whistle.Features.Visselblasning.Aterkom;

namespace Styrning.Whistle.Tests.Visselblasning;

public sealed class GuessingCodes
{
    private const long Second = 1_000_000;

    [Fact]
    public void So_many_a_second_wait_for_nothing()
    {
        var pace = new GuessPace();

        Assert.All(Enumerable.Range(0, 1_000), guess => Assert.Equal(TimeSpan.Zero, pace.TurnAfter(guess * (Second / GuessPace.PerSecond), Second)));
    }

    [Fact]
    public void More_than_that_stand_in_line()
    {
        var pace = new GuessPace();

        var waits = Enumerable.Range(0, GuessPace.PerSecond + 1).Select(_ => pace.TurnAfter(0, Second)).ToList();

        Assert.Equal(TimeSpan.Zero, waits[0]);
        Assert.Equal(TimeSpan.FromSeconds(1), waits[^1]);
        Assert.Equal(waits.Order(), waits);
        Assert.Equal(TimeSpan.Zero, pace.TurnAfter(3 * Second, Second)); // and the line is gone when they are
    }

    [Fact]
    public void Nobody_waits_longer_than_the_longest_however_many_there_are()
    {
        var pace = new GuessPace();

        Assert.All(Enumerable.Range(0, 100_000), _ => Assert.InRange(pace.TurnAfter(0, Second), TimeSpan.Zero, GuessPace.Longest));
    }
}
