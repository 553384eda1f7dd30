using System.Diagnostics.CodeAnalysis;

namespace Styrning.Domain;

/// <summary>Where the domain refuses. One line per rule, before anything has changed, so that a refusal leaves no trace.</summary>
public static class Rule
{
    /// <param name="holds">What must be true.</param>
    /// <param name="code">The stable code of the refusal, such as DOK-02. Never reused for another rule.</param>
    /// <param name="sentence">What the user reads: a whole sentence in plain Swedish that says what to do instead where it can.</param>
    /// <exception cref="RuleBroken">The rule does not hold.</exception>
    public static void Require([DoesNotReturnIf(false)] bool holds, string code, string sentence)
    {
        if (!holds) throw new RuleBroken(code, sentence);
    }
}
