using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>The calendar as a list.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class IndexModel(StyrningDb db, OrganisationReader organisation) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "organ")]
    public string? OrganKey { get; set; }

    [BindProperty(SupportsGet = true, Name = "ar")]
    public int? Year { get; set; }

    public IReadOnlyList<Organ> Organs { get; private set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>By organ, the nearest first.</summary>
    public IReadOnlyList<(Organ Organ, IReadOnlyList<MeetingRow> Rows)> Coming { get; private set; } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<MeetingRow> Past { get; private set; } = [];

    public bool IsFiltered => !string.IsNullOrEmpty(OrganKey) || Year is not null;

    public bool IsEmpty => Coming.Count == 0 && Past.Count == 0;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = organisation.Today;
        Organs = [.. (await db.Set<Organ>().AsNoTracking().ToListAsync(cancel)).OrderBy(o => o.Typ).ThenBy(o => SwedishText.SortKey(o.Name), StringComparer.Ordinal)];
        Years = [.. (await db.Set<Meeting>().Select(m => m.MeetsOn.Year).Distinct().ToListAsync(cancel)).OrderDescending()];

        var (from, to) = Year is { } year and >= 1 and <= 9998 ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : (today.AddYears(-1), DateOnly.MaxValue);
        var meetings = await db.Set<Meeting>().AsNoTracking().Include(m => m.Agenda).Where(m => m.MeetsOn >= from && m.MeetsOn <= to && (string.IsNullOrEmpty(OrganKey) || m.OrganKey == OrganKey)).ToListAsync(cancel);
        var ids = meetings.Where(m => m.IsClosed).Select(m => (Guid?)m.Id).ToList();
        var protocols = (await db.Set<Protocol>().AsNoTracking().Include(p => p.Notices).Where(p => ids.Contains(p.MeetingId)).ToListAsync(cancel)).ToLookup(p => p.MeetingId);
        var rows = meetings.Select(m => (Meeting: m, Organ: Organs.First(o => o.Key == m.OrganKey)))
            .Select(m => new MeetingRow(m.Meeting, m.Organ, MeetingStanding.Of(m.Meeting, m.Organ, [.. protocols[m.Meeting.Id]], today), today)).ToList();

        Coming = [.. Organs.Select(o => (o, (IReadOnlyList<MeetingRow>)[.. rows.Where(r => r.Organ == o && r.Meeting.MeetsOn >= today).OrderBy(r => r.Meeting.MeetsOn)])).Where(g => g.Item2.Count > 0)];
        Past = [.. rows.Where(r => r.Meeting.MeetsOn < today).OrderByDescending(r => r.Meeting.MeetsOn).ThenBy(r => r.Organ.Typ)];
    }
}
