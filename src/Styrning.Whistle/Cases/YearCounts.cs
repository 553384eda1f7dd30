using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>Adds to the yearly figures, in the transaction of what is counted. They point at no case.</summary>
internal sealed class YearCounts(WhistleDb db)
{
    /// <param name="what">"kategori/upphandling".</param>
    public async Task AddAsync(string organisation, int year, string what, CancellationToken cancel)
    {
        if (await db.YearCounts.SingleOrDefaultAsync(c => c.Organisation == organisation && c.Year == year && c.What == what, cancel) is { } count)
        {
            count.Count++;
        }
        else
        {
            db.Add(new YearCount { Organisation = organisation, Year = year, What = what, Count = 1 });
        }
    }
}
