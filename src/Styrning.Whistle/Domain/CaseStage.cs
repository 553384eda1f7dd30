namespace Styrning.Whistle.Domain;

/// <summary>How far a case has come.</summary>
internal enum CaseStage
{
    /// <summary>Nobody has told the reporter that it came.</summary>
    Received,

    /// <summary>It is judged whether it is a case under the law.</summary>
    Assessing,

    /// <summary>One handler has found it out of scope; a second must judge.</summary>
    SecondOpinion,
    OutOfScope,
    Investigating,
    HandedOver,
    ActionsDecided,

    /// <summary>The reporter has the final feedback, or there is nobody to give it to.</summary>
    FeedbackGiven,
    Closed,

    /// <summary>The two years have passed and no rule says what to do with it.</summary>
    Locked,
    Archived,
}

/// <summary>How the duty to acknowledge has been met, or why there is none.</summary>
internal enum AcknowledgementKind
{
    Owed,
    Given,

    /// <summary>The reporter wanted none.</summary>
    Declined,

    /// <summary>It could have revealed who the reporter is, or the reporter could not be reached.</summary>
    Waived,
}
