using Styrning.Domain;

namespace Styrning.Whistle.Domain;

/// <summary>A piece of what the documents say, tried for itself: a name, an address, a sentence. It is meant wherever it stands.</summary>
/// <param name="Text">As it stands in the documents; case, accents and line breaks do not matter.</param>
/// <param name="Ground">Key of a <see cref="SecrecyGround"/>.</param>
/// <param name="Released">Tried, and given out.</param>
/// <param name="Reason">The outcome of the test in words; empty where the law asks for none.</param>
internal sealed record Uppgift(string Text, string Ground, bool Released, string Reason)
{
    public SecrecyGround GroundOrNone => SecrecyGround.Find(Ground) ?? throw new InvalidDataException("A ground that is none.");

    /// <summary>Whether the outcome may stand.</summary>
    /// <exception cref="RuleBroken">VIS-84, VIS-85.</exception>
    [ObeysLaw("OSL 32:3 b")]
    [ObeysLaw("OSL 17:3 b")]
    public void Check()
    {
        var test = GroundOrNone.Test;
        Rule.Require(!(Released && test is HarmTest.Absolute), "VIS-84", $"”{Text}” kan avslöja den som rapporterade. Den uppgiften är alltid hemlig och lämnas aldrig ut (OSL 32 kap. 3 b §).");
        Rule.Require(!(Released && test is HarmTest.Reversed) || HasReason, "VIS-85", $"Skriv varför det står klart att ”{Text}” kan lämnas ut utan att någon lider men. Annars är uppgiften hemlig.");
        Rule.Require(Released || test is HarmTest.Absolute or HarmTest.Reversed || HasReason, "VIS-85", $"Skriv vilken skada det kan antas bli om ”{Text}” lämnas ut. Annars är uppgiften offentlig.");
    }

    private bool HasReason => !string.IsNullOrWhiteSpace(Reason);
}
