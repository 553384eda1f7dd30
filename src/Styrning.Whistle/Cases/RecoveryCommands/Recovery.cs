using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Time;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases.RecoveryCommands;

/// <param name="Given">Cases that the receiver has from now on.</param>
/// <param name="Had">Cases that the receiver had already, whole.</param>
/// <param name="Withheld">Cases that they are named in or have lost.</param>
/// <param name="Closed">Cases that these keys do not open: other holders must come, or they are named in it themselves.</param>
internal sealed record RecoveryResult(int Given, int Had, int Withheld, int Closed);

/// <summary>
/// Opens cases with the recovery key, when its holders come together, or with an outside recipient's, and seals them to a handler. Losing every passphrase loses nothing: a lost
/// key would be gallring without a decision. Each case is a commit of its own, logged in its chain.
/// </summary>
internal sealed class Recovery(WhistleDb db, ChannelStatus channel, ReadingLog log, Alerts alerts, MasterSecret master, TimeProvider clock)
{
    private const int Nobody = 0;

    /// <param name="keys">Of those who have come.</param>
    /// <param name="receiver">Appointment of the handler who is to have the cases.</param>
    /// <param name="only">One case; null: all of the organisation.</param>
    /// <exception cref="RuleBroken">VIS-34: the secret is another's. VIS-33: the receiver is no handler with a key today. VIS-59: none of the keys belongs to an appointment here.</exception>
    public async Task<RecoveryResult> RunAsync(string organisation, IReadOnlyList<KeyPair> keys, Guid receiver, Guid? only, CancellationToken cancel)
    {
        // What is logged with another secret would break every chain.
        Rule.Require(await StoreCheck.IsItsSecretAsync(db, master, cancel), "VIS-34", "Hemligheten visselblasning.nyckel är en annan än databasens. Kör kommandot med samma Styrning__Data och Styrning__Nycklar som programmet.");
        var current = await channel.CurrentAsync(organisation, cancel);
        var handler = current.Find(a => a.Id == receiver && a.Kind is AppointmentKind.Handler);
        Rule.Require(handler is not null, "VIS-33", "Ärenden kan bara ges till en behörig som har ett uppdrag i dag och har gjort sin nyckel.");
        var all = await db.Appointments.AsNoTracking().Where(a => a.Organisation == organisation).ToListAsync(cancel);
        var open = Belonging(all, keys);
        Rule.Require(open.Count > 0, "VIS-59", "Ingen av nycklarna hör till ett uppdrag i den organisationen.");

        var ids = await db.Cases.AsNoTracking().Where(c => c.Organisation == organisation && (only == null || c.Id == only)).Select(c => c.Id).ToListAsync(cancel);
        var outcomes = new List<Outcome>();
        foreach (var id in ids)
        {
            db.ChangeTracker.Clear();
            outcomes.Add(await OneAsync(id, all, current, open, handler, cancel));
        }

        return new(outcomes.Count(o => o is Outcome.Given), outcomes.Count(o => o is Outcome.Had), outcomes.Count(o => o is Outcome.Withheld), outcomes.Count(o => o is Outcome.Closed));
    }

    private async Task<Outcome> OneAsync(Guid id, List<Appointment> all, List<Appointment> current, Dictionary<Guid, KeyPair> open, Appointment handler, CancellationToken cancel)
    {
        var outcome = Outcome.Closed;
        await db.InTransactionAsync(async () =>
        {
            var wraps = await db.Wraps.AsNoTracking().Where(w => w.CaseId == id).ToListAsync(cancel);
            var keys = wraps.GroupBy(w => w.KeyNo).Select(same => same.Select(w => Unwrapped(w, open)).FirstOrDefault(key => key is not null)).OfType<CaseKey>().ToList();
            if (keys.Count == 0)
            {
                return;
            }

            var @case = await db.Cases.Include(c => c.Facts.OrderBy(f => f.No)).SingleAsync(c => c.Id == id, cancel);
            var documents = await db.Documents.Where(d => d.CaseId == id).OrderBy(d => d.No).ToListAsync(cancel);
            using var opened = new OpenCase(db, @case, documents, keys, SwedishCalendar.Today(clock), by: null);
            var report = documents.Find(d => d.Kind is CaseDocumentKind.Report) is { } first ? opened.TextOf(first) : null;
            var holders = new CaseHolders(@case, all, current, wraps, report is null ? null : JsonText.Read<ReportContent>(report));
            var missing = keys.Where(key => !wraps.Exists(w => w.KeyNo == key.No && w.AppointmentId == handler.Id)).ToList();
            outcome = missing.Count == 0 ? Outcome.Had : holders.Free.Any(a => a.Id == handler.Id) ? Outcome.Given : Outcome.Withheld;
            if (outcome is Outcome.Given)
            {
                await GiveAsync(opened, missing, handler, cancel);
            }
        }, cancel);
        return outcome;
    }

    private async Task GiveAsync(OpenCase opened, List<CaseKey> keys, Appointment handler, CancellationToken cancel)
    {
        db.AddRange(keys.SelectMany(key => CaseWraps.Of(key, [handler], Nobody, null)));
        opened.Record(CaseFactKind.HandlerAdded, appointment: handler.Id);
        alerts.ToHandlers([handler]);
        await log.AddAsync(opened.Case.Id, null, "aterstallde", null, cancel);
    }

    private static Dictionary<Guid, KeyPair> Belonging(List<Appointment> all, IReadOnlyList<KeyPair> keys) =>
        all.Where(a => a.Kind is not AppointmentKind.Handler && a.PublicKey is not null)
            .Select(a => (a.Id, Key: keys.FirstOrDefault(k => k.PublicKey.AsSpan().SequenceEqual(a.PublicKey))))
            .Where(each => each.Key is not null).ToDictionary(each => each.Id, each => each.Key!);

    private static CaseKey? Unwrapped(KeyWrap wrap, Dictionary<Guid, KeyPair> open)
    {
        if (wrap is { Holder: WrapHolder.OutsideRecipient, AppointmentId: { } one })
        {
            return open.TryGetValue(one, out var pair) ? CaseKey.Unwrap(wrap.CaseId, wrap.KeyNo, wrap.Sealed, pair) : null;
        }

        var together = wrap.Holder is WrapHolder.Recovery ? wrap.Together.Split(',').Select(Guid.Parse).ToList() : [];
        return together.Count > 0 && together.TrueForAll(open.ContainsKey) ? CaseKey.UnwrapTogether(wrap.CaseId, wrap.KeyNo, wrap.Sealed, [.. together.Select(id => open[id])]) : null;
    }

    private enum Outcome
    {
        Given,
        Had,
        Withheld,
        Closed,
    }
}
