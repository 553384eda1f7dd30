using Styrning.Domain.Documents;

namespace Styrning.Domain.Decisions;

/// <summary>Beredningstvånget: fullmäktige decides only what a nämnd has prepared and the styrelse has had the chance to speak on. Read from what was recorded of the matter.</summary>
public static class Beredning
{
    /// <summary>The exceptions that can be about a styrdokument, by paragraph. The others of 5:29–34 are about val, revisionsberättelse and medborgarförslag.</summary>
    public static IReadOnlyDictionary<string, string> Exceptions { get; } = new Dictionary<string, string>
    {
        ["5:30"] = "nyvalda fullmäktige ändrar en nämnds mandattid eller antalet ledamöter, ett valår",
        ["5:33"] = "brådskande, och alla närvarande är ense om beslutet",
    };

    /// <summary>Those of them that can be about such documents: 5:30 only about what a nämnd is made up of, its reglemente.</summary>
    [ObeysLaw("KL 5:30")]
    public static IReadOnlyDictionary<string, string> ExceptionsFor(IReadOnlyCollection<DocumentType> types)
    {
        var onlyReglementen = types.Count > 0 && types.All(t => t.Key == DocumentType.Reglemente);
        return Exceptions.Where(e => e.Key == "5:33" || onlyReglementen).ToDictionary();
    }

    /// <summary>A nämnd or the styrelse has had the proposal and sent it on, also with a no, since it was last referred back. An utskott prepares for its nämnd, which is not enough.</summary>
    [ObeysLaw("KL 5:26")]
    public static bool IsPrepared(MatterHistory history) => history.SinceReferredBack.Any(d =>
        d.IsPreparatory && d.Outcome.Settles() && history.TypOf(d) is OrganTyp.KS or OrganTyp.Namnd);

    /// <summary>The styrelse has prepared it itself, or has spoken on what another nämnd prepared. To say no is to speak.</summary>
    [ObeysLaw("KL 5:28")]
    public static bool BoardHasSpoken(MatterHistory history) => history.SinceReferredBack.Any(d =>
        d.IsPreparatory && d.Outcome.Settles() && history.TypOf(d) is OrganTyp.KS);

    /// <summary>What fullmäktige needs before it decides the matter. An exception that was relied on once demands nothing more of what has been prepared since.</summary>
    /// <param name="types">Of the matter's documents.</param>
    /// <param name="allAgree">All present are in agreement on the decision.</param>
    [ObeysLaw("KL 5:33")]
    public static IReadOnlyList<LegalDemand> Demands(MatterHistory history, BeredningException? exception, IReadOnlyCollection<DocumentType> types, bool allAgree)
    {
        if (exception is not null && !(IsPrepared(history) && BoardHasSpoken(history)))
        {
            return [OfException(exception, types, allAgree)];
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
    public static void RequireForDecision(MatterHistory history, BeredningException? exception, IReadOnlyCollection<DocumentType> types, bool allAgree)
    {
        foreach (var demand in Demands(history, exception, types, allAgree))
        {
            demand.Require();
        }
    }

    private static LegalDemand OfException(BeredningException exception, IReadOnlyCollection<DocumentType> types, bool allAgree)
    {
        if (!ExceptionsFor(types).TryGetValue(exception.Paragraf, out var about) || string.IsNullOrWhiteSpace(exception.Because))
        {
            return new(Law.Kl("5:26"), "MOT-53", false, $"Ett styrdokument får avgöras oberett bara om det är brådskande (KL 5 kap. 33 §) eller, för ett reglemente, enligt 5 kap. 30 §, med ett skäl. {exception.Paragraf} gäller inte här: bered ärendet.");
        }

        var law = Law.Kl(exception.Paragraf);
        return exception.Paragraf == "5:33" && !allAgree
            ? new(law, "MOT-52", false, "Ärendet är brådskande och inte berett. Det får avgöras bara om alla närvarande är ense om beslutet.")
            : new(law, "MOT-53", true, $"Behöver inte beredas: {about}. {exception.Because}");
    }
}
