using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;

namespace Styrning.Web.Features.Dokument.Arenden;

/// <summary>What the form for a new matter shows around its fields.</summary>
internal sealed class StartMatterView
{
    public required Styrdokument Document { get; init; }

    public required DocumentState State { get; init; }

    /// <summary>What fits the document as it stands.</summary>
    public required IReadOnlyList<MatterAction> Actions { get; init; }

    /// <summary>The matter that runs about it; null when none does.</summary>
    public DocumentMatter? Running { get; init; }

    public required IReadOnlyList<SelectListItem> Organs { get; init; }

    public required IReadOnlyList<SelectListItem> Successors { get; init; }

    public required IReadOnlyList<DiariumSeries> Series { get; init; }

    public required OrganisationChart Chart { get; init; }

    public required DateOnly Today { get; init; }

    public static async Task<StartMatterView?> ReadAsync(MatterDesk desk, string key, CancellationToken cancel)
    {
        if (await desk.Db.Set<Styrdokument>().AsNoTracking().Include(d => d.Versions).Include(d => d.Decisions).AsSplitQuery().SingleOrDefaultAsync(d => d.Key == key, cancel) is not { } document)
        {
            return null;
        }

        var state = DocumentState.On(document, desk.Today);
        return new()
        {
            Document = document,
            State = state,
            Actions = state.Stage is DocumentStage.InForce or DocumentStage.Expired or DocumentStage.Coming
                ? [MatterAction.Revise, MatterAction.ReAdopt, MatterAction.Repeal, MatterAction.Replace]
                : [MatterAction.Adopt],
            Running = await desk.Db.Undecided().AsNoTracking().FirstOrDefaultAsync(m => m.Items.Any(i => i.DocumentId == document.Id), cancel),
            Organs = await desk.Db.Set<Organ>().AsNoTracking().Where(o => o.RetiredOn == null && o.Typ != OrganTyp.Utskott).OrderBy(o => o.Typ).ThenBy(o => o.Name).Select(o => new SelectListItem(o.Name, o.Key)).ToListAsync(cancel),
            Successors = [new("Välj ett dokument", ""), .. await desk.Db.Set<Styrdokument>().AsNoTracking().Where(d => d.Id != document.Id).OrderBy(d => d.SortKey).Select(d => new SelectListItem(d.Title, d.Id.ToString())).ToListAsync(cancel)],
            Series = await desk.Db.Set<DiariumSeries>().AsNoTracking().OrderBy(s => s.Key).ToListAsync(cancel),
            Chart = await desk.ChartAsync(cancel),
            Today = desk.Today,
        };
    }
}
