using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Access;

/// <summary>Makes a handler's key pair and changes its passphrase. Nobody else can do either: the private half is never without a passphrase.</summary>
internal sealed class HandlerKeys(WhistleDb db, CurrentHandler handler, KeyRing ring)
{
    public const int ShortestPassphrase = 12;

    public Task<HandlerKey?> MineAsync(CancellationToken cancel) => db.HandlerKeys.SingleOrDefaultAsync(k => k.PersonId == handler.PersonId, cancel);

    /// <summary>From now on reports are sealed to it. Opens it in this browser.</summary>
    /// <exception cref="RuleBroken">VIS-52: there is one. VIS-53: the passphrase is too easy.</exception>
    public async Task MakeAsync(string passphrase, CancellationToken cancel)
    {
        Rule.Require(await MineAsync(cancel) is null, "VIS-52", "Du har redan en nyckel. Byt lösenfras i stället.");
        RequireStrong(passphrase);

        var me = handler.PersonId;
        using var pair = KeyPair.New();
        var locked = await PassphraseLock.LockAsync(pair, passphrase, cancel);
        await db.InTransactionAsync(async () =>
        {
            db.Add(new HandlerKey { PersonId = me, PublicKey = pair.PublicKey, Locked = locked, MadeOn = handler.Today });
            var appointments = await db.Appointments.Where(a => a.PersonId == me && a.Kind == AppointmentKind.Handler).ToListAsync(cancel);
            appointments.ForEach(a => a.PublicKey = pair.PublicKey);
            await ForgetOldAsync([.. appointments.Select(a => (Guid?)a.Id)], cancel);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        await OpenAsync(passphrase, cancel);
    }

    /// <summary>The key stays the same, and every case with it. Other browsers must be unlocked again.</summary>
    /// <returns>False: the old passphrase is another.</returns>
    /// <exception cref="RuleBroken">VIS-53: the new passphrase is too easy.</exception>
    public async Task<bool> ChangeAsync(string old, string passphrase, CancellationToken cancel)
    {
        RequireStrong(passphrase);
        var key = await MineAsync(cancel);
        using var pair = key is null ? null : await PassphraseLock.OpenAsync(key.Locked, key.PublicKey, old, cancel);
        if (key is null || pair is null)
        {
            return false;
        }

        (key.Locked, key.IsDemo) = (await PassphraseLock.LockAsync(pair, passphrase, cancel), false);
        await db.InTransactionAsync(() => db.OpenedKeys.Where(o => o.PersonId == key.PersonId).ExecuteDeleteAsync(cancel), cancel);
        await OpenAsync(passphrase, cancel);
        return true;
    }

    internal static void RequireStrong(string passphrase) => Rule.Require(
        passphrase.Trim().Length >= ShortestPassphrase && passphrase.Distinct().Count() > 4 && passphrase != DemoChannel.Passphrase,
        "VIS-53",
        $"Välj en lösenfras på minst {ShortestPassphrase} tecken som inte är lätt att gissa, till exempel fyra ord som inte hör ihop.");

    // Sealed to a key whose passphrase is forgotten: they open nothing, and a colleague must be able to give the case again.
    private Task ForgetOldAsync(List<Guid?> appointments, CancellationToken cancel) =>
        db.Wraps.Where(w => w.Holder == WrapHolder.Handler && appointments.Contains(w.AppointmentId)).ExecuteDeleteAsync(cancel);

    private async Task OpenAsync(string passphrase, CancellationToken cancel)
    {
        await ring.UnlockAsync(passphrase, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
