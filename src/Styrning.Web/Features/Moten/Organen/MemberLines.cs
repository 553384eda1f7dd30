using System.Text.RegularExpressions;
using Styrning.Domain.Decisions;

namespace Styrning.Web.Features.Moten.Organen;

/// <summary>Members as lines of text: "Anna Ek (S), ordförande". A number or a dash before the name is left out.</summary>
internal static partial class MemberLines
{
    public static IReadOnlyList<MemberLine> Read(string? text, MemberKind kind) =>
        [.. (text ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => Line().Match(line))
            .Select(match => new MemberLine(kind, match.Groups["name"].Value.Trim(), match.Groups["group"].Value.Trim(), match.Groups["office"].Value.Trim()))];

    [GeneratedRegex(@"^(?:\d+[.)]\s*|[-–•*]\s*)?(?<name>[^(,;\t]*)(?:\((?<group>[^)]*)\))?[\s,;]*(?<office>.*)$")]
    private static partial Regex Line();
}

internal sealed record MemberLine(MemberKind Kind, string Name, string Group, string Office);
