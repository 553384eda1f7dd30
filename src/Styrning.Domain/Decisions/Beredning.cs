using Styrning.Domain.Documents;

namespace Styrning.Domain.Decisions;

/// <summary>Beredningstvånget: fullmäktige decides only what a nämnd has prepared and the styrelse has had the chance to speak on. Read from what was recorded of the matter.</summary>
public static class Beredning
{
    /// <summary>The exceptions by paragraph, and what each is about. Of these only 5:33 can be about any styrdokument.</summary>
    public static IReadOnlyDictionary<string, string> Exceptions { get; } = new Dictionary<string, string>
    {
        ["5:29"] = "val, och avsägelse från ett uppdrag",
        ["5:30"] = "nyvalda fullmäktige ändrar en nämnds mandattid eller antalet ledamöter, ett valår",
        ["5:31"] = "extra val till fullmäktige",
        ["5:32"] = "revisionsberättelsen",
        ["5:33"] = "brådskande, och alla närvarande är ense om beslutet",
        ["5:34"] = "ett medborgarförslag lämnas över till en nämnd att avgöra",
    };

    /// <summary>A nämnd or the styrelse has had the proposal and sent it on, also with a no, since it was last referred back. An utskott prepares for its nämnd, which is not enough.</summary>
    [ObeysLaw("KL 5:26")]
    public static bool IsPrepared(MatterHistory history) => history.SinceReferredBack.Any(d =>
        d.IsPreparatory && d.Outcome.Settles() && history.TypOf(d) is OrganTyp.KS or OrganTyp.Namnd);

    /// <summary>The styrelse has prepared it itself, or has spoken on what another nämnd prepared. To say no is to speak.</summary>
    [ObeysLaw("KL 5:28")]
    public static bool BoardHasSpoken(MatterHistory history) => history.SinceReferredBack.Any(d =>
        d.IsPreparatory && d.Outcome.Settles() && history.TypOf(d) is OrganTyp.KS);

    /// <summary>What fullmäktige needs before it decides the matter.</summary>
    /// <param name="allAgree">All present are in agreement on the decision.</param>
    [ObeysLaw("KL 5:33")]
    public static IReadOnlyList<LegalDemand> Demands(MatterHistory history, BeredningException? exception, bool allAgree)
    {
        if (exception is not null)
        {
            return [OfException(exception, allAgree)];
        }

        var again = history.LastReferredBack is { } back ? $" Det återremitterades den {SwedishText.Date(back.DecidedOn)} och ska beredas på nytt." : "";
        return
        [
            IsPrepared(history)
                ? new(Law.Kl("5:26"), "MOT-50", true, "En nämnd har berett ärendet.")
                : new(Law.Kl("5:26"), "MOT-50", false, $"Ingen nämnd har berett ärendet.{again} Fullmäktige får inte avgöra det förrän det har skett."),
            BoardHasSpoken(history)
                ? new(Law.Kl("5:28"), "MOT-51", true, "Kommunstyrelsen har fått tillfälle att yttra sig.")
                : new(Law.Kl("5:28"), "MOT-51", false, "Kommunstyrelsen har inte fått tillfälle att yttra sig. Ta upp ärendet där för yttrande först."),
        ];
    }

    /// <exception cref="RuleBroken">MOT-50 to MOT-53.</exception>
    public static void RequireForDecision(MatterHistory history, BeredningException? exception, bool allAgree)
    {
        foreach (var demand in Demands(history, exception, allAgree))
        {
            demand.Require();
        }
    }

    private static LegalDemand OfException(BeredningException exception, bool allAgree)
    {
        if (!Exceptions.TryGetValue(exception.Paragraf, out var about) || string.IsNullOrWhiteSpace(exception.Because))
        {
            return new(Law.Kl("5:26"), "MOT-53", false, "Undantaget från beredningskravet måste vara ett av dem i 5 kap. 29–34 §§, med ett skäl.");
        }

        var law = Law.Kl(exception.Paragraf);
        return exception.Paragraf == "5:33" && !allAgree
            ? new(law, "MOT-52", false, "Ärendet är brådskande och inte berett. Det får avgöras bara om alla närvarande är ense om beslutet.")
            : new(law, "MOT-53", true, $"Behöver inte beredas: {about}. {exception.Because}");
    }
}
