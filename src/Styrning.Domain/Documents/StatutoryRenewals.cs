namespace Styrning.Domain.Documents;

/// <summary>A renewal that the law demands of every kommun.</summary>
/// <param name="Key">Stable ASCII name, for a form's choice.</param>
/// <param name="Name">Which document it is about, as in running text.</param>
/// <param name="Demand">What the law demands, in a sentence.</param>
/// <param name="Rule">Carries its paragraph. Its months are the law's, or ours where the law only says "each mandatperiod".</param>
public sealed record StatutoryRenewal(string Key, string Name, string Demand, RenewalRule Rule)
{
    public Law Law => Law.Parse(Rule.Statute!);
}

/// <summary>The renewals that come from law, to choose from when a document is entered. No kommun has to find them itself.</summary>
public static class StatutoryRenewals
{
    [ObeysLaw("KL 5:3")]
    public static StatutoryRenewal PrivateProviders { get; } = new("privata-utforare", "program för privata utförare",
        "Fullmäktige ska anta ett program för varje mandatperiod. Månaderna är kommunens egna.",
        new(RenewalKind.EachTerm, RenewalRule.UsualMonthsOfTerm, "kf", Statute: "KL 5:3"));

    [ObeysLaw("lag 2006:544 2:1")]
    public static StatutoryRenewal ExtraordinaryEvents { get; } = new("extraordinara-handelser", "plan för extraordinära händelser",
        "Planen ska fastställas för varje ny mandatperiod. Månaderna är kommunens egna.",
        new(RenewalKind.EachTerm, RenewalRule.UsualMonthsOfTerm, "kf", Statute: "lag 2006:544 2:1"));

    [ObeysLaw("PBL 3:23")]
    public static StatutoryRenewal PlanningStrategy { get; } = new("planeringsstrategi", "planeringsstrategi",
        "Fullmäktige ska anta en planeringsstrategi senast 24 månader efter ett ordinarie val.",
        new(RenewalKind.AfterElection, 24, "kf", Statute: "PBL 3:23"));

    [ObeysLaw("lag 2023:196 6 §")]
    public static StatutoryRenewal CrimePrevention { get; } = new("brottsforebyggande", "lägesbild och åtgärdsplan för det brottsförebyggande arbetet",
        "Lägesbilden och åtgärdsplanen ska följas upp minst vartannat år.",
        new(RenewalKind.Interval, 24, Statute: "lag 2023:196 6 §"));

    public static IReadOnlyList<StatutoryRenewal> All { get; } = [PrivateProviders, ExtraordinaryEvents, PlanningStrategy, CrimePrevention];

    /// <summary>The one with that key; null when there is none.</summary>
    public static StatutoryRenewal? Find(string? key) => All.FirstOrDefault(s => s.Key == key);
}
