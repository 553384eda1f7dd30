namespace Styrning.Domain.Documents;

/// <summary>A remissinstans.</summary>
public sealed class RemissRecipient
{
    public const int LongestName = 200;
    public const int LongestReason = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid RemissId { get; init; }

    public required string Name { get; init; }

    /// <summary>The role that answers for a remissinstans of the kommun; null for one outside, whose answer is entered by hand.</summary>
    public string? RoleKey { get; init; }

    /// <summary>The day it was added to a round that was already sent; null when it was asked with the others.</summary>
    public DateOnly? AddedOn { get; init; }

    /// <summary>Anstånd: its own last day; null when it has the round's.</summary>
    public DateOnly? ExtendedToOn { get; private set; }

    public string ExtendedBecause { get; private set; } = "";

    /// <summary>The day the answer arrived; null while there is none, or only a draft.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Who sent it, or entered it for one outside.</summary>
    public Guid? AnsweredBy { get; private set; }

    /// <summary>Answered that it has nothing to say.</summary>
    public bool Abstained { get; private set; }

    /// <summary>When a draft of the answer was saved last.</summary>
    public DateTimeOffset? DraftedAt { get; private set; }

    /// <summary>The latest day it was reminded; null when it never was.</summary>
    public DateOnly? RemindedOn { get; set; }

    /// <summary>What they say, per section and as a whole; a draft until <see cref="AnsweredOn"/>.</summary>
    public List<RemissAnswer> Answers { get; private set; } = [];

    public int Version { get; private set; }

    public bool HasAnswered => AnsweredOn is not null;

    public bool IsExternal => RoleKey is null;

    /// <summary>Puts the text under a section: a new synpunkt, a changed one, or none when it is empty.</summary>
    /// <exception cref="RuleBroken">DOK-116 when the answer is sent; DOK-127 when it is too long.</exception>
    public void Write(Guid? document, string section, string text)
    {
        Rule.Require(!HasAnswered, "DOK-116", $"{Name} har redan svarat. Ta tillbaka svaret för att ändra det.");
        text = text.ReplaceLineEndings("\n").Trim();
        Rule.Require(text.Length <= RemissAnswer.LongestText, "DOK-127", $"En synpunkt kan ha högst {RemissAnswer.LongestText} tecken. Dela upp den på flera avsnitt.");
        var before = Answers.Find(a => a.DocumentId == document && a.Section == section);
        if (text.Length == 0 && before is not null) Answers.Remove(before);
        else if (before is not null) before.Text = text;
        else if (text.Length > 0) Answers.Add(new RemissAnswer { RecipientId = Id, DocumentId = document, Section = section, Text = text });
    }

    /// <summary>Notes that the draft was saved. Two who write at once: the second is told.</summary>
    public void Drafted(DateTimeOffset at) => DraftedAt = at;

    internal void Extend(DateOnly toOn, string because) => (ExtendedToOn, ExtendedBecause) = (toOn, because);

    internal void Answered(DateOnly on, bool abstained, Guid by) => (AnsweredOn, Abstained, AnsweredBy) = (on, abstained, by);

    internal void TakenBack() => (AnsweredOn, Abstained, AnsweredBy) = (null, false, null);
}
