using Styrning.Domain.Time;
using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Domain;

/// <summary>
/// That somebody read or did something in a case: who, when, what. Chained per case; the rows outlive the case and hold nothing from it. What a reporter does has a day and no
/// hour, and no row tells that they came back.
/// </summary>
internal sealed class ReadingEntry
{
    public Guid CaseId { get; init; }

    /// <summary>1, 2, 3 within the case.</summary>
    public int No { get; init; }

    /// <summary>For handlers the moment in whole seconds; for others the day.</summary>
    public required string At { get; init; }

    /// <summary>The person; null: the reporter or the clock.</summary>
    public Guid? By { get; init; }

    /// <summary>A fixed word: "oppnade", "laste-handling", "laddade-ned", "skrev", "aterkoppling", …</summary>
    public required string What { get; init; }

    /// <summary>The document or file; null when it is the case.</summary>
    public Guid? Of { get; init; }

    public required byte[] Link { get; init; }
}

/// <summary>
/// What all chains came to on a day, chained in turn: what a deleted end or a whole deleted chain is found by. Made once a day; what was written since is anchored the next.
/// </summary>
internal sealed class ReadingAnchor
{
    public DateOnly On { get; init; }

    /// <summary>How many chains have been anchored, and how many entries in all.</summary>
    public int Chains { get; init; }

    public int Entries { get; init; }

    /// <summary>Hash over the day's <see cref="ReadingHead"/>s, in order of the cases' ids.</summary>
    public required byte[] Heads { get; init; }

    public required byte[] Link { get; init; }
}

/// <summary>How far one chain had come on the day of an anchor. Only chains that have grown since their last have one.</summary>
internal sealed class ReadingHead
{
    public DateOnly On { get; init; }

    public Guid CaseId { get; init; }

    /// <summary>Of the last entry.</summary>
    public int No { get; init; }

    /// <summary>Of the last entry.</summary>
    public required byte[] Link { get; init; }
}

/// <summary>A message to a person that something waits. Key and person, no content. Its moment is the same whenever in the day that was.</summary>
internal sealed class WaitingLetter
{
    /// <summary>Unrelated to any case's id.</summary>
    public required string Key { get; init; }

    /// <summary>One of the organisation's own, or, for somebody outside, the appointment.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Not before.</summary>
    public DateTimeOffset FromAt { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Of something that has just come or been done: at seven the next morning. Neither the row nor the letter tells more than the day.</summary>
    public static WaitingLetter NextMorning(Guid person, DateTimeOffset now) =>
        new() { Key = RandomId.New().ToString("N"), PersonId = person, FromAt = SwedishCalendar.At(SwedishCalendar.DayOf(now).AddDays(1), Morning) };

    private static readonly TimeOnly Morning = new(7, 0);
}

/// <summary>A yearly figure that a handler confirmed when closing. Points at no case, and is not recomputed when one is gone.</summary>
internal sealed class YearCount
{
    public required string Organisation { get; init; }

    public int Year { get; init; }

    /// <summary>"kategori/upphandling", "utfall/atgarder", "inkom", "avslutade".</summary>
    public required string What { get; init; }

    public int Count { get; set; }

    public int Version { get; private set; }
}
