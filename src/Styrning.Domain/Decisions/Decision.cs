namespace Styrning.Domain.Decisions;

/// <summary>What an organ or a delegate did with a matter. Recorded as the protocol has it, never derived from votes.</summary>
public enum DecisionOutcome
{
    /// <summary>Antas: the proposal as it stands. For a repeal: upphävs. For beredning and yttrande: sent on with a proposal.</summary>
    Adopted,

    /// <summary>Antas med ändring.</summary>
    AdoptedWithChange,

    /// <summary>Avslås.</summary>
    Rejected,

    /// <summary>Återremiss: back to drafting with a motivering.</summary>
    Aterremiss,

    /// <summary>Bordläggs: comes back at the next meeting.</summary>
    Bordlaggning,

    /// <summary>Noted; nothing else happens. Of a matter that waits for its item no longer: the item is left out (utgår).</summary>
    Noted,
}

/// <summary>A decision of an organ at a meeting, or by delegation. Its force (justerad, anslagen, laga kraft) is computed from what happened afterwards, never stored.</summary>
public sealed class Decision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid? MatterId { get; init; }

    /// <summary>The organ that decided, or on whose behalf it was decided.</summary>
    public required string OrganKey { get; init; }

    public required DateOnly DecidedOn { get; init; }

    /// <summary>The § it was made in; null for a decision by delegation.</summary>
    public Guid? AgendaItemId { get; init; }

    public required Treatment Treatment { get; init; }

    public required DecisionOutcome Outcome { get; set; }

    /// <summary>The words of the decision. Corrected only by <see cref="DecisionCorrection.Of"/>.</summary>
    public required string Text { get; set; }

    /// <summary>What was changed in the proposal; empty unless <see cref="DecisionOutcome.AdoptedWithChange"/>.</summary>
    public string Change { get; set; } = "";

    /// <summary>The motivering of an återremiss by majority; else empty. A minority's own are in <see cref="Minority"/>.</summary>
    public string Motivering { get; set; } = "";

    /// <summary>The matter was referred back or tabled because a minority asked for it (KL 5:50); null when not.</summary>
    public MinorityRequest? Minority { get; set; }

    /// <summary>Made by somebody on the organ's behalf; null when the organ itself decided.</summary>
    public DelegatedBy? Delegated { get; set; }

    /// <summary>What was corrected in the record before the protocol was justerat, the first first.</summary>
    public List<DecisionCorrection> Corrections { get; set; } = [];

    public required Guid RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public int Version { get; private set; }

    /// <summary>Recorded anew, after the matter was moved back because the outcome was wrong. What stood here before is kept in the trace.</summary>
    public void Replace(Decision right)
    {
        Corrections = [.. Corrections, new(right.RecordedAt, right.RecordedBy, "Utfallet", $"{SwedishText.Sentence(Outcome.InWords(Treatment))}. {Text}", SwedishText.Sentence(right.Outcome.InWords(Treatment)))];
        (Outcome, Text, Change, Motivering, Minority) = (right.Outcome, right.Text, right.Change, right.Motivering, right.Minority);
    }

    /// <summary>Purely preparatory: no clock of appeal runs (KL 13:2).</summary>
    public bool IsPreparatory => Treatment is Treatment.Beredning or Treatment.Yttrande;
}

/// <summary>A minority's request as the protocol has it: who asked, how many they were, and of how many present.</summary>
/// <param name="Present">All present, abstainers and those at a distance counted.</param>
/// <param name="Motiveringar">Each with those who stand behind it: several are tested one by one. For a bordläggning one, without a text.</param>
public sealed record MinorityRequest(int Present, IReadOnlyList<MinorityMotivering> Motiveringar);

/// <param name="Text">The words of those who asked; empty for a bordläggning, which needs none.</param>
/// <param name="Requesters">How many asked on this ground.</param>
/// <param name="Names">Who they were, as the protocol names them.</param>
public sealed record MinorityMotivering(string Text, int Requesters, string Names);

/// <summary>Who decided on an organ's behalf, by which right, and how the decision reaches the public (KL 6:37–40, 7:5–8).</summary>
public sealed record DelegatedBy
{
    /// <summary>"säkerhetschefen", "ordföranden", "arbetsutskottet".</summary>
    public required string Delegate { get; init; }

    /// <summary>The right by which the chair, or another member the nämnd has named, decides what is so urgent that it cannot wait.</summary>
    public const string Urgent = "KL 6:39";

    /// <summary>The point of the delegationsordning, or <see cref="Urgent"/>.</summary>
    public required string Right { get; init; }

    public bool IsUrgent => Right == Urgent;

    /// <summary>The item at which it was reported to the nämnd; null before.</summary>
    public Guid? ReportedAtItemId { get; init; }

    public DateOnly? ReportedOn { get; init; }

    /// <summary>Its own protocol with its own notice; null when it is reported to the nämnd instead.</summary>
    public Guid? OwnProtocolId { get; init; }
}
