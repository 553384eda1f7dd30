namespace Styrning.Domain.Decisions;

/// <summary>Who signs a protocol: the one who led the meeting and those whom it chose to justera, each in person or somebody in their place.</summary>
/// <param name="Chosen">Names of chair and justerare as the meeting has them; empty when it has recorded none.</param>
public sealed record Signatories(IReadOnlyList<string> Chosen)
{
    /// <summary>The names as they signed, chair first.</summary>
    /// <param name="signed">Those of the chosen who signed.</param>
    /// <param name="others">Names of those who signed in somebody's place.</param>
    /// <exception cref="RuleBroken">MOT-87: somebody is missing.</exception>
    [ObeysLaw("KL 5:69")]
    public string Signed(IReadOnlyCollection<string> signed, IReadOnlyCollection<string> others)
    {
        var missing = Chosen.Where(name => !signed.Contains(name)).ToList();
        var inPlace = others.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct().ToList();
        Rule.Require(Chosen.Count > 0 || inPlace.Count > 0, "MOT-87", "Ange vilka som har justerat protokollet: den som ledde sammanträdet och den eller de som valdes att justera.");
        Rule.Require(missing.Count <= inPlace.Count, "MOT-87",
            $"Protokollet är justerat först när alla har skrivit under. {SwedishText.Join(missing)} saknas. Har någon annan skrivit under i stället, ange det namnet.");

        return SwedishText.Join([.. Chosen.Where(signed.Contains), .. inPlace]);
    }
}
