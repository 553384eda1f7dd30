using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Files;

/// <summary>
/// Removing a file that is a clearly irrelevant personal uppgift (VBL 7:7), as soon as two handlers agree that it is. That something was removed, when and by whom stays; what it
/// was does not. Nothing else in a case is ever removed before its gallring.
/// </summary>
internal sealed class FileRemoval(WhistleDb db, CurrentHandler handler, ReadingLog log)
{
    public Task ProposeAsync(OpenCase open, CaseFile file, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        Rule.Require(file.RemovedOn is null, "VIS-94", "Filen är redan borttagen.");
        Rule.Require(file.RemovalProposedBy is null, "VIS-95", "Någon har redan föreslagit att filen tas bort. Ladda om sidan och ta ställning till det.");
        (var id, Guid? me) = (file.Id, handler.PersonId);
        var changed = await db.Files.Where(f => f.Id == id && f.RemovedOn == null && f.RemovalProposedBy == null).ExecuteUpdateAsync(set => set.SetProperty(f => f.RemovalProposedBy, me), cancel);
        Rule.Require(changed == 1, "VIS-95", "Någon har redan föreslagit att filen tas bort. Ladda om sidan och ta ställning till det.");
        await log.AddAsync(open.Case.Id, me, "foreslog-borttagning", id, cancel);
    }, cancel);

    /// <summary>Either of the two may say no.</summary>
    public Task RejectAsync(OpenCase open, CaseFile file, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var id = file.Id;
        var changed = await db.Files.Where(f => f.Id == id && f.RemovedOn == null && f.RemovalProposedBy != null).ExecuteUpdateAsync(set => set.SetProperty(f => f.RemovalProposedBy, (Guid?)null), cancel);
        Rule.Require(changed == 1, "VIS-96", "Det finns inget förslag att ta ställning till. Ladda om sidan.");
        await log.AddAsync(open.Case.Id, handler.PersonId, "avslog-borttagning", id, cancel);
    }, cancel);

    /// <param name="proposedBy">Whose proposal the page showed: an old page does not confirm a new proposal.</param>
    [ObeysLaw("VBL 7:7")]
    public async Task ConfirmAsync(OpenCase open, CaseFile file, Guid proposedBy, CancellationToken cancel)
    {
        await db.InTransactionAsync(() => RemoveAsync(open, file, proposedBy, cancel), cancel);
        await db.ForgetRemovedAsync(cancel);
    }

    private async Task RemoveAsync(OpenCase open, CaseFile file, Guid proposedBy, CancellationToken cancel)
    {
        Rule.Require(file.RemovedOn is null, "VIS-94", "Filen är redan borttagen.");
        Rule.Require(file.RemovalProposedBy == proposedBy, "VIS-96", "Det finns inget förslag att ta ställning till. Ladda om sidan.");
        Rule.Require(proposedBy != handler.PersonId, "VIS-97", "En annan handläggare måste hålla med innan filen tas bort.");
        Rule.Require(await IsStillHandlerAsync(open.Case, proposedBy, cancel), "VIS-99", "Den som föreslog det är inte längre behörig i ärendet. Säg nej till förslaget och föreslå på nytt, så får någon annan ta ställning.");
        (var id, Guid? none, DateOnly? today) = (file.Id, null, handler.Today);
        await db.Chunks.Where(c => c.FileId == id).ExecuteDeleteAsync(cancel);
        await db.Files.Where(f => f.MadeFrom == id).ExecuteDeleteAsync(cancel); // with their chunks
        var gone = Array.Empty<byte>();
        var changed = await db.Files.Where(f => f.Id == id && f.RemovedOn == null && f.RemovalProposedBy == proposedBy).ExecuteUpdateAsync(set => set
            .SetProperty(f => f.RemovedOn, today).SetProperty(f => f.RemovalProposedBy, none).SetProperty(f => f.Size, 0).SetProperty(f => f.Chunks, 0)
            .SetProperty(f => f.SealedName, gone).SetProperty(f => f.SealedHash, gone).SetProperty(f => f.SealedKey, gone), cancel);
        Rule.Require(changed == 1, "VIS-96", "Det finns inget förslag att ta ställning till. Ladda om sidan.");
        SentFiles.ForgetName(open, file.DocumentId);
        open.Write(CaseDocumentKind.Tjansteanteckning, "En bifogad fil har tagits bort, eftersom två handläggare bedömde att den var en personuppgift som uppenbart inte har betydelse för ärendet (7 kap. 7 § lagen 2021:890).", null, "OSL 32:3 b");
        await log.AddAsync(open.Case.Id, handler.PersonId, "tog-bort-fil", id, cancel);
    }

    // The agreement of two is worth something only while both may judge.
    private async Task<bool> IsStillHandlerAsync(WhistleCase @case, Guid person, CancellationToken cancel)
    {
        var (id, today) = (@case.Id, handler.Today);
        return await db.Appointments.AnyAsync(a => a.PersonId == person && a.Kind == AppointmentKind.Handler && a.FromOn <= today && (a.ToOn == null || a.ToOn >= today)
            && db.Wraps.Any(w => w.CaseId == id && w.AppointmentId == a.Id), cancel);
    }
}
