using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Fornyelse.Tavlan;

/// <summary>Reads the whole board: the running mandatperiod of each organ, the documents with a time of their own, and the giltighetstider that end.</summary>
internal sealed class RenewalBoard(StyrningDb db, OrganisationReader organisation, NextMeetings meetings)
{
    /// <summary>What has its own time stands on the board so long after it was done.</summary>
    private const int MonthsDone = 12;

    public IReadOnlyList<BoardGroup> Groups { get; private set; } = [];

    /// <summary>The groups of earlier mandatperioder, the latest first.</summary>
    public IReadOnlyList<BoardGroup> Earlier { get; private set; } = [];

    public IReadOnlyList<(Styrdokument Document, ValidityEnd End, string Owner)> Ending { get; private set; } = [];

    /// <summary>Organs whose mandatperiod is over within a year, or was, and whose next is not entered: what it should ask for would never begin.</summary>
    public IReadOnlyList<(Organ Organ, DateOnly LastOn)> Lacking { get; private set; } = [];

    public async Task ReadAsync(CancellationToken cancel)
    {
        var all = await db.RenewalsOfAllAsync(cancel);
        var matters = await db.DocumentsInMattersAsync(cancel);
        var chart = await organisation.ChartAsync(cancel);
        var rows = all.SelectMany(d => d.Renewals, (d, r) => RowOf(r, d.Document, matters, chart)).ToList();
        var groups = new List<BoardGroup>();
        foreach (var same in rows.GroupBy(r => BoardGroup.KeyOf(r.Renewal)))
        {
            groups.Add(await GroupAsync(same.Key, [.. same], cancel));
        }

        var running = groups.Where(g => g.Organ is not null).GroupBy(g => g.Organ!.Key).Select(g => g.MaxBy(o => o.FromOn)!).OrderBy(g => g.FromOn).ToList();
        Groups = [.. running, .. groups.Where(g => g.Key == BoardGroup.Others && g.Rows.Count > 0)];
        Earlier = [.. groups.Except(Groups).Where(g => g.Organ is not null).OrderByDescending(g => g.FromOn)];
        Ending = [.. all.Select(d => (d.Document, End: ValidityEnd.Of(d.Document, organisation.Today), Owner: chart.TitleOf(d.Document.OwnerRoleKey)))
            .Where(d => d.End is { } end && (end.WarningOn(organisation.Today) is not null || (end.HasPassed(organisation.Today) && end.HasGap)))
            .Select(d => (d.Document, d.End!, SwedishText.Sentence(d.Owner))).OrderBy(d => d.Item2.LastOn)];
        Lacking = await LackingAsync(all, cancel);
    }

    private async Task<IReadOnlyList<(Organ, DateOnly)>> LackingAsync(IReadOnlyList<DocumentRenewals> all, CancellationToken cancel)
    {
        var asked = all.Where(d => d.Document.Renewal.Kind is RenewalKind.EachTerm).Select(d => d.Document.Renewal.OrganKey ?? d.Document.DecidingOrganKey).Distinct();
        var lacking = new List<(Organ, DateOnly)>();
        foreach (var key in asked)
        {
            var last = all[0].Reckoning.Terms.Where(t => t.OrganKey == key).Select(t => (DateOnly?)t.ToOn).Max();
            if (last < organisation.Today.AddYears(1) && await meetings.FindAsync(key, cancel) is { RetiredOn: null } organ)
            {
                lacking.Add((organ, last!.Value));
            }
        }

        return lacking;
    }

    private BoardRow RowOf(Renewal renewal, Styrdokument document, IReadOnlyDictionary<Guid, DocumentMatter> matters, OrganisationChart chart) =>
        new(renewal, document, renewal.On(organisation.Today), renewal.IsOpen ? matters.GetValueOrDefault(document.Id) : null, SwedishText.Sentence(chart.TitleOf(document.OwnerRoleKey)));

    private async Task<BoardGroup> GroupAsync(string key, IReadOnlyList<BoardRow> rows, CancellationToken cancel)
    {
        var ordered = rows.OrderBy(r => r.Stage switch { RenewalStage.Late => 0, RenewalStage.Open => 1, RenewalStage.Missed => 2, _ => 3 })
            .ThenBy(r => r.Renewal.DueOn).ThenBy(r => r.Document.SortKey, StringComparer.Ordinal);
        if (key == BoardGroup.Others)
        {
            var since = organisation.Today.AddMonths(-MonthsDone);
            return new(key, "Dokument med egen tid", null, DateOnly.MinValue, [.. ordered.Where(r => r.IsOpen || r.Renewal.FulfilledOn >= since)], null);
        }

        var first = rows[0].Renewal;
        var organ = await meetings.FindAsync(first.OrganKey, cancel);
        var days = $"{SwedishText.Date(first.FromOn)}–{SwedishText.Date(first.TermToOn!.Value)}";
        return new(key, $"{organ?.Name ?? first.OrganKey}, mandatperioden {days}", organ, first.FromOn, [.. ordered], await meetings.ForAsync(first.OrganKey, cancel));
    }
}
