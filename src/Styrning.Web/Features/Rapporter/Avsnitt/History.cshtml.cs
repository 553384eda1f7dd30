using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>What has been saved and what has happened, and what differs between any two versions. For everyone who may read the section.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class HistoryModel(SectionDesks desks, StyrningDb db) : SectionPage
{
    [BindProperty(SupportsGet = true, Name = "fran")]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "till")]
    public int? To { get; set; }

    public SectionDesk Desk { get; private set; } = null!;

    /// <summary>Without their texts, the newest first.</summary>
    public IReadOnlyList<(int Number, Guid By, DateTimeOffset At)> Revisions { get; private set; } = [];

    /// <summary>Null when no two versions were asked for.</summary>
    public IReadOnlyList<DiffLine>? Difference { get; private set; }

    /// <summary>What happened, the newest first. Whoever is the last to be ready hands in by the same press of a button: that is told once.</summary>
    public IEnumerable<SectionEvent> Happened => Desk.Place.Section.History
        .Where(e => e.Kind is not SectionEventKind.Ready || !Desk.Place.Section.Events.Exists(next => next.Number == e.Number + 1 && next.Kind is SectionEventKind.Submitted))
        .Reverse();

    /// <summary>The same area in other years' reports that exist here, the newest first.</summary>
    public IReadOnlyList<(int Year, ReportSection Section)> OtherYears { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await desks.OpenAsync(Address, Cancel) is not { } desk)
        {
            return NotFound();
        }

        Desk = desk;
        var saved = await db.Set<SectionRevision>().Where(r => r.PartId == desk.Part.Id).OrderByDescending(r => r.Number).Select(r => new { r.Number, r.SavedBy, r.SavedAt }).ToListAsync(Cancel);
        Revisions = [.. saved.Select(r => (r.Number, r.SavedBy, r.SavedAt))];
        var others = await db.Set<ReportingCycle>().AsNoTracking().Include(c => c.Sections).Where(c => c.Year != Year).OrderByDescending(c => c.Year).ToListAsync(Cancel);
        OtherYears = [.. others.Select(c => (c.Year, c.SameAreaAs(desk.Place.Section)!)).Where(o => o.Item2 is not null)];
        if ((From is not null || To is not null) && desk.Place.ReadsSecret)
        {
            Difference = await CompareAsync(From ?? 0, To ?? desk.Part.Version);
        }

        return From is null && To is null || Difference is not null ? Page() : NotFound();
    }

    // Version 0 is the empty page before the first save.
    private async Task<IReadOnlyList<DiffLine>?> CompareAsync(int from, int to)
    {
        var before = from == 0 ? SectionContent.Empty : (await desks.RevisionAsync(Desk.Part, from, Cancel))?.Content;
        var after = (await desks.RevisionAsync(Desk.Part, to, Cancel))?.Content;
        return before is null || after is null ? null : RevisionDiff.Between(before, after, id => Desk.Promises.GetValueOrDefault(id, ""));
    }
}
