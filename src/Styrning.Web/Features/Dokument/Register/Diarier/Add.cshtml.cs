using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Register.Diarier;

[Authorize(Policies.ManageDocuments)]
internal sealed class AddModel(StyrningDb db, DocumentEdits edits) : SeriesForm
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        DiariumSeries series = null!;
        await db.InTransactionAsync(async () =>
        {
            series = DiariumSeries.Create(Name, Pattern, await db.Set<DiariumSeries>().AsNoTracking().ToListAsync(cancel));
            db.Add(series);
            edits.Log($"Diariet {series.Name} lades till, med mönstret {series.Pattern}.", null);
        }, cancel);
        Say($"{series.Name} finns nu. Nummer som {series.Pattern} tas emot.");
        return Redirect("/dokument/diarier");
    }
}
