using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>The provision by which something of a case may leave it.</summary>
/// <param name="InWords">As it stands in the decision.</param>
internal sealed record DisclosureRule(string Key, string InWords, string About)
{
    /// <summary>Another nämnd of the kommun is another myndighet (OSL 8:1): what breaks the secrecy between them is that the law says it shall be handed over.</summary>
    [ObeysLaw("OSL 10:28")]
    public static readonly DisclosureRule Another = new("vbl-5-10", "VBL 5 kap. 10 § och OSL 10 kap. 28 §", "en annan myndighet, nämnd eller enhet bör agera");

    public static IReadOnlyList<DisclosureRule> All { get; } =
    [
        Another,
        new("osl-10-24", "OSL 10 kap. 24 §", "misstanke om brott som kan ge fängelse, till polis eller åklagare"),
        new("osl-10-2", "OSL 10 kap. 2 §", "nödvändigt för att vi ska kunna sköta vårt eget uppdrag"),
        new("osl-10-17", "OSL 10 kap. 17 §", "tillsyn eller revision"),
        new("osl-10-27", "OSL 10 kap. 27 §", "intresset av att uppgiften lämnas är uppenbart större"),
        new("osl-12-2", "OSL 12 kap. 2 §", "den som uppgiften skyddar har samtyckt"),
    ];

    /// <summary>The case as a whole is moved to whoever keeps the archive: nobody new is told who somebody is.</summary>
    public static readonly DisclosureRule Archive = new("arkiv", "VBL 7 kap. 8 § och arkivlagen", "till arkivmyndigheten");

    public static IReadOnlyList<SelectListItem> Choices { get; } = [new("Välj bestämmelse", ""), .. All.Select(Item)];

    public static IReadOnlyList<SelectListItem> ChoicesWithArchive { get; } = [.. Choices, Item(Archive)];

    public static DisclosureRule? Find(string? key) => All.Append(Archive).FirstOrDefault(rule => rule.Key == key);

    private static SelectListItem Item(DisclosureRule rule) => new($"{rule.InWords}: {rule.About}", rule.Key);
}
