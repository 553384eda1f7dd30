using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Organisation;

[Authorize(Policies.ManageOrganisation)]
public sealed class ChangeAreaModel(OrganisationEdits edits, StyrningDb db) : AreaForm(edits, db)
{
    private readonly OrganisationEdits _edits = edits;
    private readonly StyrningDb _db = db;

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>As it is stored, whatever has been typed.</summary>
    public ReportArea? Area { get; private set; }

    public ChangeLog Log { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Area is not { } area)
        {
            return NotFound();
        }

        (Number, Title, FormerTitle, UnitText, Mode, UsualSecrecy, OftenSeparate) =
            (area.Number, area.Title, area.FormerTitle, area.UnitText, area.Responsibility, area.UsualSecrecy, area.OftenSeparate);
        Rows = [.. area.Assignments.Select(a => new AreaRow { RoleKey = a.RoleKey, Part = a.Area, IsLead = a.IsLead })];
        FillUpRows();
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ChangeAsync("Området är ändrat. Det gäller de år som öppnas från och med nu.", async (area, chart) =>
    {
        var before = (area.Number, area.Title, area.FormerTitle, area.UnitText, Responsibility: WordsOf(area, chart), area.UsualSecrecy, Separate: Separate(area));
        area.Change(Terms(), await IsUsedAsync(area.Number, cancel), await _db.Set<ReportArea>().AsNoTracking().ToListAsync(cancel), chart);
        return OrganisationWords.Changes(
            ("nummer", before.Number, area.Number), ("namn", before.Title, area.Title), ("tidigare namn", before.FormerTitle, area.FormerTitle), ("enhet", before.UnitText, area.UnitText),
            ("ansvar", before.Responsibility, WordsOf(area, chart)), ("sekretess", before.UsualSecrecy, area.UsualSecrecy), ("särskild ordning", before.Separate, Separate(area)));
    }, cancel);

    public Task<IActionResult> OnPostRetireAsync(CancellationToken cancel) => ChangeAsync("Området används inte längre. Numret står kvar som en lucka.", (area, _) =>
    {
        area.Retire(_edits.Today);
        return Task.FromResult("används inte längre");
    }, cancel);

    public Task<IActionResult> OnPostTakeUpAgainAsync(CancellationToken cancel) => ChangeAsync("Området används igen.", (area, _) =>
    {
        area.TakeUpAgain();
        return Task.FromResult("används igen");
    }, cancel);

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel) => ChangeAsync("Området är borttaget.", async (area, _) =>
    {
        area.RequireNeverUsed(await IsUsedAsync(area.Number, cancel));
        _db.Remove(area);
        return "togs bort";
    }, cancel);

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Area = await _db.Set<ReportArea>().AsNoTracking().FirstOrDefaultAsync(area => area.Id == Id, cancel);
        NumberIsFixed = Area is not null && await IsUsedAsync(Area.Number, cancel);
        Log = await ChangeLog.ReadAsync(ChangeLog.Of(_db).Where(change => change.AreaId == Id), Chart, 0, 20, cancel);
    }

    private async Task<IActionResult> ChangeAsync(string done, Func<ReportArea, OrganisationChart, Task<string>> change, CancellationToken cancel)
    {
        if (!await _db.Set<ReportArea>().AnyAsync(area => area.Id == Id, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await _edits.MakeAsync(async chart =>
        {
            var area = await _db.Set<ReportArea>().SingleAsync(area => area.Id == Id, cancel);
            var name = $"{area.Number} {area.Title}";
            if (await change(area, chart) is { Length: > 0 } what)
            {
                _edits.Log($"Området {name}: {what}.", area: Id);
            }
        }, cancel);
        Say(done);
        return Redirect("/organisation/omraden");
    }

    private static string WordsOf(ReportArea area, OrganisationChart chart) => $"{OrganisationWords.Of(area.Responsibility).ToLowerInvariant()}, {OrganisationWords.Of(area.Assignments, chart)}";

    private static string Separate(ReportArea area) => area.OftenSeparate ? "ja" : "nej";
}
