namespace Styrning.Domain.Documents;

/// <summary>A round of remiss in a matter: what was asked, of whom, by when.</summary>
public sealed class Remiss
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MatterId { get; init; }

    /// <summary>From 1 within the matter.</summary>
    public required int Round { get; init; }

    /// <summary>What those asked are to think of.</summary>
    public string Question { get; set; } = "";

    public DateOnly? SentOn { get; set; }

    /// <summary>Sista svarsdag.</summary>
    public DateOnly? LastDayOn { get; set; }

    /// <summary>Closed: no more answers are waited for.</summary>
    public DateOnly? ClosedOn { get; set; }

    public List<RemissRecipient> Recipients { get; private set; } = [];

    public int Version { get; private set; }
}

/// <summary>A remissinstans.</summary>
public sealed class RemissRecipient
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid RemissId { get; init; }

    public required string Name { get; init; }

    /// <summary>The role that answers for a remissinstans of the kommun; null for one outside, whose answer is entered by hand.</summary>
    public string? RoleKey { get; init; }

    /// <summary>Anstånd: its own last day; null when it has the round's.</summary>
    public DateOnly? ExtendedToOn { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    /// <summary>Answered that it has nothing to say.</summary>
    public bool Abstained { get; set; }

    public List<RemissAnswer> Answers { get; private set; } = [];
}

/// <summary>One synpunkt, and what came of it.</summary>
public sealed class RemissAnswer
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid RecipientId { get; init; }

    /// <summary>The document it is about; null for the whole proposal.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>The heading of the section it is about; empty for the whole.</summary>
    public string Section { get; init; } = "";

    public required string Text { get; set; }

    /// <summary>Bemötande; empty while nobody has answered it.</summary>
    public string Response { get; set; } = "";

    /// <summary>Whether it led to a change; null while it has not been taken up.</summary>
    public bool? Heeded { get; set; }
}
