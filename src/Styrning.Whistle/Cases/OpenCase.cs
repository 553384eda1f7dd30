using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Time;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Retention;

namespace Styrning.Whistle.Cases;

/// <summary>A case with its keys open, in the hands of a handler or of the reporter, for one request. Reads and writes what is sealed.</summary>
internal sealed class OpenCase : IDisposable
{
    private readonly WhistleDb _db;
    private readonly Dictionary<int, CaseKey> _keys;
    private readonly DateOnly _today;
    private readonly Guid? _by;

    internal OpenCase(WhistleDb db, WhistleCase @case, List<CaseDocument> documents, IEnumerable<CaseKey> keys, DateOnly today, Guid? by)
    {
        (_db, Case, Documents, _today, _by) = (db, @case, documents, today, by);
        _keys = keys.ToDictionary(k => k.No);
    }

    public WhistleCase Case { get; }

    /// <summary>Those that this party may see, in order.</summary>
    public List<CaseDocument> Documents { get; }

    public Party Party => _by is null ? Party.Reporter : Party.Handler;

    /// <summary>The handler; null for the reporter.</summary>
    internal Guid? By => _by;

    /// <summary>What the case's newest content is sealed with. The caller must not dispose it.</summary>
    internal CaseKey NewestKey => _keys[Case.KeyNo];

    /// <summary>Null when that key is not this holder's: a handler who came later and was given only the newer ones.</summary>
    internal CaseKey? KeyOf(int no) => _keys.GetValueOrDefault(no);

    /// <summary>All of them that this holder has.</summary>
    internal IReadOnlyCollection<CaseKey> Keys => _keys.Values;

    /// <summary>From now on new content is sealed with this. The caller has sealed it to everybody who goes on.</summary>
    internal void Take(CaseKey next)
    {
        _keys.Add(next.No, next);
        Case.KeyNo = next.No;
    }

    /// <returns>Null when it is sealed with a key that this holder does not have.</returns>
    /// <exception cref="SealBroken">It was changed or moved in the database.</exception>
    public string? TextOf(CaseDocument document) => KeyOf(document.KeyNo)?.OpenText(document.SealedText, document.Id, "text");

    /// <summary>Adds a document, sealed with the newest key. The caller saves, in a transaction that also logs it.</summary>
    /// <param name="on">The day it came or was made.</param>
    /// <param name="secrecy">What it is marked with; none given: <see cref="CaseDocument.UsualSecrecyOf"/>.</param>
    public CaseDocument Write(CaseDocumentKind kind, string text, DateOnly? on = null, params IReadOnlyList<string> secrecy) =>
        WriteAs(RandomId.New(), kind, text, on, secrecy);

    /// <summary>As <see cref="Write"/>, with an id that is the same each time the same form is sent.</summary>
    public CaseDocument WriteAs(Guid id, CaseDocumentKind kind, string text, DateOnly? on = null, params IReadOnlyList<string> secrecy)
    {
        var document = new CaseDocument
        {
            Id = id,
            CaseId = Case.Id,
            Kind = kind,
            No = (_db.Documents.Local.Where(d => d.CaseId == Case.Id).Max(d => (int?)d.No) ?? 0) + 1,
            On = on ?? _today,
            RegisteredOn = _today,
            By = _by,
            KeyNo = Case.KeyNo,
            SealedText = NewestKey.Seal(text, id, "text"),
            Secrecy = secrecy.Count > 0 ? secrecy : CaseDocument.UsualSecrecyOf(kind),
        };
        Documents.Add(document);
        _db.Add(document);
        return document;
    }

    /// <summary>Adds a fact. Its rules are asked before (<see cref="CaseState"/>). The case's version steps, so that of two who act at once the second is told.</summary>
    /// <param name="appointment">Of whoever lost or got the case.</param>
    public CaseFact Record(CaseFactKind kind, CaseDocument? document = null, DateOnly? on = null, Guid? appointment = null)
    {
        var fact = new CaseFact { CaseId = Case.Id, Kind = kind, On = on ?? _today, No = Case.Facts.Count + 1, By = _by, DocumentId = document?.Id, AppointmentId = appointment };
        Case.Facts.Add(fact);
        _db.Add(fact);
        _db.Entry(Case).Property(c => c.Version).IsModified = true;
        return fact;
    }

    public void Dispose()
    {
        foreach (var key in _keys.Values)
        {
            key.Dispose();
        }
    }
}

/// <summary>Opens cases for handlers. Nobody else's request gets past it: no appointment, no wrap, no key, no case; and each opening is logged before it is answered.</summary>
internal sealed class CaseDesk(WhistleDb db, Access.CurrentHandler handler, Access.KeyRing keys, ReadingLog log)
{
    /// <summary>What a locked case may still be opened for.</summary>
    public const string ForArchive = "arkiverade";

    /// <inheritdoc cref="ForArchive"/>
    public const string ForLog = "laste-loggen";

    /// <param name="id">As in the address.</param>
    /// <param name="what">What for, as in the log: "oppnade".</param>
    /// <returns>Null: there is no such case, or it is not this person's. Both look the same.</returns>
    /// <exception cref="KeyIsLocked">The passphrase must be given (again).</exception>
    /// <exception cref="CaseIsLocked">Two years have passed: it may only be handed to the archive.</exception>
    [ObeysLaw("VBL 5:4")]
    [ObeysLaw("VBL 7:6")]
    public async Task<OpenCase?> OpenAsync(Guid id, string what, CancellationToken cancel, Guid? of = null)
    {
        var mine = (await handler.AppointmentsAsync(cancel)).Select(a => (Guid?)a.Id).ToList();
        var wraps = await db.Wraps.AsNoTracking().Where(w => w.CaseId == id && w.Holder == WrapHolder.Handler && mine.Contains(w.AppointmentId)).ToListAsync(cancel);
        if (wraps.Count == 0)
        {
            return null;
        }

        var pair = await keys.OpenAsync(cancel) ?? throw new KeyIsLocked();
        var @case = await db.Cases.Include(c => c.Facts.OrderBy(f => f.No)).SingleAsync(c => c.Id == id, cancel);
        if (TwoYears.IsLocked(@case.Facts) && what is not (ForArchive or ForLog))
        {
            throw new CaseIsLocked();
        }

        var documents = await db.Documents.Where(d => d.CaseId == id).OrderBy(d => d.No).ToListAsync(cancel);
        await db.InTransactionAsync(() => log.AddAsync(id, handler.PersonId, what, of, cancel), cancel);
        return new(db, @case, documents, wraps.Select(w => CaseKey.Unwrap(id, w.KeyNo, w.Sealed, pair)), handler.Today, handler.PersonId);
    }
}

/// <summary>The handler's key is locked: the page leads to where the passphrase is given, and back.</summary>
internal sealed class KeyIsLocked() : Exception("The handler's key is locked.");
