namespace Styrning.Whistle.Published;

/// <summary>One figure of a year for the annual report. Points at no case.</summary>
/// <param name="Organisation">Name of the verksamhetsutövare.</param>
/// <param name="What">"Mottagna rapporter".</param>
/// <param name="Count">Null: suppressed, because so few could be somebody.</param>
public sealed record WhistleFigure(string Organisation, string What, int? Count);
