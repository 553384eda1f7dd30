using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Rapporter.Aret;

/// <summary>Reads where every section of a year stands today, for the person who looks.</summary>
internal sealed class ReadSections(StyrningDb db, Processes<StyrningDb> processes, OrganisationReader organisation, CurrentUser user)
{
    public async Task<IReadOnlyList<SectionRow>> ReadAsync(ReportingCycle cycle, CancellationToken cancel)
    {
        var chart = await organisation.ChartAsync(cancel);
        var inherited = await db.Set<Commitment>().OpenBeforeAsync(cycle.Year, cancel);
        var asked = await processes.OpenTasks.Where(t => t.Subject == cycle.Id && t.Form == ReportTasks.Contribute).ToListAsync(cancel);
        return [.. cycle.InOrder.Select(s => RowOf(cycle, s, chart, inherited, asked))];
    }

    private SectionRow RowOf(ReportingCycle cycle, ReportSection section, OrganisationChart chart, List<Commitment> inherited, List<WorkflowTask> asked)
    {
        var newest = section.Parts.SelectMany(p => p.Revisions).MaxBy(r => r.SavedAt);
        var (age, tone) = AgeOf(cycle, section);
        return new(
            section,
            [.. section.Assignments.Select(a => RoleOf(a, section, chart))],
            newest is null ? null : (chart.Person(newest.SavedBy)?.Name ?? "okänd", newest.SavedAt),
            age,
            tone,
            section.IsOpen && cycle.WritingClosedAt is null && !cycle.IsImported ? [.. BlockersOf(section, chart, inherited, asked)] : [],
            user.AnswersFor(section),
            section.Status is SectionStatus.Submitted && cycle.WritingClosedAt is null ? ReviewerOf(cycle, section, chart) : null);
    }

    private RoleLine RoleOf(SectionAssignment assignment, ReportSection section, OrganisationChart chart) => new(
        SwedishText.Sentence(chart.TitleOf(assignment.RoleKey)),
        assignment.Area,
        RoleChoices.HolderOf(chart, assignment.RoleKey, organisation.Today),
        chart.Resolve(assignment.RoleKey, organisation.Today).IsVacant,
        section.IsOpen && section.ReadyRoles.Contains(assignment.RoleKey));

    private ReviewerLine ReviewerOf(ReportingCycle cycle, ReportSection section, OrganisationChart chart)
    {
        var role = ReviewerChoice.RoleFor(cycle, section, chart, organisation.Today);
        var name = chart.Person(chart.Resolve(role, organisation.Today).PersonId)?.Name ?? "ingen, funktionen är vakant";
        return new(name, user.Holds(role) && section.MayReview(user.PersonId, user.Roles));
    }

    private (string Text, string Tone) AgeOf(ReportingCycle cycle, ReportSection section)
    {
        var today = organisation.Today;
        if (section.IsOpen && cycle.LastDayOn is { } last && cycle.WritingClosedAt is null)
        {
            return (last.DayNumber - today.DayNumber) switch
            {
                < 0 and var late => ($"{Days(-late)} sen", "late"),
                0 => ("Sista dagen är i dag", "warn"),
                <= 7 and var left => ($"{Days(left)} kvar", "warn"),
                var left => ($"{Days(left)} kvar", "plain"),
            };
        }

        var since = section.History.LastOrDefault(e => e.Kind is not SectionEventKind.Ready)?.At;
        var days = since is { } at ? today.DayNumber - SwedishCalendar.DayOf(at).DayNumber : 0;
        return (since is null ? "" : days == 0 ? "I dag" : $"Sedan {Days(days)}", "plain");
    }

    private static IEnumerable<string> BlockersOf(ReportSection section, OrganisationChart chart, List<Commitment> inherited, List<WorkflowTask> asked)
    {
        var missing = section.Parts.SelectMany(p => SectionCompleteness.Missing(section, p, inherited)).Select(m => m.Code).ToList();
        var answers = missing.Count(c => c is "RAP-44" or "RAP-45");
        if (answers > 0)
        {
            yield return $"{SwedishText.Sentence(SwedishText.Count(answers, "åtagande", "åtaganden", neuter: true))} utan svar";
        }

        if (section.Status is SectionStatus.NotStarted)
        {
            yield break; // nobody has begun: to list every empty field would hide what matters
        }

        if (missing.Contains("RAP-46"))
        {
            yield return "Ingen text om året";
        }

        if (missing.Contains("RAP-47"))
        {
            yield return "Incidenter inte angivna";
        }

        if (section.ReadyRoles.Count > 0)
        {
            yield return $"Väntar på {SwedishText.Join(section.Assignments.Select(a => a.RoleKey).Distinct().Except(section.ReadyRoles).Select(chart.TitleOf))}";
        }

        foreach (var task in asked.Where(t => t.Key == section.Id.ToString()))
        {
            yield return $"Bidrag begärt av {chart.Person(Assignee.PersonIn(task.Role ?? ""))?.Name ?? chart.TitleOf(task.Role ?? "")}";
        }
    }

    private static string Days(int days) => days == 1 ? "1 dag" : $"{days} dagar";
}
