using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Fornyelse.Oversyn;

/// <summary>The tjänsteskrivelse as the organ will read it, on the screen and on paper.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class MemoModel(Memos memos, StyrningDb db, CurrentUser user, TimeProvider clock) : MemoPage(memos)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    /// <summary>A first draft of a matter that has none.</summary>
    public Task<IActionResult> OnPostSkapaAsync(CancellationToken cancel) => ChangeAsync(async () =>
    {
        if (Memo is null)
        {
            await Memos.DraftAsync(Matter, cancel);
        }
    }, "Ett utkast är gjort av det som står i ärendet. Läs igenom det och skriv det som behövs.", cancel);

    public Task<IActionResult> OnPostFaststallAsync(CancellationToken cancel) => ChangeAsync(
        async () => Memo!.Settle(await Memos.RowsAsync(Matter, cancel), user.PersonId, clock.GetUtcNow()), "Tjänsteskrivelsen är fastställd.", cancel);

    public Task<IActionResult> OnPostOppnaAsync(CancellationToken cancel) => ChangeAsync(() =>
    {
        Memo!.OpenAgain(Shown!.IsDecided);
        return Task.CompletedTask;
    }, "Tjänsteskrivelsen är öppen igen och kan skrivas om.", cancel);

    private async Task<IActionResult> ChangeAsync(Func<Task> change, string said, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !MayWrite)
        {
            return NotFound();
        }

        await db.InTransactionAsync(change, cancel);
        Say(said);
        return Redirect(MemoPaths.Of(Id));
    }
}
