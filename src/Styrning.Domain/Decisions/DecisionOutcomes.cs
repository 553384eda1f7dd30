namespace Styrning.Domain.Decisions;

public static class DecisionOutcomes
{
    /// <summary>The matter is decided (avgörs). What is referred back or tabled is not, and so needs neither beredning nor announcement.</summary>
    public static bool Settles(this DecisionOutcome outcome) => outcome is not (DecisionOutcome.Aterremiss or DecisionOutcome.Bordlaggning);

    /// <summary>"antas", "återremitteras": as it is written of the matter.</summary>
    public static string InWords(this DecisionOutcome outcome, Treatment treatment = Treatment.Decision) => outcome switch
    {
        DecisionOutcome.Adopted => treatment switch
        {
            Treatment.Beredning => "skickas vidare enligt förslaget",
            Treatment.Yttrande => "tillstyrks",
            Treatment.Election => "valet görs",
            _ => "antas",
        },
        DecisionOutcome.AdoptedWithChange => treatment switch
        {
            Treatment.Beredning => "skickas vidare med ändring",
            Treatment.Yttrande => "tillstyrks med ändring",
            _ => "antas med ändring",
        },
        DecisionOutcome.Rejected => treatment is Treatment.Yttrande or Treatment.Beredning ? "avstyrks" : "avslås",
        DecisionOutcome.Aterremiss => "återremitteras",
        DecisionOutcome.Bordlaggning => "bordläggs",
        _ => treatment is Treatment.Beredning or Treatment.Yttrande or Treatment.Decision ? "utgår" : "noteras",
    };
}
