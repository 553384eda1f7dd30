using Styrning.Domain.Time;

namespace Styrning.Domain.Decisions;

/// <summary>The sentences beside the first one about where a decision stands.</summary>
internal static class ForceText
{
    public static IReadOnlyList<string> Preparatory(IReadOnlyCollection<Appeal> appeals) =>
        appeals.Any(a => a.IsPending) ? ["Ett överklagande har ändå kommit in. Det är domstolen som avvisar det."] : [];

    public static IReadOnlyList<string> Also(ForceStage stage, AppealPeriod? period, IReadOnlyCollection<Appeal> appeals)
    {
        var also = new List<string>();
        if (stage is ForceStage.Decided or ForceStage.Justerad && appeals.Any(a => a.IsPending))
        {
            also.Add("Ett överklagande har redan kommit in.");
        }

        if (stage is ForceStage.Appealed && period is { Interrupted: true })
        {
            also.Add("Anslaget har dessutom brutits: fler kan överklaga, tills tre veckor har gått från ett nytt anslag.");
        }

        if (appeals.Any(a => a.IsPending && a.CameLate(period)))
        {
            also.Add("Ett överklagande kom in efter den sista dagen. Det är domstolen som avvisar det; beslutets dag för laga kraft ändras inte av det.");
        }

        if (appeals.Any(a => a.Inhibition))
        {
            also.Add("Domstolen har beslutat om inhibition: beslutet får inte verkställas tills vidare.");
        }
        else if (stage is ForceStage.Justerad or ForceStage.Announced or ForceStage.Interrupted or ForceStage.Appealed)
        {
            also.Add("Beslutet får verkställas innan det har vunnit laga kraft, om inte särskilda skäl talar emot det (KL 13 kap. 14 §).");
        }

        if (stage is ForceStage.LagaKraft && appeals.Any(a => a.Outcome is CourtOutcome.Dismissed or CourtOutcome.Rejected or CourtOutcome.Withdrawn))
        {
            also.Add("Det överklagades, och beslutet står fast.");
        }

        return also;
    }
}
