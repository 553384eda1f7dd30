namespace Styrning.Domain.Documents;

/// <summary>One synpunkt, and what came of it.</summary>
public sealed class RemissAnswer
{
    public const int LongestText = 20_000;
    public const int LongestResponse = 8_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid RecipientId { get; init; }

    /// <summary>The document it is about; null for the whole proposal.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>The heading of the section it is about; empty for the whole.</summary>
    public string Section { get; init; } = "";

    public required string Text { get; set; }

    /// <summary>Bemötande; empty while nobody has answered it.</summary>
    public string Response { get; private set; } = "";

    /// <summary>Whether it led to a change; null while it has not been taken up.</summary>
    public bool? Heeded { get; private set; }

    /// <summary>Who wrote the bemötande last.</summary>
    public Guid? TreatedBy { get; private set; }

    public int Version { get; private set; }

    /// <summary>It has a bemötande and the answer to whether it led to a change. One without the other is a draft.</summary>
    public bool IsTreated => Response.Length > 0 && Heeded is not null;

    internal void Treat(string response, bool? heeded, Guid by)
    {
        response = response.ReplaceLineEndings("\n").Trim();
        Rule.Require(response.Length <= LongestResponse, "DOK-128", $"Ett bemötande kan ha högst {LongestResponse} tecken.");
        (Response, Heeded, TreatedBy) = (response, heeded, by);
    }
}
