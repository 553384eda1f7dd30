using System.Globalization;
using System.Text;
using Styrning.Domain;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Retention;

/// <summary>
/// What has been disposed of, kept with the installation's secret and outside the database: an old backup that is put back does not bring a case back. One line for each, with
/// days and a keyed hash of the case's id; from it nobody learns which case it was.
/// </summary>
internal sealed class DisposedList(string file, MasterSecret master)
{
    private const string Name = "gallrade-arenden.txt";

    private static readonly Lock Writing = new();

    private readonly Lazy<byte[]> _key = new(() => master.KeyFor("disposed"));

    public static DisposedList OfFolder(string folder, MasterSecret master) => new(Path.Combine(Directory.CreateDirectory(folder).FullName, Name), master);

    /// <summary>On the disk when it returns. Written just before the database commits: a line too many is of a case that is due anyhow.</summary>
    public void Add(DisposedLine line)
    {
        var bytes = Encoding.ASCII.GetBytes($"{SwedishText.ShortDate(line.On)} {SwedishText.ShortDate(line.ClosedOn)} {line.How} {HashOf(line.Case)}\n");
        lock (Writing)
        {
            using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
    }

    /// <returns>Those of these cases that have been disposed of before.</returns>
    public IReadOnlyList<DisposedLine> Among(IEnumerable<Guid> cases)
    {
        var lines = Read();
        return lines.Count == 0 ? [] : [.. cases.Select(id => lines.TryGetValue(HashOf(id), out var line) ? line with { Case = id } : null).OfType<DisposedLine>()];
    }

    private Dictionary<string, DisposedLine> Read()
    {
        var lines = new Dictionary<string, DisposedLine>(StringComparer.Ordinal);
        foreach (var words in (File.Exists(file) ? File.ReadAllLines(file) : []).Select(line => line.Split(' ')).Where(words => words.Length == 4))
        {
            if (Day(words[0]) is { } on && Day(words[1]) is { } closed && Enum.TryParse<RetentionKind>(words[2], out var how))
            {
                lines[words[3]] = new(Guid.Empty, on, closed, how);
            }
        }

        return lines;
    }

    private string HashOf(Guid @case) => Convert.ToHexStringLower(ChainHash.Next(_key.Value, ChainHash.First, @case.ToString("N")));

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <param name="On">The day it was disposed of.</param>
internal sealed record DisposedLine(Guid Case, DateOnly On, DateOnly ClosedOn, RetentionKind How);
