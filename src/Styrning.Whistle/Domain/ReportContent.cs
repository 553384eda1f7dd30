namespace Styrning.Whistle.Domain;

/// <summary>What a reporter sends. Only <see cref="What"/> is compulsory.</summary>
internal sealed record ReportContent
{
    /// <summary>At most 100 000 characters.</summary>
    public required string What { get; init; }

    public string When { get; init; } = "";

    public string Where { get; init; } = "";

    /// <summary>Whom it is about, so that nobody of them is let in.</summary>
    public IReadOnlyList<ConcernedPerson> Concerned { get; init; } = [];

    /// <summary>Appointments that the reporter ticked: it is about these.</summary>
    public IReadOnlyList<Guid> ConcernsAppointments { get; init; } = [];

    /// <summary>Their names, for those who do read it: an investigation must know that it is about a colleague.</summary>
    public IReadOnlyList<string> ShutOut { get; init; } = [];

    /// <summary>How the reporter knows the organisation, in its words ("anställd"); empty when not said.</summary>
    public string Relation { get; init; } = "";

    /// <summary>Whom they have told already; empty when not said.</summary>
    public string ToldBefore { get; init; } = "";

    /// <summary>Name and ways to reach them, if they want; empty for most.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Where the letter itself is kept; empty for what has no paper.</summary>
    public string Original { get; init; } = "";

    public bool DeclinesAcknowledgement { get; init; }

    public bool WantsMeeting { get; init; }

    /// <summary>"sv" or "en": the language it was written in.</summary>
    public string Language { get; init; } = "sv";
}

/// <param name="Name">As written; empty when only the unit is known.</param>
internal sealed record ConcernedPerson(string Name, string Title, string Unit);
