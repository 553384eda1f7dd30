using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>The numbers of the §§: consecutive per organ and calendar year, each used once.</summary>
internal sealed class Paragrafer(StyrningDb db)
{
    /// <summary>The first free number.</summary>
    public async Task<int> NextAsync(string organKey, int year, CancellationToken cancel) => Meeting.NextParagraf(
        await db.Set<AgendaItem>().Where(i => i.OrganKey == organKey && i.Year == year && i.Paragraf != null).Select(i => i.Paragraf!.Value).ToListAsync(cancel));

    /// <summary>The first free number, in the transaction that will use it: two who take numbers of one organ at once meet here, and the second is told.</summary>
    /// <param name="organ">Tracked.</param>
    public Task<int> TakeNextAsync(Organ organ, int year, CancellationToken cancel)
    {
        db.Entry(organ).Property(o => o.Version).IsModified = true;
        return NextAsync(organ.Key, year, cancel);
    }
}
