using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Data;

/// <summary>What keeps a store from being opened to anybody: it is better that nothing starts than that a report is sealed to a key that everybody knows, or that nobody finds back.</summary>
internal static class StoreCheck
{
    /// <param name="demo">Whether the program runs as a demo.</param>
    /// <returns>A Swedish sentence; null: it may be opened.</returns>
    public static async Task<string?> WhyNotAsync(WhistleDb db, MasterSecret master, bool demo, CancellationToken cancel)
    {
        if (!demo && (await db.Appointments.AnyAsync(a => a.IsDemo, cancel) || await db.HandlerKeys.AnyAsync(k => k.IsDemo, cancel)))
        {
            return "Styrning__Mode=production kan inte öppna demons visselblåsarkanal: dess lösenfras är känd av alla, och dess återställningsnyckel finns ingenstans. Börja med en tom databas.";
        }

        return await IsItsSecretAsync(db, master, cancel)
            ? null
            : "Hemligheten visselblasning.nyckel är en annan än den som visselblåsarkanalens databas hör till. Ingen rapportör skulle hitta tillbaka. Lägg tillbaka den rätta i nyckelmappen (Styrning__Nycklar). Är den förlorad för gott: läs i docs/drift.md om Styrning__NyHemlighet.";
    }

    // The first row of a case's log is keyed with the secret. One that fits is enough: rows that somebody has changed are for audit verify to tell.
    public static async Task<bool> IsItsSecretAsync(WhistleDb db, MasterSecret master, CancellationToken cancel)
    {
        var (key, any) = (master.KeyFor("audit"), false);
        await foreach (var r in db.Readings.AsNoTracking().Where(r => r.No == 1).AsAsyncEnumerable().WithCancellation(cancel))
        {
            any = true;
            if (ChainHash.AreSame(r.Link, ReadingLog.LinkOf(key, null, r.CaseId, r.No, r.At, r.By, r.What, r.Of)))
            {
                return true;
            }
        }

        return !any;
    }
}
