using Styrning.Domain.Decisions;

namespace Styrning.Web.Features.Shared;

/// <summary>
/// What the meetings tell the process of a matter, by name. The meetings know a matter by its id and nothing more; the process files name these messages.
/// A § that no process waits for is refused where it is recorded.
/// </summary>
public static class MatterMessages
{
    /// <summary>A § has treated the matter. Key: the treatment (<see cref="KeyOf"/>). Carries <see cref="Outcome"/> and <see cref="DecisionId"/>.</summary>
    public const string Treated = "moten.behandlat";

    /// <summary>Form of the task that puts a matter on an agenda for decision. A decision by delegation is what the task waits for, too, and completes it.</summary>
    public const string TakeUpForDecision = "dokument/till-beslut";

    /// <summary>The protocol with the decision is justerad.</summary>
    public const string Justerad = "moten.justerat";

    /// <summary>The justering has been announced on the anslagstavla, for the first time or anew.</summary>
    public const string Announced = "moten.anslaget";

    /// <summary>The decision has been appealed.</summary>
    public const string Appealed = "moten.overklagat";

    /// <summary>Every appeal has its final outcome. Carries <see cref="Annulled"/>.</summary>
    public const string Judged = "moten.dom";

    /// <summary>Variable: one of <see cref="WordOf"/>.</summary>
    public const string Outcome = "utfall";

    /// <summary>Variable: the id of the <see cref="Decision"/>.</summary>
    public const string DecisionId = "beslut_id";

    /// <summary>Variable: whether a court has taken the decision away.</summary>
    public const string Annulled = "upphavt";

    /// <summary>"beredning", "yttrande" or "beslut".</summary>
    public static string KeyOf(Treatment treatment) => treatment switch
    {
        Treatment.Beredning => "beredning",
        Treatment.Yttrande => "yttrande",
        Treatment.Decision => "beslut",
        _ => throw new ArgumentOutOfRangeException(nameof(treatment), treatment, "Not a treatment of a matter."),
    };

    public static string WordOf(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Adopted => "antas",
        DecisionOutcome.AdoptedWithChange => "andras",
        DecisionOutcome.Rejected => "avslas",
        DecisionOutcome.Aterremiss => "aterremiss",
        DecisionOutcome.Bordlaggning => "bordlaggs",
        _ => "noteras",
    };
}
