using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Time;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Handlingar;

/// <summary>Marks a document with the provisions that are thought to hold for it, and tells since when. A reminder, no decision: each request is tried anew.</summary>
internal sealed class Marking(WhistleDb db, ReadingLog log, CurrentHandler handler)
{
    private const string Marked = "andrade-sekretess";

    [ObeysLaw("OSL 5:5")]
    public Task ChangeAsync(CaseDocument document, IReadOnlyCollection<string> provisions, CancellationToken cancel)
    {
        document.Secrecy = [.. SecrecyGround.Provisions.Where(provisions.Contains)];
        return db.InTransactionAsync(() => log.AddAsync(document.CaseId, handler.PersonId, Marked, document.Id, cancel), cancel);
    }

    /// <summary>The day of each document's marking: the latest change, or the day it was entered.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateOnly>> DaysAsync(OpenCase open, CancellationToken cancel)
    {
        var days = open.Documents.ToDictionary(d => d.Id, d => d.RegisteredOn);
        foreach (var change in await db.Readings.AsNoTracking().Where(r => r.CaseId == open.Case.Id && r.What == Marked && r.Of != null).OrderBy(r => r.No).ToListAsync(cancel))
        {
            days[change.Of!.Value] = SwedishCalendar.DayOf(DateTimeOffset.Parse(change.At, System.Globalization.CultureInfo.InvariantCulture));
        }

        return days;
    }

    /// <summary>"Sekretess enligt OSL 32 kap. 3 b §, 23 november 2026, Kommunstyrelsen"; empty when there is no marking.</summary>
    public static string WordsOf(CaseDocument document, DateOnly on, Verksamhetsutovare organisation) => document.Secrecy.Count == 0
        ? ""
        : $"Sekretess enligt {SwedishText.Join(document.Secrecy.Select(SecrecyGround.WordsOf))}, {SwedishText.Date(on)}, {organisation.AuthorityName}";
}
