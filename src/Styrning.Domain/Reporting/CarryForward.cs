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
                foreach (var answer in AnswersOf(section, part, inherited))
                {
                    // Two parts may answer for the same promise: the word that keeps it open wins.
                    if (answers.GetValueOrDefault(answer.CommitmentId)?.Status is null or CommitmentStatus.Done or CommitmentStatus.Dropped)
                    {
                        answers[answer.CommitmentId] = answer;
                    }
                }

                // What is reported in another order was no part of this report, so it promised nothing here.
                if (part.Content.Form is SectionForm.Separate)
                {
                    continue;
                }

                var role = section.Responsibility is Responsibility.Split ? section.Assignments.Find(a => a.Area == part.Area)?.RoleKey : null;
                promised.AddRange(part.Content.Plans.Select(plan => Promise(cycle, section, role, plan)));
            }
        }

        foreach (var commitment in inherited.Where(c => !c.IsClosed && c.PromisedYear < cycle.Year))
        {
            commitment.Record(cycle.Year, answers.GetValueOrDefault(commitment.Id));
        }

        CopySecrecy(cycle, inherited);
        return promised;
    }

    /// <summary>
    /// Lets the proposals of secrecy of a year's texts hold for the commitments that they are about, also where the section was
    /// never approved, and after a correction of a report that has been carried forward. A proposal is never lifted here.
    /// </summary>
    /// <param name="cycle">With the newest texts of its sections.</param>
    /// <param name="commitments">Those inherited, and those that the report itself promised.</param>
    public static void CopySecrecy(ReportingCycle cycle, IReadOnlyCollection<Commitment> commitments)
    {
        foreach (var section in cycle.Sections)
        {
            foreach (var content in section.Parts.Select(p => p.Content))
            {
                foreach (var commitment in commitments.Where(c => c.BelongsTo(section)))
                {
                    var plan = commitment.PromisedYear == cycle.Year ? content.Plans.FirstOrDefault(p => p.What == commitment.Sentence)?.Secrecy : null;
                    commitment.Secrecy = plan ?? content.Answers.FirstOrDefault(a => a.CommitmentId == commitment.Id)?.Secrecy ?? commitment.Secrecy;
                }
            }
        }
    }

    /// <summary>The answers that a part may give: those of its own commitments. The ids come from a form and may be anyone's.</summary>
    internal static IEnumerable<CommitmentAnswer> AnswersOf(ReportSection section, SectionPart part, IReadOnlyCollection<Commitment> inherited) =>
        part.Content.Answers.Where(a => inherited.Any(c => c.Id == a.CommitmentId && c.BelongsTo(section, part)));

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
