using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Data;

/// <summary>
/// That a public key was put into an appointment by this program. Whoever can write in the database, and has not the secret, could else put in a key of their own and read every
/// report that comes: a key without its voucher is no key, and the channel closes when too few are left.
/// </summary>
internal sealed class KeyVouchers(MasterSecret master) : SaveChangesInterceptor
{
    public bool Holds(Appointment one) => one is { PublicKey: not null, KeyVoucher.Length: 32 } && ChainHash.AreSame(one.KeyVoucher, Of(one, one.PublicKey));

    /// <summary>Gives every key its voucher anew: the old secret is lost, and somebody who runs the program has said so.</summary>
    public async Task RenewAsync(WhistleDb db, CancellationToken cancel)
    {
        (await db.Appointments.ToListAsync(cancel)).ForEach(Vouch);
        await db.SaveChangesAsync(cancel);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        VouchFor(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        VouchFor(eventData.Context);
        return new(result);
    }

    // Only for a key that is put in now: one that somebody has exchanged in the database gets no voucher by the appointment's next change.
    private void VouchFor(DbContext? db)
    {
        foreach (var entry in db?.ChangeTracker.Entries<Appointment>().ToList() ?? [])
        {
            if (entry.State is EntityState.Added || (entry.State is EntityState.Modified && entry.Property(a => a.PublicKey).IsModified))
            {
                Vouch(entry.Entity);
            }
        }
    }

    private void Vouch(Appointment one) => one.KeyVoucher = one.PublicKey is { } key ? Of(one, key) : null;

    private byte[] Of(Appointment one, byte[] key) => ChainHash.Next(
        master.KeyFor("appointment-key"), ChainHash.First, one.Id.ToString("N"), one.Organisation, ((int)one.Kind).ToString(CultureInfo.InvariantCulture), Convert.ToHexString(key));
}
