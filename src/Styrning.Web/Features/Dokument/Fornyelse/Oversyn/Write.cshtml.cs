using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Fornyelse.Oversyn;

/// <summary>The words of the tjänsteskrivelse: the background and the förslag till beslut, one att-sats a line.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class WriteModel(Memos memos, StyrningDb db, CurrentUser user, TimeProvider clock) : MemoPage(memos)
{
    [BindProperty, StringLength(Tjansteskrivelse.LongestText, ErrorMessage = "Bakgrunden är för lång. Lägg det långa i en bilaga.")]
    public string? Background { get; set; }

    [BindProperty, StringLength(Tjansteskrivelse.LongestText, ErrorMessage = "Förslaget är för långt.")]
    public string? Proposals { get; set; }

    /// <summary>The version that was read: whoever saved in between makes this save refused.</summary>
    [BindProperty]
    public int Read { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !MayWrite || Memo is null)
        {
            return NotFound();
        }

        (Background, Proposals, Read) = (Memo.Background, string.Join("\n", Memo.Proposals), Memo.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !MayWrite || Memo is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await db.InTransactionAsync(() =>
        {
            db.Entry(Memo).Property(m => m.Version).OriginalValue = Read;
            Memo.Write(Background ?? "", (Proposals ?? "").Split('\n'), user.PersonId, clock.GetUtcNow());
            return Task.CompletedTask;
        }, cancel);
        Say("Tjänsteskrivelsen är sparad.");
        return Redirect(MemoPaths.Of(Id));
    }
}
