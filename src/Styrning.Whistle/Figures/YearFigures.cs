using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Time;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Published;

namespace Styrning.Whistle.Figures;

/// <inheritdoc cref="IWhistleFigures"/>
/// <remarks>What came in is counted from the cases and the protocols of those that are gone; what was closed, from what the handlers confirmed. Nothing sealed is opened.</remarks>
internal sealed class YearFigures(WhistleDb db, TimeProvider clock) : IWhistleFigures
{
    public const string Received = "Mottagna rapporter";
    public const string Closed = "Avslutade ärenden";

    /// <summary>The first day on which a year's figures are shown to anybody.</summary>
    public static DateOnly FirstShownOn(int year) => new(year + 1, 1, 1);

    public Task<bool> GoToAsync(string section, CancellationToken cancel) => db.Organisations.AnyAsync(o => o.ReportSection == section, cancel);

    public async Task<IReadOnlyList<WhistleFigure>> OfAsync(int year, string section, CancellationToken cancel)
    {
        var figures = new List<WhistleFigure>();
        var organisations = await db.Organisations.AsNoTracking().Where(o => o.ReportSection == section).ToListAsync(cancel);
        foreach (var organisation in organisations.OrderBy(o => o.Kind).ThenBy(o => o.Key, StringComparer.Ordinal)) // the kommun first: in the database the kind is a word
        {
            figures.AddRange(await OfAsync(organisation, year, cancel));
        }

        return figures;
    }

    /// <returns>Empty until the year is over.</returns>
    public async Task<IReadOnlyList<WhistleFigure>> OfAsync(Verksamhetsutovare organisation, int year, CancellationToken cancel)
    {
        if (SwedishCalendar.Today(clock) < FirstShownOn(year))
        {
            return [];
        }

        var (key, from, to) = (organisation.Key, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var received = await db.Cases.CountAsync(c => c.Organisation == key && c.ReceivedOn >= from && c.ReceivedOn <= to, cancel)
            + await db.Disposals.CountAsync(d => d.Organisation == key && d.ReceivedOn >= from && d.ReceivedOn <= to, cancel);
        var counts = await db.YearCounts.AsNoTracking().Where(c => c.Organisation == key && c.Year == year).ToDictionaryAsync(c => c.What, c => c.Count, cancel);
        return
        [
            new(organisation.Name, "", Received, Suppression.Total(received)),
            new(organisation.Name, "", Closed, Suppression.Total(counts.GetValueOrDefault("avslutade"))),
            .. Breakdown(organisation.Name, "Gällde", "kategori", CaseOutcomes.Categories, counts),
            .. Breakdown(organisation.Name, "Ledde till", "utfall", CaseOutcomes.Outcomes, counts),
        ];
    }

    private static IEnumerable<WhistleFigure> Breakdown(string organisation, string words, string prefix, IReadOnlyList<(string Key, string Label)> of, Dictionary<string, int> counts)
    {
        var shown = Suppression.Of([.. of.Select(one => counts.GetValueOrDefault($"{prefix}/{one.Key}"))]);
        return of.Select((one, i) => new WhistleFigure(organisation, words, one.Label, shown[i]));
    }
}
