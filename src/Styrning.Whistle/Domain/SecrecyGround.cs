using Styrning.Domain;
using Styrning.Domain.Reporting;

namespace Styrning.Whistle.Domain;

/// <summary>Why a piece of a document may not be given out, as it is chosen when a request for documents is tried.</summary>
/// <param name="Key">Lasting; what forms and sealed work hold.</param>
/// <param name="Provision">"OSL 32:3 b", as <see cref="Law"/> writes it.</param>
/// <param name="About">What it protects, in a few words.</param>
internal sealed record SecrecyGround(string Key, string Provision, string About, HarmTest Test)
{
    [ObeysLaw("OSL 32:3 b")]
    public static readonly SecrecyGround Reporter = new("rapporterande", "OSL 32:3 b", "kan avslöja den som rapporterade", HarmTest.Absolute);

    public static readonly SecrecyGround Other = new("annan-enskild", "OSL 32:3 b", "kan avslöja någon annan enskild", HarmTest.Reversed);

    [ObeysLaw("OSL 17:3 b")]
    public static readonly SecrecyGround Purpose = new("syftet", "OSL 17:3 b", "avslöjar någon så att utredningen motverkas", HarmTest.Straight);

    /// <summary>Those of the channel first, then those that a kommun's documents meet anyway.</summary>
    public static IReadOnlyList<SecrecyGround> All { get; } =
        [Reporter, Other, Purpose, .. SecrecyProvision.All.Select(p => new SecrecyGround(p.Code, p.Code, p.About, HarmTest.OfItsOwn))];

    /// <summary>What a document of a case can be marked with.</summary>
    public static IReadOnlyList<string> Provisions { get; } = [.. All.Select(g => g.Provision).Distinct()];

    /// <summary>What a personnel or measures matter that comes of a case can have beside OSL 32:3 b. OSL 17:3 b stays with the case: its paragraph knows only the follow-up.</summary>
    public static IReadOnlyList<SecrecyGround> OfLinkedMatters { get; } = [.. All.Where(g => g.Test is HarmTest.OfItsOwn)];

    /// <summary>"OSL 32 kap. 3 b §".</summary>
    public string InWords => WordsOf(Provision);

    /// <summary>"OSL 32 kap. 3 b §, kan avslöja den som rapporterade".</summary>
    public string Label => $"{InWords}, {About}";

    public static SecrecyGround? Find(string? key) => All.FirstOrDefault(g => g.Key == key);

    public static string WordsOf(string provision) => Law.Parse(provision).InWords;
}

/// <summary>What is asked before a piece is kept back or given out.</summary>
internal enum HarmTest
{
    /// <summary>Nothing: it is never given out.</summary>
    Absolute,

    /// <summary>Kept back unless it is clear that nobody comes to harm (omvänt skaderekvisit).</summary>
    Reversed,

    /// <summary>Given out unless harm may be assumed (rakt skaderekvisit).</summary>
    Straight,

    /// <summary>By the provision's own words.</summary>
    OfItsOwn,
}
