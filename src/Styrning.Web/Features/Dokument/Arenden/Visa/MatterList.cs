using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Dokument.Arenden.Visa;

/// <summary>The matters, by filter, with where each stands. What is late comes first.</summary>
internal sealed class MatterList(MatterDesk desk)
{
    private const int Most = 300;

    public async Task<IReadOnlyList<MatterRow>> ReadAsync(MatterFilter filter, CancellationToken cancel)
    {
        var matters = await Filtered(filter).Include(m => m.Items).OrderByDescending(m => m.CreatedAt).Take(Most).ToListAsync(cancel);
        var ids = matters.Select(m => m.Id).ToList();
        var waits = (await desk.Processes.OpenTasks.Where(t => ids.Contains(t.Subject)).OrderBy(t => t.CreatedAt).ToListAsync(cancel)).ToLookup(t => t.Subject);
        var running = (await Running(ids).ToListAsync(cancel)).ToHashSet();
        var coming = (await ComingAsync(ids, cancel)).ToLookup(c => c.Matter, c => c.Text);
        var due = await RenewalsDueAsync(matters, cancel);
        var outcomes = await OutcomesAsync(ids, cancel);
        var organs = await desk.Db.Set<Organ>().AsNoTracking().ToDictionaryAsync(o => o.Key, o => o.Name, cancel);
        var chart = await desk.ChartAsync(cancel);
        return
        [
            .. matters.Select(m => new MatterRow(m, organs[m.DecidingOrganKey], Stands(m, running.Contains(m.Id), [.. waits[m.Id]], [.. coming[m.Id]], outcomes.GetValueOrDefault(m.Id), chart), running.Contains(m.Id) && due.TryGetValue(m.Id, out var day) ? day : null, desk.Today))
                .Where(row => !filter.Mine || waits[row.Matter.Id].Any(t => desk.Holds(t.Role ?? "")) || row.Matter.PreparingRoles.Any(desk.Holds))
                .OrderByDescending(row => row.IsLate).ThenByDescending(row => row.Matter.CreatedAt),
        ];
    }

    private IQueryable<DocumentMatter> Filtered(MatterFilter filter)
    {
        var matters = desk.Db.Set<DocumentMatter>().AsNoTracking();
        var instances = desk.Db.Set<WorkflowInstance>().Where(i => i.SubjectKind == DocumentTasks.Matter && i.EndedAt == null && i.CallerInstance == null);
        matters = filter.Show switch
        {
            IndexModel.Running => matters.Where(m => instances.Any(i => i.Subject == m.Id)),
            IndexModel.Ended => matters.Where(m => !instances.Any(i => i.Subject == m.Id)),
            _ => matters,
        };
        matters = string.IsNullOrEmpty(filter.OrganKey) ? matters : matters.Where(m => m.DecidingOrganKey == filter.OrganKey);
        var words = filter.Words?.Trim() ?? "";
        if (words.Length == 0)
        {
            return matters;
        }

        var key = SwedishText.SearchKey(words);
        var documents = desk.Db.Set<Styrdokument>().Where(d => d.SortKey.Contains(SwedishText.SortKey(words)) || d.Key.Contains(key.Replace(' ', '-'))).Select(d => d.Id);
        return matters.Where(m => m.Title.Contains(words) || m.Diarienummer.Contains(words) || m.Items.Any(i => documents.Contains(i.DocumentId)));
    }

    private IQueryable<Guid> Running(List<Guid> ids) => desk.Db.Set<WorkflowInstance>().Where(i => ids.Contains(i.Subject) && i.EndedAt == null && i.CallerInstance == null).Select(i => i.Subject);

    private async Task<List<(Guid Matter, string Text)>> ComingAsync(List<Guid> ids, CancellationToken cancel)
    {
        var items = await desk.Db.Set<AgendaItem>().AsNoTracking().Where(i => i.MatterId != null && ids.Contains(i.MatterId.Value) && i.TreatedAt == null)
            .Join(desk.Db.Set<Meeting>().Where(m => m.CancelledOn == null && m.MeetsOn >= desk.Today), i => i.MeetingId, m => m.Id, (i, m) => new { i.MatterId, m.OrganKey, m.MeetsOn, i.Treatment })
            .Join(desk.Db.Set<Organ>(), i => i.OrganKey, o => o.Key, (i, o) => new { Matter = i.MatterId!.Value, o.ShortName, i.MeetsOn, i.Treatment }).OrderBy(i => i.MeetsOn).ToListAsync(cancel);
        return [.. items.Select(i => (i.Matter, $"{i.ShortName} {SwedishText.Date(i.MeetsOn)}, {MatterWords.Of(i.Treatment)}"))];
    }

    // A matter that answers a renewal is late with it.
    private async Task<Dictionary<Guid, DateOnly>> RenewalsDueAsync(List<DocumentMatter> matters, CancellationToken cancel)
    {
        var renewals = matters.SelectMany(m => m.Items).Select(i => i.RenewalId).OfType<Guid>().ToList();
        var due = await desk.Db.Set<Renewal>().AsNoTracking().Where(r => renewals.Contains(r.Id) && r.FulfilledOn == null).ToDictionaryAsync(r => r.Id, r => r.DueOn, cancel);
        return matters.Select(m => (m.Id, Due: m.Items.Where(i => i.RenewalId is { } id && due.ContainsKey(id)).Select(i => (DateOnly?)due[i.RenewalId!.Value]).Min()))
            .Where(m => m.Due is not null).ToDictionary(m => m.Id, m => m.Due!.Value);
    }

    private async Task<Dictionary<Guid, DecisionOutcome>> OutcomesAsync(List<Guid> ids, CancellationToken cancel) =>
        (await desk.Db.Set<Decision>().AsNoTracking().Where(d => d.MatterId != null && ids.Contains(d.MatterId.Value) && d.Treatment == Treatment.Decision).OrderBy(d => d.RecordedAt).Select(d => new { Matter = d.MatterId!.Value, d.Outcome }).ToListAsync(cancel))
        .GroupBy(d => d.Matter).ToDictionary(g => g.Key, g => g.Last().Outcome);

    private string Stands(DocumentMatter matter, bool running, List<WorkflowTask> tasks, List<string> coming, DecisionOutcome? outcome, OrganisationChart chart)
    {
        if (matter.WithdrawnOn is { } withdrawn)
        {
            return $"Avskrivet {SwedishText.Date(withdrawn)}";
        }

        if (!running)
        {
            return outcome is DecisionOutcome.Rejected ? "Avslaget" : "Avslutat";
        }

        var lines = tasks.Select(t => $"{t.Name} ({chart.Person(chart.Resolve(t.Role ?? "", desk.Today).PersonId)?.Name ?? $"{chart.TitleOf(t.Role ?? "")}, vakant"})").Concat(coming).ToList();
        return lines.Count > 0 ? string.Join(" · ", lines) : outcome is DecisionOutcome.Adopted or DecisionOutcome.AdoptedWithChange ? "Beslutat, på väg mot laga kraft" : "Väntar på ett sammanträde";
    }
}

/// <param name="Show">One of the names in <see cref="IndexModel"/>.</param>
internal sealed record MatterFilter(string? Show, string? OrganKey, string? Words, bool Mine);

/// <param name="Stands">Where it stands, in words.</param>
/// <param name="DueOn">The day of the renewal that it answers; null when there is none.</param>
internal sealed record MatterRow(DocumentMatter Matter, string Organ, string Stands, DateOnly? DueOn, DateOnly Today)
{
    public bool IsLate => DueOn < Today;
}
