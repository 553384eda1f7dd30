namespace Styrning.Whistle.Domain;

/// <summary>
/// Something that the handlers have set themselves to do in a case: ask for an invoice, book the meeting. What it is stands in an internal note, sealed as every note; here are only its days.
/// </summary>
internal sealed class CaseTask
{
    /// <summary>The note that says what is to be done.</summary>
    public Guid DocumentId { get; init; }

    public Guid CaseId { get; init; }

    /// <summary>The day by which; null: no day was set. The handlers' own: no statute names it.</summary>
    public DateOnly? DueOn { get; init; }

    public DateOnly? DoneOn { get; set; }

    /// <summary>The handler who did it; null until it is done.</summary>
    public Guid? DoneBy { get; set; }

    public int Version { get; private set; }
}
