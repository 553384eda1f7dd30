namespace Styrning.Whistle.Published;

/// <summary>A person of the organisation, as far as the channel needs to know one.</summary>
/// <param name="Id">The organisation's id of the person.</param>
/// <param name="Name">"Karin Öberg".</param>
/// <param name="Titles">The roles held today, in Swedish: "kommunjurist". Empty when there is none.</param>
/// <param name="Units">The units of those roles. Empty when there is none.</param>
public sealed record WhistlePerson(Guid Id, string Name, IReadOnlyList<string> Titles, IReadOnlyList<string> Units);
