using Styrning.Domain.Documents;

namespace Styrning.Domain.Decisions;

/// <summary>Putting a matter on an agenda: whether this organ may treat it so, at this meeting, now.</summary>
public static class TakingUp
{
    /// <param name="decidingOrganKey">The organ that is to decide the matter.</param>
    /// <param name="types">Of the matter's documents.</param>
    /// <param name="openItems">Items about the matter that stand on agendas without a recorded decision.</param>
    /// <exception cref="RuleBroken">MOT-50, -51, -53 to -56.</exception>
    public static void Require(
        Organ organ, Meeting meeting, Treatment treatment, string decidingOrganKey, MatterHistory history, BeredningException? exception, IReadOnlyCollection<DocumentType> types, IEnumerable<AgendaItem> openItems, DateOnly today)
    {
        Rule.Require(!meeting.IsCancelled && !meeting.IsClosed && meeting.MeetsOn >= today, "MOT-55", "Sammanträdet är inställt eller har redan hållits. Välj ett som kommer.");
        Rule.Require(!openItems.Any(i => i.OrganKey == organ.Key && i.Treatment == treatment), "MOT-56", "Ärendet står redan på en dagordning och väntar på att behandlas.");
        RequireOrgan(organ, treatment, decidingOrganKey);
        if (treatment is Treatment.Decision && organ.Typ is OrganTyp.KF)
        {
            Beredning.RequireForDecision(history, exception, types, allAgree: true); // whether all agree is not known before the meeting
        }
    }

    /// <exception cref="RuleBroken">MOT-54.</exception>
    [ObeysLaw("KL 5:26")]
    [ObeysLaw("KL 5:28")]
    public static void RequireOrgan(Organ organ, Treatment treatment, string decidingOrganKey)
    {
        switch (treatment) // a val or information is about no proposal, so any organ may have it
        {
            case Treatment.Beredning:
                Rule.Require(organ.Typ is not OrganTyp.KF, "MOT-54", "Fullmäktige bereder inte sina egna ärenden. Välj en nämnd, kommunstyrelsen eller ett utskott.");
                break;
            case Treatment.Yttrande:
                Rule.Require(organ.Typ is OrganTyp.KS, "MOT-54", "Det är kommunstyrelsen som ska få tillfälle att yttra sig.");
                break;
            case Treatment.Decision:
                Rule.Require(organ.Key == decidingOrganKey, "MOT-54", $"Ärendet ska avgöras av ett annat organ än {organ.Name}.");
                break;
        }
    }
}
