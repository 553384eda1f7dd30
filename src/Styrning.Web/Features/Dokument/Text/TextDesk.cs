using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Arenden;

namespace Styrning.Web.Features.Dokument.Text;

/// <summary>What every page about a text needs: the document with its versions and decisions, who may read and write its draft, and the names around it.</summary>
internal sealed class TextDesk(StyrningDb db, DocumentReaders readers, CurrentUser user, OrganisationReader organisation, TimeProvider clock)
{
    public StyrningDb Db => db;

    public CurrentUser User => user;

    public DateOnly Today => organisation.Today;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Null when there is no such document.</summary>
    public Task<Styrdokument?> FindAsync(string key, CancellationToken cancel) =>
        db.Set<Styrdokument>().Include(d => d.Versions).Include(d => d.Decisions).AsSplitQuery().SingleOrDefaultAsync(d => d.Key == key, cancel);

    /// <summary>
    /// Who keeps the register, answers for the document, or handles a matter about it, writes its draft, unless they are jävig in a matter about it; who may read it is
    /// asked where it is decided.
    /// </summary>
    public async Task<DraftRights> RightsAsync(Styrdokument document, CancellationToken cancel)
    {
        var matters = await db.InHand().AsNoTracking().Where(m => m.Items.Any(i => i.DocumentId == document.Id)).ToListAsync(cancel);
        var writes = (Roles.KeepTheDocuments.Any(user.Holds) || user.Holds(document.OwnerRoleKey) || matters.Any(m => user.Holds(m.HandlerRoleKey))) && !await readers.IsJavigAsync(document, cancel);
        return new(writes || await readers.MayReadDraftAsync(document, cancel), writes);
    }

    /// <summary>Begins the one draft and saves it.</summary>
    /// <exception cref="RuleBroken">DOK-40 when there is one, also when somebody began it in the same moment.</exception>
    public async Task<DocumentVersion> StartDraftAsync(Styrdokument document, DocumentVersion? from, CancellationToken cancel)
    {
        var draft = document.StartDraft(from, user.PersonId, Now);
        try
        {
            await db.SaveChangesAsync(cancel);
            return draft;
        }
        catch (DbUpdateException) when (db.Entry(draft).State is EntityState.Added)
        {
            db.ChangeTracker.Clear();
            (await FindAsync(document.Key, cancel))!.RequireNoDraft();
            throw;
        }
    }

    public Task<OrganisationChart> ChartAsync(CancellationToken cancel) => organisation.ChartAsync(cancel);

    /// <summary>As it is written in running text: "riktlinje".</summary>
    public async Task<string> TypeNameAsync(string key, CancellationToken cancel) => await db.Set<DocumentType>().Where(t => t.Key == key).Select(t => t.Name).SingleOrDefaultAsync(cancel) ?? key;

    /// <summary>Names of the organs by key.</summary>
    public Task<Dictionary<string, string>> OrgansAsync(CancellationToken cancel) => db.Set<Organ>().ToDictionaryAsync(o => o.Key, o => o.Name, cancel);
}

internal sealed record DraftRights(bool MayRead, bool MayWrite);
