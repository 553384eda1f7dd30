using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>A new key for what is written from now on, sealed to those who go on; and every wrap of those who lost the case is gone. In the caller's transaction.</summary>
internal sealed class Rekeying(WhistleDb db)
{
    /// <param name="goOn">Handlers, outside recipients and recovery holders who have the case from now on, each with a key.</param>
    public async Task RunAsync(OpenCase open, IReadOnlyCollection<Appointment> lost, IReadOnlyCollection<Appointment> goOn, CancellationToken cancel)
    {
        var old = open.Keys.ToList();
        await DeleteAsync(open.Case.Id, lost, [.. old.Select(k => k.No)], cancel);
        open.Take(CaseKey.New(open.Case.Id, open.Case.KeyNo + 1));

        var (id, organisation) = (open.Case.Id, open.Case.Organisation);
        var threshold = await db.Organisations.AsNoTracking().Where(o => o.Key == organisation).Select(o => o.RecoveryThreshold).SingleAsync(cancel);
        var had = (await db.Wraps.AsNoTracking().Where(w => w.CaseId == id && w.AppointmentId != null).Select(w => new { w.KeyNo, w.AppointmentId }).ToListAsync(cancel))
            .Select(w => (w.KeyNo, w.AppointmentId!.Value)).ToHashSet();
        db.AddRange(CaseWraps.Of(open.NewestKey, goOn, threshold, open.Case.ReporterPublicKey));
        foreach (var key in old)
        {
            // The recovery key without whoever lost the case, and those who come to it now.
            db.AddRange(CaseWraps.Of(key, [.. goOn.Where(a => !had.Contains((key.No, a.Id)))], threshold, null));
        }
    }

    private async Task DeleteAsync(Guid id, IReadOnlyCollection<Appointment> lost, IReadOnlyCollection<int> open, CancellationToken cancel)
    {
        var theirs = lost.Select(a => (Guid?)a.Id).ToList();
        await db.Wraps.Where(w => w.CaseId == id && theirs.Contains(w.AppointmentId)).ExecuteDeleteAsync(cancel);
        await db.Wraps.Where(w => w.CaseId == id && w.Holder == WrapHolder.Recovery && open.Contains(w.KeyNo)).ExecuteDeleteAsync(cancel); // made again
        foreach (var holder in lost.Select(a => a.Id.ToString()))
        {
            await db.Wraps.Where(w => w.CaseId == id && w.Holder == WrapHolder.Recovery && w.Together.Contains(holder)).ExecuteDeleteAsync(cancel);
        }
    }
}
