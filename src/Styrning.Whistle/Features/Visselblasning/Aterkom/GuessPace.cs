namespace Styrning.Whistle.Features.Visselblasning.Aterkom;

/// <summary>
/// Answers to codes that lead nowhere leave one after another, so many a second and no more, whoever asks: somebody who guesses a hundred thousand takes nothing from those who
/// come with theirs, who never stand in this line. Nothing is counted per address or per case, so nobody can be locked out.
/// </summary>
internal sealed class GuessPace
{
    public const int PerSecond = 200;

    /// <summary>However many guess, a person who has mistyped hears so after this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly Lock _line = new();
    private long _free; // when the next may leave, by the machine's own clock

    /// <summary>Waits for one's turn. Nobody waits while fewer come than may leave.</summary>
    public Task TakeTurnAsync(CancellationToken cancel)
    {
        var wait = TurnAfter(TimeProvider.System.GetTimestamp(), TimeProvider.System.TimestampFrequency);
        return wait > TimeSpan.Zero ? Task.Delay(wait, TimeProvider.System, cancel) : Task.CompletedTask;
    }

    /// <param name="now">In parts of a second.</param>
    /// <param name="second">How many parts it has.</param>
    internal TimeSpan TurnAfter(long now, long second)
    {
        lock (_line)
        {
            var turn = Math.Max(_free, now);
            if (turn - now > Longest.TotalSeconds * second)
            {
                return Longest; // the line is full: no longer for those who come now, and no longer because of them
            }

            _free = turn + (second / PerSecond);
            return TimeSpan.FromSeconds((turn - now) / (double)second);
        }
    }
}
