namespace Styrning.Whistle.Published;

/// <summary>One figure of a year for the annual report. Points at no case.</summary>
/// <param name="Organisation">Name of the verksamhetsutövare.</param>
/// <param name="Of">What is divided, of a breakdown: "Gällde". Empty for a total.</param>
/// <param name="What">"Mottagna rapporter", "Upphandling och inköp".</param>
/// <param name="Count">Null: suppressed. A total is, when it is under five; a cell also when it would tell another that is.</param>
public sealed record WhistleFigure(string Organisation, string Of, string What, int? Count);
