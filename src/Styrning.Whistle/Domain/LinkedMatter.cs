using Styrning.Domain;
using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Domain;

/// <summary>A matter that comes of a case and is kept elsewhere: what may reveal the reporter is as secret there (OSL 32:3 b p2 and p3). Its number is sealed, since it points at persons.</summary>
[ObeysLaw("OSL 32:3 b")]
internal sealed class LinkedMatter
{
    public Guid Id { get; init; } = RandomId.New();

    public Guid CaseId { get; init; }

    public LinkedMatterKind Kind { get; init; }

    public DateOnly On { get; init; }

    public Guid By { get; init; }

    public int KeyNo { get; init; }

    /// <summary>Where it is kept. Field name "matter".</summary>
    public required byte[] SealedMatter { get; init; }

    /// <summary>OSL 32:3 b always; never OSL 17:3 b, which is only for the follow-up itself.</summary>
    public required IReadOnlyList<string> Secrecy { get; init; }

    /// <summary>What it has by law, with those of other chapters that were chosen.</summary>
    public static IReadOnlyList<string> SecrecyOf(IEnumerable<string> chosen) =>
        ["OSL 32:3 b", .. SecrecyGround.OfLinkedMatters.Select(g => g.Provision).Where(chosen.Contains)];
}

internal enum LinkedMatterKind
{
    /// <summary>Avsked, uppsägning, disciplin.</summary>
    Personnel,

    /// <summary>Any other measure that the report led to.</summary>
    Measures,
}
