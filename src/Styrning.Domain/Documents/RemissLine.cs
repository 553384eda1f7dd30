namespace Styrning.Domain.Documents;

/// <summary>One to be asked, as it is typed on a line: "Socialnämnden: socialchef" in the kommun, "Länsstyrelsen" outside it.</summary>
/// <param name="Role">The role as it was typed; null for one outside.</param>
public sealed record RemissLine(string Name, string? Role)
{
    /// <summary>The lines that say something. What stands after the last colon is the role.</summary>
    public static IReadOnlyList<RemissLine> Read(string? text) =>
    [
        .. (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line =>
            line.LastIndexOf(':') is > 0 and var at && line[(at + 1)..].Trim() is { Length: > 0 } role ? new RemissLine(line[..at].Trim(), role) : new RemissLine(line.TrimEnd(':', ' '), null)),
    ];
}
