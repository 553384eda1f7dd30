namespace Styrning.Domain;

/// <summary>
/// A lawful refusal: what was asked for is not allowed, or not yet. It is shown to the user as it stands and nothing is saved.
/// A bug is never a <see cref="RuleBroken"/>.
/// </summary>
public sealed class RuleBroken(string code, string sentence) : Exception($"{code}: {sentence}")
{
    /// <summary>The stable code, by which tests, logs and support recognise the rule.</summary>
    public string Code { get; } = code;

    /// <summary>The sentence for the user, in Swedish.</summary>
    public string Sentence { get; } = sentence;
}
