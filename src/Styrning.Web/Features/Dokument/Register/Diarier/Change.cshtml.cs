using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Register.Diarier;

[Authorize(Policies.ManageDocuments)]
internal sealed class ChangeModel(StyrningDb db, DocumentEdits edits) : SeriesForm
{
    [FromRoute]
    public string Key { get; set; } = "";

    [BindProperty]
    public int Version { get; set; }

    /// <summary>As it is stored, whatever has been typed.</summary>
    public DiariumSeries? Series { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (Name, Pattern, Version) = (Series?.Name, Series?.Pattern, Series?.Version ?? 0);
        return Series is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync("Diariet är ändrat. Nummer som redan finns är som de var.", async series =>
    {
        var before = $"{series.Name}, {series.Pattern}";
        series.Change(Name, Pattern, await db.Set<DiariumSeries>().AsNoTracking().ToListAsync(cancel));
        edits.Log($"Diariet {before} ändrades till {series.Name}, {series.Pattern}.", null);
        db.Entry(series).Property(s => s.Version).OriginalValue = Version;
    }, cancel);

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel) => DoAsync("Diariet är borttaget. Nummer som redan finns är som de var.", series =>
    {
        db.Remove(series);
        edits.Log($"Diariet {series.Name}, {series.Pattern}, togs bort.", null);
        return Task.CompletedTask;
    }, cancel);

    public override async Task LoadAsync(CancellationToken cancel) => Series = await db.Set<DiariumSeries>().AsNoTracking().SingleOrDefaultAsync(s => s.Key == Key, cancel);

    private async Task<IActionResult> DoAsync(string done, Func<DiariumSeries, Task> change, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Series is null)
        {
            return NotFound();
        }

        await db.InTransactionAsync(async () => await change(await db.Set<DiariumSeries>().SingleAsync(s => s.Key == Key, cancel)), cancel);
        Say(done);
        return Redirect("/dokument/diarier");
    }
}
