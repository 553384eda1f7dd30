using Styrning.Domain.Time;

namespace Styrning.Domain.Reporting;

/// <summary>What happens to the promises when a report has been to the board.</summary>
public static class CarryForward
{
    /// <summary>
    /// Records on each inherited commitment what this year's report said, and makes a new commitment of each plan. Only what
    /// was approved speaks: a section that was not handed in, or was left out, leaves its commitments open.
    /// </summary>
    /// <returns>The new commitments, to be added.</returns>
    public static IReadOnlyList<Commitment> Run(ReportingCycle cycle, IReadOnlyCollection<Commitment> inherited)
    {
        var answers = new Dictionary<Guid, CommitmentAnswer>();
        var promised = new List<Commitment>();
        foreach (var section in cycle.InOrder.Where(s => s.Status is SectionStatus.Approved))
        {
            foreach (var part in section.Parts.OrderBy(p => p.Order))
            {
                foreach (var answer in part.Content.Answers)
                {
                    answers[answer.CommitmentId] = answer;
                }

                var role = section.Responsibility is Responsibility.Split ? section.Assignments.Find(a => a.Area == part.Area)?.RoleKey : null;
                promised.AddRange(part.Content.Plans.Select(plan => Promise(cycle, section, role, plan)));
            }
        }

        foreach (var commitment in inherited.Where(c => !c.IsClosed && c.PromisedYear < cycle.Year))
        {
            commitment.Record(cycle.Year, answers.GetValueOrDefault(commitment.Id));
        }

        return promised;
    }

    private static Commitment Promise(ReportingCycle cycle, ReportSection section, string? roleKey, PlanEntry plan)
    {
        var period = FuzzyPeriod.Parse(plan.Period, cycle.Year);
        return new()
        {
            PromisedYear = cycle.Year,
            OriginNumber = section.Number,
            OriginTitle = section.Title,
            AreaNumber = section.Number,
            Sentence = plan.What,
            Period = plan.Period,
            PeriodFrom = period.From,
            PeriodTo = period.To,
            RoleKey = roleKey,
            Secrecy = plan.Secrecy,
        };
    }
}
