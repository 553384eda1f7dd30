using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Arenden;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Register.Sidan;

/// <summary>What the page of a document shows, read in one place.</summary>
/// <param name="Forces">Where the decisions that were made here stand, by the id of their <see cref="DocumentDecision"/>.</param>
/// <param name="Related">Every document that a relation or a replacement names, by id.</param>
internal sealed record DocumentPage(
    Styrdokument Document, RegisterTables Tables, DocumentState State, bool IsInWork, IReadOnlyDictionary<Guid, DecisionStanding> Forces, IReadOnlyList<DocumentRelation> Relations,
    IReadOnlyDictionary<Guid, Styrdokument> Related, IReadOnlyList<DocumentMatter> OpenMatters, IReadOnlyList<StoredFile> Files, IReadOnlyList<DocumentChange> Log, bool MayKeep, bool MayReadDrafts)
{
    private const int MostChanges = 30;

    public DocumentType? Type => Tables.Types.GetValueOrDefault(Document.TypeKey);

    public bool IsLate => Document.IsLate(Tables.Today);

    /// <summary>What applies, or what will.</summary>
    public DocumentDecision? Effect => State.Effect ?? State.Coming;

    /// <summary>The text that applies; null when none does, and when this person may not read it yet.</summary>
    public DocumentVersion? InForce => Document.Versions.Find(v => v.Id == State.VersionId && MayRead(v));

    /// <summary>A new text is decided, and the protocol is not justerat yet.</summary>
    public bool AwaitsJustering => State.VersionId is { } id && Document.Versions.Find(v => v.Id == id) is { } version && !Document.IsPublished(version);

    /// <summary>The latest first.</summary>
    public IEnumerable<DocumentDecision> Decisions => Document.Decisions.OrderByDescending(e => e.DecidedOn).ThenByDescending(e => e.RecordedAt);

    public IEnumerable<DocumentVersion> Versions => Document.Versions.Where(v => v.IsDraft || MayRead(v)).OrderByDescending(v => v.Number).ThenByDescending(v => v.Minor);

    public IEnumerable<Styrdokument> Parents => Others(Relations.Where(r => r.Kind is RelationKind.Parent && r.FromId == Document.Id).Select(r => r.ToId));

    public IEnumerable<Styrdokument> Children => Others(Relations.Where(r => r.Kind is RelationKind.Parent && r.ToId == Document.Id).Select(r => r.FromId));

    public IEnumerable<Styrdokument> Siblings => Others(Relations.Where(r => r.Kind is RelationKind.Related).Select(r => r.FromId == Document.Id ? r.ToId : r.FromId));

    public string NameOf(Guid? person) => Tables.Chart.Person(person)?.Name ?? "någon";

    /// <summary>A child may be decided before its parent (riktlinjer 14 October, policy 30 October): told, never held against anybody.</summary>
    public bool IsOlderThan(Styrdokument parent)
    {
        var above = DocumentState.On(parent, Tables.Today);
        return Effect is { } own && (above.Effect ?? above.Coming) is { } theirs && own.DecidedOn < theirs.DecidedOn;
    }

    /// <returns>Null when there is no such document.</returns>
    public static async Task<DocumentPage?> ReadAsync(StyrningDb db, OrganisationReader organisation, DecisionForces forces, WorkInProgress work, DocumentReaders readers, CurrentUser user, string key, CancellationToken cancel)
    {
        if (await db.Set<Styrdokument>().AsNoTracking().Include(d => d.Decisions).Include(d => d.Versions).AsSplitQuery().SingleOrDefaultAsync(d => d.Key == key, cancel) is not { } document)
        {
            return null;
        }

        var tables = await RegisterTables.ReadAsync(db, organisation, cancel);
        var standings = await forces.OfAsync([.. document.Decisions.Select(e => e.DecisionId).OfType<Guid>().Distinct()], cancel);
        var relations = await db.Set<DocumentRelation>().AsNoTracking().Where(r => r.FromId == document.Id || r.ToId == document.Id).ToListAsync(cancel);
        var ids = relations.SelectMany(r => new[] { r.FromId, r.ToId }).Concat(document.Decisions.Select(e => e.ReplacedById).OfType<Guid>()).ToHashSet();
        var matters = await work.OpenMatters().AsNoTracking().Where(m => m.Items.Any(i => i.DocumentId == document.Id)).OrderBy(m => m.CreatedAt).ToListAsync(cancel);
        var mayKeep = Roles.KeepTheDocuments.Any(user.Holds);
        return new(
            document, tables, DocumentState.On(document, tables.Today), matters.Count > 0 || document.Versions.Exists(v => v.IsDraft),
            document.Decisions.Where(e => e.DecisionId is { } id && standings.ContainsKey(id)).ToDictionary(e => e.Id, e => standings[e.DecisionId!.Value]), relations,
            await db.Set<Styrdokument>().AsNoTracking().Include(d => d.Decisions).Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancel), matters,
            await db.Set<StoredFile>().AsNoTracking().Where(f => f.DocumentId == document.Id && f.RemovedOn == null).OrderBy(f => f.AddedAt).ToListAsync(cancel),
            await db.Set<DocumentChange>().AsNoTracking().Where(c => c.DocumentId == document.Id).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(MostChanges).ToListAsync(cancel), mayKeep,
            await readers.MayReadDraftAsync(document, cancel));
    }

    private bool MayRead(DocumentVersion version) => MayReadDrafts || Document.IsPublished(version);

    private IEnumerable<Styrdokument> Others(IEnumerable<Guid> ids) => ids.Select(id => Related.GetValueOrDefault(id)).OfType<Styrdokument>().OrderBy(d => d.SortKey, StringComparer.Ordinal);
}
