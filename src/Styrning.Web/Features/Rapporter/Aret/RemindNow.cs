using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Reporting;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Jobs;

namespace Styrning.Web.Features.Rapporter.Aret;

/// <summary>"Påminn nu": the owner reminds those who have not said that they are ready. At most once an hour per role and section.</summary>
internal sealed class RemindNow(StyrningDb db, DueWork due, OrganisationReader organisation, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <returns>Who was reminded, as a sentence.</returns>
    /// <exception cref="RuleBroken">RAP-134 when all were reminded within the hour; RAP-142 when nobody has anything left to write.</exception>
    public async Task<string> RunAsync(ReportingCycle cycle, ReportSection section, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var keys = new List<string>();
        var waiting = section.Assignments.Select(a => a.RoleKey).Distinct().Except(section.ReadyRoles).ToList();
        Rule.Require(section.IsOpen && cycle.WritingClosedAt is null && waiting.Count > 0, "RAP-142", $"Avsnitt {section.Number} väntar inte på någon som skriver, så det finns ingen att påminna.");
        await db.InTransactionAsync(async () =>
        {
            var latest = await LatestAsync(section.Id, cancel);
            var ready = waiting.Where(role => !latest.TryGetValue(role, out var at) || at + Pause <= now).ToList();
            Rule.Require(ready.Count > 0, "RAP-134", WaitSentence(section, latest.Values));
            foreach (var role in ready)
            {
                // The minute in the key is the belt where two press at the same moment.
                var key = $"{section.Id}/{role}/nu/{now.UtcDateTime:yyyyMMddHHmm}";
                await SectionNotices.AddOnceAsync(db, key, section.Id, role, SectionNoticeKind.Now, now, cancel);
                keys.Add(key);
            }
        }, cancel);

        await due.RunAsync(cancel); // the letters go at once, by the same way as every other
        return await ToldAsync(section, keys, waiting.Count, cancel);
    }

    private async Task<Dictionary<string, DateTimeOffset>> LatestAsync(Guid section, CancellationToken cancel)
    {
        var told = await db.Set<SectionNotice>().Where(n => n.SectionId == section && n.Kind == SectionNoticeKind.Now).Select(n => new { n.RoleKey, n.CreatedAt }).ToListAsync(cancel);
        return told.GroupBy(n => n.RoleKey).ToDictionary(g => g.Key, g => g.Max(n => n.CreatedAt));
    }

    private async Task<string> ToldAsync(ReportSection section, List<string> keys, int waiting, CancellationToken cancel)
    {
        var chart = await organisation.ChartAsync(cancel);
        var notices = await db.Set<SectionNotice>().AsNoTracking().Where(n => keys.Contains(n.Key)).OrderBy(n => n.RoleKey).ToListAsync(cancel);
        var names = notices.Where(n => n.ToldPersonId is not null).Select(n => $"{chart.Person(n.ToldPersonId)?.Name} ({chart.TitleOf(n.RoleKey)})").ToList();
        var nobody = notices.Where(n => n.ToldPersonId is null).Select(n => chart.TitleOf(n.RoleKey)).ToList();
        return string.Join(" ", new[]
        {
            names.Count > 0 ? $"{SwedishText.Join(names)} har fått en påminnelse om avsnitt {section.Number}." : "",
            nobody.Count > 0 ? $"Ingen kunde påminnas för {SwedishText.Join(nobody)}: funktionen är vakant." : "",
            waiting > keys.Count ? "Övriga påmindes för mindre än en timme sedan." : "",
        }.Where(s => s.Length > 0));
    }

    private static string WaitSentence(ReportSection section, IReadOnlyCollection<DateTimeOffset> told) =>
        $"Avsnitt {section.Number} påmindes kl. {(told.Count == 0 ? "" : SwedishText.Time(SwedishCalendar.TimeOf(told.Max())))}. Nästa påminnelse kan gå en timme senare, så att ingen får en hög brev.";
}
