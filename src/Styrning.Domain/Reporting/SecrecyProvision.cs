namespace Styrning.Domain.Reporting;

/// <summary>
/// A provision of OSL that can be proposed for a paragraph of the report. The proposal is the writer's; what is withheld is
/// decided when the public rendition is approved.
/// </summary>
/// <param name="Code">As printed: "OSL 18:8".</param>
/// <param name="About">What it protects, in a few words.</param>
public sealed record SecrecyProvision(string Code, string About)
{
    /// <summary>Those that a kommun's report meets (offentlighets- och sekretesslagen 2009:400, as of 2025-12-16).</summary>
    public static IReadOnlyList<SecrecyProvision> All { get; } =
    [
        new("OSL 15:2", "totalförsvaret och rikets säkerhet"),
        new("OSL 18:8", "säkerhets- och bevakningsåtgärder"),
        new("OSL 18:8 b", "rapporter om cyberincidenter"),
        new("OSL 18:13", "risk- och sårbarhetsanalyser, planering för kriser"),
        new("OSL 18:13 a", "skolans beredskapsplaner"),
        new("OSL 19:1", "kommunens affärsförhållanden"),
        new("OSL 25:1", "enskilda i hälso- och sjukvård"),
        new("OSL 26:1", "enskilda i socialtjänsten"),
        new("OSL 39:2", "anställdas personliga förhållanden"),
    ];

    /// <summary>The provision with this code; null when the code is empty, which means public.</summary>
    /// <exception cref="RuleBroken">RAP-31 when the code is none of ours.</exception>
    public static string? Check(string? code)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return null;
        }

        var trimmed = code.Trim();
        Rule.Require(All.Any(p => p.Code == trimmed), "RAP-31", $"”{trimmed}” är inte en bestämmelse som kan föreslås här.");
        return trimmed;
    }
}
