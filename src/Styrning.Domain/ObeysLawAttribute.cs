namespace Styrning.Domain;

/// <summary>
/// Marks the code that obeys a paragraph. docs/lagrum.md lists every mark with the test that proves it, and a test holds the
/// list to the code in both directions: no paragraph is obeyed in silence, and none is claimed without code.
/// </summary>
/// <param name="paragraph">In the notation of <see cref="Law"/>: "VBL 5:8 p2", "lag 1930:173 2 §".</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Method | AttributeTargets.Property
    | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class ObeysLawAttribute(string paragraph) : Attribute
{
    public string Paragraph { get; } = paragraph;
}
