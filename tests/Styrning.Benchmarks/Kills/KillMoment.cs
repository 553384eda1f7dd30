namespace Styrning.Benchmarks.Kills;

/// <summary>When a worker is killed: where it holds for us, after so many lines, or so long after its first line.</summary>
/// <param name="Place">Where it holds itself, None for a kill out of the blue.</param>
/// <param name="Time">The how manieth time it comes there.</param>
/// <param name="Lines">After so many lines; 0: not that.</param>
/// <param name="Delay">How long after its first line; zero: not that.</param>
internal sealed record KillMoment(HoldPlace Place, int Time, int Lines, TimeSpan Delay)
{
    // Strides that have nothing in common with the range spread over it, and are the same every time.
    public static KillMoment Of(int kill) => (kill % 5) switch
    {
        0 => At(HoldPlace.Step, 1 + kill * 7 % 11),
        1 => At(HoldPlace.Commit, 1 + (kill - 1) * 5 % 19),
        2 => At(HoldPlace.Committed, 1 + kill * 3 % 23),
        3 => new(HoldPlace.None, 0, 1 + kill * 11 % 41, TimeSpan.Zero),
        _ => new(HoldPlace.None, 0, 0, TimeSpan.FromMilliseconds(1 + kill * 37 % 307)),
    };

    private static KillMoment At(HoldPlace place, int time) => new(place, time, 0, TimeSpan.Zero);
}
