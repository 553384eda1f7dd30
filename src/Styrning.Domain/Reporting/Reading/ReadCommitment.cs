namespace Styrning.Domain.Reporting.Reading;

/// <summary>How sure the reader is that a sentence is a promise to follow up.</summary>
public enum ReadConfidence
{
    Low,
    Medium,
    High,
}

/// <summary>A sentence that points forward. Also those that were judged to be no promise are here, so that nothing is dropped in silence.</summary>
/// <param name="Sentence">As in the report, its broken lines joined.</param>
/// <param name="Before">The sentence before it in the same paragraph; it tells what "detta" is. Null for the first one.</param>
/// <param name="Marker">The words that point forward ("ska", "kommer att", "2025").</param>
/// <param name="Why">A Swedish sentence: why it is proposed, or why it is not.</param>
/// <param name="Period">The time it names, as written and sortable; null when it names none ahead.</param>
/// <param name="Suggested">False when a person is only shown the sentence, without a mark in its box.</param>
/// <param name="Line">The line of the paragraph the sentence stands in.</param>
public sealed record ReadCommitment(
    string Sentence,
    string? Before,
    string Marker,
    string Why,
    FuzzyPeriod? Period,
    ReadConfidence Confidence,
    bool Suggested,
    int Line);
