using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Mail;

namespace Styrning.Web.Features.Rapporter;

/// <summary>Turns the notices of the reporting year into lines of letters. What was overtaken while the server stood still is told once, as it is now.</summary>
internal sealed class SectionReminderLines(StyrningDb db, OrganisationReader organisation) : ILetterSource
{
    public async Task<IReadOnlyList<LetterLine>> TakeAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var notices = await db.Set<SectionNotice>().Where(n => n.ToldAt == null).OrderBy(n => n.Id).ToListAsync(cancel);
        if (notices.Count == 0)
        {
            return [];
        }

        var sections = notices.Select(n => n.SectionId).Distinct().ToList();
        var cycles = await db.Set<ReportingCycle>().WithSections().AsNoTracking().Where(c => c.Sections.Any(s => sections.Contains(s.Id))).ToListAsync(cancel);
        var chart = await organisation.ChartAsync(cancel);
        var lines = new List<LetterLine>();
        foreach (var same in notices.GroupBy(n => (n.SectionId, n.RoleKey, Audience: AudienceOf(n.Kind))))
        {
            var cycle = cycles.First(c => c.Sections.Any(s => s.Id == same.Key.SectionId));
            var section = cycle.Sections.First(s => s.Id == same.Key.SectionId);
            var furthest = same.MaxBy(n => n.Kind)!.Kind;
            var concerns = section.IsOpen && cycle.WritingClosedAt is null && !section.ReadyRoles.Contains(same.Key.RoleKey) && cycle.LastDayOn is not null;
            var line = concerns ? LineFor(cycle, section, same.Key.RoleKey, furthest, chart) : null;
            if (concerns && line is null)
            {
                continue; // nobody could be told, not even the owner: it waits until somebody can
            }

            foreach (var notice in same)
            {
                (notice.ToldAt, notice.ToldPersonId) = (now, line?.Person);
            }

            if (line is not null)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private LetterLine? LineFor(ReportingCycle cycle, ReportSection section, string role, SectionNoticeKind kind, OrganisationChart chart)
    {
        var today = organisation.Today;
        var holder = chart.Resolve(role, today);
        var owner = chart.Resolve(cycle.OwnerRoleKey, today).PersonId;
        var meant = kind switch
        {
            SectionNoticeKind.ToManager => chart.ManagerOf(role, today)?.PersonId,
            SectionNoticeKind.ToOwner => owner,
            _ => holder.PersonId,
        };
        // Where the post is empty all the way up, the owner hears in its place: a reminder to nobody is no reminder.
        if ((meant ?? owner) is not { } person || cycle.LastDayOn is not { } lastDay)
        {
            return null;
        }

        var name = $"{section.Number} {section.Title}";
        var days = lastDay.DayNumber - today.DayNumber;
        var when = days switch
        {
            > 1 => $"sista dag är {SwedishText.Date(lastDay)}, om {days} dagar",
            1 => "sista dag är i morgon",
            0 => "sista dag är i dag",
            -1 => "sista dagen var i går",
            _ => $"sista dagen var {SwedishText.Date(lastDay)}, för {-days} dagar sedan",
        };
        var path = $"/rapporter/{cycle.Year}/avsnitt/{section.Number}";
        var about = $"{name} i rapporten för {cycle.Year}";
        return kind is SectionNoticeKind.ToManager or SectionNoticeKind.ToOwner || meant is null
            ? new(person, 20, "Avsnitt som inte har lämnats in", $"{about}: {chart.TitleOf(role)} ({chart.Person(holder.PersonId)?.Name ?? "vakant"}), {when}", path)
            : new(person, days < 0 ? 0 : 10, days < 0 ? "Försenade avsnitt" : "Avsnitt att skriva", $"{about}: {when}", path);
    }

    private static int AudienceOf(SectionNoticeKind kind) => kind switch
    {
        SectionNoticeKind.ToManager => 1,
        SectionNoticeKind.ToOwner => 2,
        _ => 0,
    };
}
