namespace Styrning.Domain.Documents;

public enum ReferenceState
{
    /// <summary>Found in the text by the program; nobody has looked yet.</summary>
    Found,

    Confirmed,

    /// <summary>Not a reference after all.</summary>
    Dismissed,

    /// <summary>The one referred to is repealed: now points at another document.</summary>
    Repointed,

    /// <summary>To be struck at the next change of the text.</summary>
    Struck,

    /// <summary>Left as it stands, with a reason.</summary>
    Accepted,
}

/// <summary>A place in the text of one document that names another.</summary>
public sealed class DocumentReference
{
    public const int LongestNote = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid FromId { get; init; }

    /// <summary>The document that the words name, or that it has been re-pointed to.</summary>
    public required Guid ToId { get; set; }

    /// <summary>The heading it stands under; empty before the first.</summary>
    public string Section { get; init; } = "";

    /// <summary>The words as they stand in the text.</summary>
    public required string Words { get; init; }

    public ReferenceState State { get; private set; }

    /// <summary>Why it was accepted, or what it is to become.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Of one that has been re-pointed: the document that the text still names.</summary>
    public Guid? NamedId { get; private set; }

    public int Version { get; private set; }

    /// <summary>The document that the words name.</summary>
    public Guid NamesId => NamedId ?? ToId;

    /// <summary>Whoever repeals the document it names has to say what is to become of it.</summary>
    public bool IsUndecided => State is ReferenceState.Found or ReferenceState.Confirmed;

    /// <summary>It is a reference. One that has been decided on before a repeal stays as it was decided.</summary>
    public void Confirm()
    {
        if (State is ReferenceState.Found or ReferenceState.Dismissed) State = ReferenceState.Confirmed;
    }

    /// <summary>It only looks like one.</summary>
    public void Dismiss() => (State, ToId, NamedId, Note) = (ReferenceState.Dismissed, NamesId, null, "");

    /// <summary>Nobody has said anything of it: as when it was found.</summary>
    public void Reopen() => (State, ToId, NamedId, Note) = (ReferenceState.Confirmed, NamesId, null, "");

    /// <summary>From now on it means another document, which the text is to say at its next change.</summary>
    public void Repoint(Guid to)
    {
        Rule.Require(to != NamesId && to != FromId, "DOK-162", "Välj ett annat dokument att peka om till.");
        (State, NamedId, ToId, Note) = (ReferenceState.Repointed, NamesId, to, "");
    }

    /// <summary>Goes at the next change of the text.</summary>
    public void Strike(string note) => Decide(ReferenceState.Struck, note, required: false);

    /// <summary>Stays although what it names is repealed, and why.</summary>
    public void Accept(string because) => Decide(ReferenceState.Accepted, because, required: true);

    private void Decide(ReferenceState state, string note, bool required)
    {
        note = note.Trim();
        Rule.Require(note.Length <= LongestNote && (note.Length > 0 || !required), "DOK-163", $"Skriv varför hänvisningen får stå kvar, med högst {LongestNote} tecken.");
        (State, ToId, NamedId, Note) = (state, NamesId, null, note);
    }
}
