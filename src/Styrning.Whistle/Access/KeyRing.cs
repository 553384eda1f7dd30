using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Access;

/// <summary>
/// A handler's private key while it is open: opened by the passphrase, then fifteen minutes from when it was used last, in a row that only the cookie's secret opens. In the
/// clear it is in memory for one request.
/// </summary>
internal sealed class KeyRing(WhistleDb db, CurrentHandler handler, HandlerCookie cookie) : IDisposable
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    private const string Field = "private-key";
    private KeyPair? _pair;

    /// <summary>Opens it for this browser. The caller saves.</summary>
    /// <returns>False: the passphrase is another, or there is no key.</returns>
    public async Task<bool> UnlockAsync(string passphrase, CancellationToken cancel)
    {
        var key = await db.HandlerKeys.AsNoTracking().SingleOrDefaultAsync(k => k.PersonId == handler.PersonId, cancel);
        using var pair = key is null ? null : await PassphraseLock.OpenAsync(key.Locked, key.PublicKey, passphrase, cancel);
        if (pair is null)
        {
            return false;
        }

        var secret = SessionSecret.New();
        db.Add(new OpenedKey { Id = secret.RowId, PersonId = handler.PersonId, Sealed = secret.Seal(pair.PrivateKey, Field), ExpiresAt = handler.Now + Idle });
        cookie.Set(secret);
        return true;
    }

    /// <summary>Closes it in this browser and deletes the row.</summary>
    public async Task LockAsync(CancellationToken cancel)
    {
        if (cookie.Read() is { } secret)
        {
            await db.OpenedKeys.Where(o => o.Id == secret.RowId).ExecuteDeleteAsync(cancel);
            cookie.Clear();
        }
    }

    /// <returns>Null: it is locked, has been idle, or is another person's. Wiped when the request ends.</returns>
    public async Task<KeyPair?> OpenAsync(CancellationToken cancel)
    {
        if (_pair is not null)
        {
            return _pair;
        }

        if (cookie.Read() is not { } secret)
        {
            return null;
        }

        var (id, me, now) = (secret.RowId, handler.PersonId, handler.Now);
        var row = await db.OpenedKeys.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && o.PersonId == me && o.ExpiresAt > now, cancel);
        if (row is null)
        {
            return null;
        }

        if (row.ExpiresAt < now + Idle - TimeSpan.FromMinutes(1)) // once a minute is enough, and most requests only read
        {
            await db.OpenedKeys.Where(o => o.Id == id).ExecuteUpdateAsync(set => set.SetProperty(o => o.ExpiresAt, now + Idle), cancel);
        }

        return _pair = KeyPair.FromPrivate(secret.Open(row.Sealed, Field));
    }

    public void Dispose() => _pair?.Dispose();
}
