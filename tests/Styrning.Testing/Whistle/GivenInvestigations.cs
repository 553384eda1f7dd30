using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Time;
using Styrning.Whistle.Domain;

namespace Styrning.Testing.Whistle;

/// <summary>Cases that have come further, by the facts that a handler's pages record.</summary>
internal static class GivenInvestigations
{
    public static Task<int> Recorded(this StyrningHost host, Guid id, params CaseFactKind[] kinds) => host.WithCases(async db =>
    {
        var @case = await db.Cases.Include(c => c.Facts).SingleAsync(c => c.Id == id);
        foreach (var kind in kinds)
        {
            var fact = new CaseFact { CaseId = id, Kind = kind, On = SwedishCalendar.DayOf(host.Clock.GetUtcNow()), No = @case.Facts.Count + 1 };
            @case.Facts.Add(fact);
            db.Add(fact);
        }

        return await db.SaveChangesAsync();
    });
}
