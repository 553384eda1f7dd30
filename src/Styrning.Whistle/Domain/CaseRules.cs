using Styrning.Domain;

namespace Styrning.Whistle.Domain;

/// <summary>What may be done in a case, by the law and by how the function has decided to work. Asked before anything is recorded.</summary>
internal static class CaseRules
{
    private const int Echo = 40;

    /// <summary>Whoever reads over somebody's shoulder must not learn from an acknowledgement what was reported.</summary>
    [ObeysLaw("VBL 5:8 p2")]
    public static void RequireNoEcho(string acknowledgement, string report)
    {
        var (said, told) = (Plain(acknowledgement), Plain(report));
        Rule.Require(said.Length > 0, "VIS-62", "Skriv vad personen ska få läsa.");
        for (var i = 0; i + Echo <= told.Length; i++)
        {
            Rule.Require(!said.Contains(told.Substring(i, Echo), StringComparison.Ordinal), "VIS-63", "Bekräftelsen återger något ur rapporten. Ta bort det: den ska inte gå att förstå för någon annan.");
        }
    }

    /// <summary>To leave the acknowledgement out is the exception, and somebody must be able to judge why.</summary>
    [ObeysLaw("VBL 5:8 p2")]
    public static void RequireWaiverReason(string reason) =>
        Rule.Require(reason.Trim().Length > 0, "VIS-64", "Skriv varför en bekräftelse kan avslöja vem som rapporterade.");

    /// <summary>Only where there is neither a code nor any other way: else the person is told.</summary>
    public static void RequireUnreachable(WhistleCase @case, string reason)
    {
        Rule.Require(@case.CodeHash is null, "VIS-79", "Personen har en kod och kan läsa bekräftelsen.");
        RequireReasons(reason);
    }

    /// <summary>Somebody without a code is told in another way, and the case says how.</summary>
    public static void RequireHowTold(WhistleCase @case, string how) =>
        Rule.Require(@case.CodeHash is not null || how.Trim().Length > 0, "VIS-78", "Personen har ingen kod och kan inte läsa det här. Säg eller skicka det på ett annat sätt, och skriv hur du gjorde.");

    /// <summary>Four eyes: that something is no case under the law takes protection from somebody.</summary>
    public static bool IsSecondHandler(WhistleCase @case, Guid me) => @case.Facts.Where(f => f.Kind is CaseFactKind.OutOfScopeProposed).MaxBy(f => f.No)?.By != me;

    /// <inheritdoc cref="IsSecondHandler"/>
    public static void RequireSecondHandler(WhistleCase @case, Guid me) => Rule.Require(
        IsSecondHandler(@case, me), "VIS-65", "Du gjorde den första bedömningen. Någon annan behörig måste göra den andra.");

    /// <summary>The first handler may always think again; otherwise the case would stand still where nobody can be the second.</summary>
    public static void RequireFirstHandler(WhistleCase @case, Guid me) =>
        Rule.Require(!IsSecondHandler(@case, me), "VIS-77", "Bara den som gjorde den första bedömningen kan ta tillbaka den.");

    public static void RequireGroundAndReferral(OutOfScopeGround? ground, string referral)
    {
        Rule.Require(ground is not null, "VIS-66", "Välj varför det inte är ett ärende enligt lagen.");
        Rule.Require(referral.Trim().Length > 0, "VIS-67", "Skriv vart personen kan vända sig i stället.");
    }

    /// <summary>Every assessment and closing is a decision that somebody can read the reasons of.</summary>
    public static void RequireReasons(string reasons) => Rule.Require(reasons.Trim().Length > 0, "VIS-68", "Skriv skälen.");

    /// <summary>Återkoppling is on the measures taken and the reasons for them.</summary>
    [ObeysLaw("VBL 5:8 p3")]
    public static void RequireMeasures(string measures) =>
        Rule.Require(measures.Trim().Length > 0, "VIS-69", "Skriv vilka åtgärder som har vidtagits, eller att inga har det.");

    public static void RequireOpen(CaseState state) => Rule.Require(!state.IsOver, "VIS-70", "Ärendet är avslutat. Återuppta det om det har kommit något nytt.");

    public static void RequireFeedbackBeforeClosing(CaseState state) =>
        Rule.Require(state.Stage is CaseStage.FeedbackGiven, "VIS-71", "Ge slutlig återkoppling först, eller anteckna varför det inte går.");

    /// <summary>A closed case may be taken up again as long as its personal data may be processed at all.</summary>
    [ObeysLaw("VBL 7:8")]
    public static void RequireMayReopen(CaseState state, DateOnly today) => Rule.Require(
        state.Stage is CaseStage.Closed && state.Retention is { } last && today <= last.Due, "VIS-72", "Bara ett avslutat ärende kan återupptas, och bara inom två år från avslutet.");

    public static void RequireReceivedDay(DateOnly received, DateOnly today) =>
        Rule.Require(received <= today && received >= today.AddYears(-2), "VIS-73", "Dagen då det kom in ska vara i dag eller tidigare, och inte mer än två år bort.");

    /// <summary>A conversation is recorded only with consent.</summary>
    [ObeysLaw("VBL 8:2")]
    public static void RequireConsent(bool recorded, bool consented) =>
        Rule.Require(!recorded || consented, "VIS-74", "Ett samtal får spelas in bara med samtycke. Utan det: ta inte vara på inspelningen, skriv ett protokoll.");

    public static void RequireReachable(WhistleCase @case) =>
        Rule.Require(@case.CodeHash is not null, "VIS-75", "Personen har ingen kod och kan inte läsa det här. Använd de uppgifter som finns i rapporten, och anteckna vad du gjorde.");

    private static string Plain(string text) => SwedishText.SearchKey(text).Trim();
}

/// <summary>Why something is no case under the law.</summary>
internal enum OutOfScopeGround
{
    /// <summary>The person is not one of those whom the law protects (VBL 1:8).</summary>
    Personkrets,

    /// <summary>Not learnt in a work-related context (VBL 1:2).</summary>
    NotWorkRelated,

    /// <summary>Nothing that is of allmänintresse (VBL 1:2).</summary>
    NoPublicInterest,

    /// <summary>Säkerhetsskyddsklassificerat (VBL 1:3).</summary>
    SecurityClassified,
}
