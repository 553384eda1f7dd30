using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Fornyelse.Tavlan;

/// <summary>A renewal on the board.</summary>
/// <param name="Matter">The matter that its document waits for; null when there is none.</param>
/// <param name="Owner">The dokumentansvarig's role, as it is called.</param>
internal sealed record BoardRow(Renewal Renewal, Styrdokument Document, RenewalStage Stage, DocumentMatter? Matter, string Owner)
{
    public bool IsOpen => Stage is RenewalStage.Open or RenewalStage.Late;

    /// <summary>It can be put in an översyn.</summary>
    public bool MayChoose => IsOpen && Matter is null;
}

/// <summary>What one mandatperiod of one organ asks for, or what the documents' own times do.</summary>
/// <param name="Key">"kf-2026-10-15", or <see cref="Others"/>.</param>
/// <param name="Next">The next meeting that can take a matter; null when the calendar has none.</param>
internal sealed record BoardGroup(string Key, string Title, Organ? Organ, DateOnly FromOn, IReadOnlyList<BoardRow> Rows, BackwardPlan? Next)
{
    public const string Others = "ovriga";

    public static string KeyOf(Renewal renewal) => renewal is { OrganKey: { } organ, TermToOn: not null } ? $"{organ}-{SwedishText.ShortDate(renewal.FromOn)}" : Others;

    /// <summary>Those that are asked for: what nothing asks for any more is neither done nor left.</summary>
    public int Total => Rows.Count(r => r.Stage is not RenewalStage.NotAskedFor);

    public int Done => Rows.Count(r => r.Stage is RenewalStage.Done);

    public int Late => Rows.Count(r => r.Stage is RenewalStage.Late);

    /// <summary>"12 av 41 klara".</summary>
    public string Progress => $"{Done} av {Total} klara";

    /// <summary>The next of those that are open and in time; null when there is none.</summary>
    public BoardRow? NextDue => Rows.Where(r => r.Stage is RenewalStage.Open).MinBy(r => r.Renewal.DueOn);

    /// <summary>Each dokumentansvarig with how far they have come, who has most left first.</summary>
    public IReadOnlyList<(string Owner, int Done, int Late, int Total)> ByOwner =>
    [
        .. Rows.Where(r => r.Stage is not RenewalStage.NotAskedFor).GroupBy(r => r.Owner)
            .Select(g => (g.Key, g.Count(r => r.Stage is RenewalStage.Done), g.Count(r => r.Stage is RenewalStage.Late), g.Count()))
            .OrderByDescending(o => o.Item4 - o.Item2).ThenBy(o => SwedishText.SortKey(o.Key), StringComparer.Ordinal),
    ];
}
