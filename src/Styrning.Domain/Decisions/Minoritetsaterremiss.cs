namespace Styrning.Domain.Decisions;

/// <summary>
/// A minority of fullmäktige may have a matter referred back or tabled, once. What is recorded is who asked and how many they were, as the protocol has it:
/// no vote was held, so nothing is derived from one.
/// </summary>
public static class Minoritetsaterremiss
{
    /// <summary>How many must ask: the smallest number that is a third of all present, those who abstain and those at a distance counted.</summary>
    [ObeysLaw("KL 5:50")]
    public static int Needed(int present) => (present + 2) / 3;

    /// <summary>Whether this organ has the right at all; null when it does, else why not.</summary>
    [ObeysLaw("KL 6:33")]
    public static LegalDemand? WhyNot(OrganTyp organ, Treatment treatment, MatterHistory history)
    {
        if (organ is not OrganTyp.KF)
        {
            return new(Law.Kl("6:33"), "MOT-40", false, "Bara i fullmäktige kan en minoritet begära återremiss eller bordläggning. Här krävs enkel majoritet.");
        }

        if (treatment is Treatment.Election)
        {
            return new(Law.Kl("5:50"), "MOT-42", false, "Ett val bordläggs eller återremitteras bara med enkel majoritet. En minoritet kan inte begära det.");
        }

        return history.MinorityHasAsked is { } before
            ? new(Law.Kl("5:50"), "MOT-41", false,
                $"En minoritet har redan fått ärendet {(before.Outcome is DecisionOutcome.Aterremiss ? "återremitterat" : "bordlagt")} den {SwedishText.Date(before.DecidedOn)}. En andra gång krävs enkel majoritet.")
            : null;
    }

    /// <exception cref="RuleBroken">MOT-40 to MOT-47. Each motivering is tested by itself.</exception>
    [ObeysLaw("KL 5:50")]
    public static void Require(OrganTyp organ, Treatment treatment, DecisionOutcome outcome, MinorityRequest request, MatterHistory history)
    {
        Rule.Require(!outcome.Settles(), "MOT-45", "En minoritet kan begära återremiss eller bordläggning, inget annat.");
        WhyNot(organ, treatment, history)?.Require();
        Rule.Require(request.Motiveringar.Count > 0, "MOT-46", "Ange hur många som begärde det.");

        var needed = Needed(request.Present);
        foreach (var motivering in request.Motiveringar)
        {
            Rule.Require(motivering.Requesters > 0 && motivering.Requesters <= request.Present, "MOT-46", $"{motivering.Requesters} av {request.Present} närvarande går inte ihop. Rätta antalet.");
            Rule.Require(motivering.Requesters >= needed, "MOT-43", Shortfall(motivering, request, needed));
            Rule.Require(outcome is DecisionOutcome.Bordlaggning || !string.IsNullOrWhiteSpace(motivering.Text), "MOT-44", "En återremiss ska ha en motivering. De som begärde den bestämmer hur den lyder.");
            Rule.Require(!string.IsNullOrWhiteSpace(motivering.Names), "MOT-47", "Skriv vilka som begärde det, som det står i protokollet.");
        }
    }

    /// <summary>Those of whom a third is counted are those whose attendance is recorded. Whether who is jävig counts among them the law does not say: either is taken.</summary>
    /// <exception cref="RuleBroken">MOT-46.</exception>
    [ObeysLaw("KL 5:50")]
    public static void RequirePresent(MinorityRequest request, TakingPart taking)
    {
        var (all, deciding) = (taking.Serving.Count, taking.Deciding.Count);
        var says = all == deciding ? $"{all}" : $"{all}, eller {deciding} utan dem som är jäviga";
        Rule.Require(all == 0 || request.Present == all || request.Present == deciding, "MOT-46",
            $"Enligt närvaron tjänstgjorde {says}, men antalet närvarande är angivet till {request.Present}. Rätta antalet eller närvaron.");
    }

    private static string Shortfall(MinorityMotivering motivering, MinorityRequest request, int needed)
    {
        var which = request.Motiveringar.Count > 1 ? $"Motiveringen ”{Beginning(motivering.Text)}” prövas för sig. " : "";
        return $"{which}Det krävs minst en tredjedel av de närvarande: {needed} av {request.Present}. {motivering.Requesters} räcker inte.";
    }

    private static string Beginning(string text) => text.Length <= 40 ? text : text[..40].TrimEnd() + "…";
}
