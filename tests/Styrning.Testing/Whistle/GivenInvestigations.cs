using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Time;
using Styrning.Whistle.Domain;

namespace Styrning.Testing.Whistle;

/// <summary>Cases that have come further, by the facts that a handler's pages record.</summary>
internal static class GivenInvestigations
{
    /// <summary>Acknowledged and judged to be a case under the law, on the handler's pages.</summary>
    public static async Task Investigated(this Visitor handler, Guid id)
    {
        await handler.PressAsync(await handler.OpenAsync($"/arenden/arende/{id}/bekrafta"), "Lämna bekräftelsen");
        await handler.PressAsync(await handler.OpenAsync($"/arenden/arende/{id}/bedom"), "Spara bedömningen", ("Outcome", "PublicInterest"), ("Reasons", "Det gäller mutor."));
    }

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
