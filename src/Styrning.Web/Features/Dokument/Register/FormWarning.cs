namespace Styrning.Web.Features.Dokument.Register;

/// <summary>Something that may be wrong and may be right: told when it is typed in, and saved when whoever types has said that it is right.</summary>
/// <param name="Key">What it is about: a confirmation of one is no confirmation of another.</param>
/// <param name="Path">Where the reader can look; null when there is nowhere.</param>
public sealed record FormWarning(string Key, string Sentence, string? Path = null, string? Link = null)
{
    /// <returns>Those that nobody has confirmed yet.</returns>
    public static IReadOnlyList<FormWarning> Unanswered(IEnumerable<FormWarning?> warnings, IEnumerable<string> confirmed) =>
        [.. warnings.OfType<FormWarning>().Where(w => !confirmed.Contains(w.Key, StringComparer.Ordinal))];
}
