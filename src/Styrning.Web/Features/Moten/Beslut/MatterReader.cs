using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Beslut;

/// <summary>What a § needs to know of a matter: what it is about, who is to decide it, and what organs have done with it.</summary>
/// <param name="Documents">Titles of its documents.</param>
internal sealed record MatterFile(
    Guid Id, string Title, string Diarienummer, string DecidingOrganKey, BeredningException? Exception, IReadOnlyList<string> Documents, IReadOnlyList<DocumentType> Types, MatterHistory History)
{
    /// <summary>"Arkivpolicy, KS 2026/255".</summary>
    public string Name => Diarienummer.Length == 0 ? Title : $"{Title}, {Diarienummer}";
}

internal sealed class MatterReader(StyrningDb db)
{
    /// <returns>Null when there is no such matter.</returns>
    public async Task<MatterFile?> OpenAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<DocumentMatter>().AsNoTracking().Include(m => m.Items).FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } matter)
        {
            return null;
        }

        var ids = matter.Items.Select(i => i.DocumentId).ToList();
        var documents = await db.Set<Styrdokument>().AsNoTracking().Where(d => ids.Contains(d.Id)).OrderBy(d => d.SortKey).Select(d => new { d.Title, d.TypeKey }).ToListAsync(cancel);
        var keys = documents.Select(d => d.TypeKey).Distinct().ToList();
        return new(
            id, matter.Title, matter.Diarienummer, matter.DecidingOrganKey, matter.Exception,
            [.. documents.Select(d => d.Title)],
            await db.Set<DocumentType>().AsNoTracking().Where(t => keys.Contains(t.Key)).ToListAsync(cancel),
            new MatterHistory(
                await db.DecisionsOf(matter).AsNoTracking().ToListAsync(cancel),
                await db.Set<Organ>().AsNoTracking().ToListAsync(cancel)));
    }
}
