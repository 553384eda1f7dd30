using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Fornyelse.Oversyn;

/// <summary>A renewal that was chosen for the översyn.</summary>
/// <param name="Owner">The dokumentansvarig's role, as it is called.</param>
/// <param name="Organ">The organ that decides about the document.</param>
internal sealed record OversynRow(Renewal Renewal, Styrdokument Document, string Owner, Organ? Organ);

/// <summary>What was chosen on the board, as far as it can be put in one matter.</summary>
internal sealed class OversynPlan(StyrningDb db, OrganisationReader organisation, NextMeetings meetings)
{
    public IReadOnlyList<OversynRow> Rows { get; private set; } = [];

    /// <summary>Titles of those that have been answered, or put in another matter, since the board was shown.</summary>
    public IReadOnlyList<string> Gone { get; private set; } = [];

    /// <summary>Documents to choose from where one is to be replaced.</summary>
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public IReadOnlyList<IGrouping<string, OversynRow>> ByOrgan => [.. Rows.GroupBy(r => r.Document.DecidingOrganKey)];

    /// <summary>"Översyn av tio styrdokument, mandatperioden 2026–2030".</summary>
    public string Title
    {
        get
        {
            var terms = Rows.Select(r => (r.Renewal.FromOn.Year, To: r.Renewal.TermToOn?.Year)).Distinct().ToList();
            var term = terms is [{ To: { } to }] ? $", mandatperioden {terms[0].Year}–{to}" : "";
            return $"Översyn av {SwedishText.Count(Rows.Count, "styrdokument", "styrdokument", neuter: true)}{term}";
        }
    }

    public async Task ReadAsync(IReadOnlyCollection<Guid> chosen, CancellationToken cancel)
    {
        var rows = await db.Set<Renewal>().AsNoTracking().Where(r => chosen.Contains(r.Id))
            .Join(db.Set<Styrdokument>().AsNoTracking(), r => r.DocumentId, d => d.Id, (r, d) => new { Renewal = r, Document = d }).OrderBy(r => r.Document.SortKey).ToListAsync(cancel);
        var inMatters = await db.DocumentsInMattersAsync(cancel);
        var chart = await organisation.ChartAsync(cancel);
        var (free, gone) = (new List<OversynRow>(), new List<string>());
        foreach (var row in rows)
        {
            if (row.Renewal.IsOpen && !inMatters.ContainsKey(row.Document.Id))
            {
                free.Add(new(row.Renewal, row.Document, SwedishText.Sentence(chart.TitleOf(row.Document.OwnerRoleKey)), await meetings.FindAsync(row.Document.DecidingOrganKey, cancel)));
            }
            else
            {
                gone.Add(row.Document.Title);
            }
        }

        (Rows, Gone) = (free, gone);
        Others = await db.Set<Styrdokument>().OrderBy(d => d.SortKey).Select(d => new SelectListItem(d.Title, d.Id.ToString())).ToListAsync(cancel);
    }

    /// <exception cref="RuleBroken">DOK-137: nothing left to choose. DOK-138: more than one organ decides.</exception>
    public string RequireOneOrgan()
    {
        Rule.Require(Gone.Count == 0 && Rows.Count > 0, "DOK-137", $"Någon annan har hunnit före med {(Gone.Count == 0 ? "alla" : SwedishText.Join(Gone))}. Gå tillbaka till tavlan och välj igen.");
        Rule.Require(ByOrgan.Count == 1, "DOK-138", "Dokumenten beslutas av olika organ. Gör en översyn för varje organ: ett ärende har ett beslut.");

        return ByOrgan[0].Key;
    }

    /// <summary>As it is written in the registry's own pattern; empty when none is given.</summary>
    /// <exception cref="RuleBroken">It follows no pattern of a registry.</exception>
    public async Task<string> RequireNumberAsync(string? typed, CancellationToken cancel) =>
        Diarienummer.Require(typed, await db.Set<DiariumSeries>().AsNoTracking().ToListAsync(cancel), organisation.Today.Year);

    public NewMatterItem ItemOf(OversynRow row, MatterAction action, Guid? replacedBy) =>
        new(row.Document.Id, action, row.Renewal.Id, action is MatterAction.Replace ? replacedBy : null);
}
