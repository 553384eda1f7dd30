using System.Text;

namespace Styrning.Benchmarks.Kills;

/// <summary>
/// What a worker says on standard output: a line is one write, and ends with a mark, so that half a line of one who was killed is not taken for
/// a whole one. What has been said counts as acknowledged.
/// </summary>
internal sealed class Telling(Stream output)
{
    public const string Started = "start";
    public const string Answered = "answer";
    public const string Delivered = "message";
    public const string Journal = "journal";
    public const string Held = "held";

    private const string Mark = " ;";

    private readonly Lock one = new();

    public void Say(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line + Mark + "\n");
        lock (one)
        {
            output.Write(bytes);
            output.Flush();
        }
    }

    /// <returns>The words of a whole line; null for half a one.</returns>
    public static string[]? Words(string line) => line.EndsWith(Mark, StringComparison.Ordinal) ? line[..^Mark.Length].Split(' ') : null;
}
