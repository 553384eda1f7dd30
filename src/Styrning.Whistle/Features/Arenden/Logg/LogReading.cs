using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Published;

namespace Styrning.Whistle.Features.Arenden.Logg;

/// <summary>The log as a person reads it.</summary>
internal sealed class LogReading(WhistleDb db, IWhistlePersons people)
{
    private const int Shown = 100;

    public async Task<LogPage> OfAsync(OpenCase open, int? before, CancellationToken cancel)
    {
        var id = open.Case.Id;
        var rows = await db.Readings.AsNoTracking().Where(r => r.CaseId == id && (before == null || r.No < before)).OrderByDescending(r => r.No).Take(Shown + 1).ToListAsync(cancel);
        var persons = rows.Where(r => r.By is not null).Select(r => r.By).Distinct().ToList();
        var names = (await db.Appointments.AsNoTracking().Where(a => persons.Contains(a.PersonId)).OrderBy(a => a.FromOn).ToListAsync(cancel))
            .GroupBy(a => a.PersonId!.Value).ToDictionary(g => g.Key, g => g.Last().Name); // by any appointment, also one that has ended
        foreach (var person in await people.AllAsync(cancel))
        {
            names.TryAdd(person.Id, person.Name); // the registrator, who has no appointment here
        }

        var documents = open.Documents.ToDictionary(d => d.Id, d => $"handling {d.No}, {CaseWords.Of(d.Kind).ToLower(CultureInfo.CurrentCulture)}");
        return new(
            [.. rows.Take(Shown).Select(r => new LogLine(r.No, When(r.At), r.By is { } by ? names.GetValueOrDefault(by, "någon utan uppdrag") : Others(r.What), LogWords.Of(r.What), r.Of is { } of ? documents.GetValueOrDefault(of, "en fil") : ""))],
            rows.Count > Shown ? rows[Shown - 1].No : null);
    }

    private static string When(string at) => DateTimeOffset.TryParseExact(at, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        ? SwedishText.Moment(moment)
        : DateOnly.TryParseExact(at, "yyyy-MM-dd", out var day) ? SwedishText.Date(day) : at;

    private static string Others(string what) => what is "inkom" || what.StartsWith("rapportor-", StringComparison.Ordinal) ? "Den som rapporterade" : "Systemet";
}

/// <param name="OlderThan">Number of the last row shown when there are older ones.</param>
internal sealed record LogPage(IReadOnlyList<LogLine> Lines, int? OlderThan);

internal sealed record LogLine(int No, string When, string Who, string What, string Of);
