namespace Styrning.Domain.Decisions;

/// <summary>One line of a §'s sändlista: who is to have the decision, and that it has been sent.</summary>
public sealed class Expediering
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgendaItemId { get; init; }

    public required string To { get; init; }

    /// <summary>Null while it has not gone out.</summary>
    public DateOnly? SentOn { get; private set; }

    public Guid? SentBy { get; private set; }

    public int Version { get; private set; }

    public bool IsSent => SentOn is not null;

    /// <summary>What is sent is an extract of a justerat protocol: before the justering the words are not yet the decision's.</summary>
    /// <param name="protocol">The §'s; null while it has none.</param>
    /// <exception cref="RuleBroken">MOT-114, MOT-115.</exception>
    public void Send(DateOnly on, Guid by, Protocol? protocol, DateOnly today)
    {
        Rule.Require(protocol?.JusteradOn is not null, "MOT-114", "Paragrafen är inte justerad. Det som expedieras är ett utdrag ur det justerade protokollet: vänta på justeringen, eller justera omedelbart.");
        Rule.Require(on >= protocol.JusteradOn && on <= today, "MOT-115",
            $"Dagen för expedieringen är tidigast justeringen den {SwedishText.Date(protocol.JusteradOn.Value)} och senast i dag.");

        (SentOn, SentBy) = (on, by);
    }

    /// <summary>It was ticked by mistake.</summary>
    public void Unsend() => (SentOn, SentBy) = (null, null);

    /// <exception cref="RuleBroken">MOT-116: it has been sent.</exception>
    public void RequireRemovable() =>
        Rule.Require(!IsSent, "MOT-116", $"{To} har redan fått beslutet och står kvar i listan. Ångra bocken först om det var fel.");

    /// <summary>The recipients in a text with one on each line, without those that the list has already.</summary>
    public static IReadOnlyList<string> NewIn(string lines, IReadOnlyCollection<Expediering> present)
    {
        var fresh = new List<string>();
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!present.Any(p => SwedishText.IsSame(p.To, line)) && !fresh.Exists(f => SwedishText.IsSame(f, line)))
            {
                fresh.Add(line);
            }
        }

        return fresh;
    }
}
