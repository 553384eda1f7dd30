namespace Styrning.Domain.Decisions;

/// <summary>Something that the law demands before an item can be decided: shown green or red on its page, and refused with the same sentence by the same code.</summary>
/// <param name="Code">The refusal's code.</param>
/// <param name="Sentence">What is met, or what is missing and what to do about it.</param>
public sealed record LegalDemand(Law Law, string Code, bool IsMet, string Sentence)
{
    /// <summary>Told, never refused: what the law leaves to the kommun, or what cannot be counted yet.</summary>
    public bool OnlyWarns { get; init; }

    /// <exception cref="RuleBroken">It is not met.</exception>
    public void Require() => Rule.Require(IsMet || OnlyWarns, Code, Sentence);
}
