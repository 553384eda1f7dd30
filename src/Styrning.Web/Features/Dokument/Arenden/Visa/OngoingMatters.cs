using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Arenden.Visa;

/// <summary>What runs about a document, drawn with where it stands; for the document's page.</summary>
internal sealed class OngoingMatters(MatterDesk desk, DrawnMatters drawn)
{
    /// <summary>Whoever keeps the register, and whoever answers for the document.</summary>
    public bool MayStart(Styrdokument document) => desk.KeepsDocuments || desk.Holds(document.OwnerRoleKey);

    /// <summary>Matters whose process has not ended, the latest first: what is decided and waits for laga kraft too.</summary>
    public async Task<IReadOnlyList<OngoingMatter>> OfAsync(Styrdokument document, CancellationToken cancel)
    {
        var chart = await desk.ChartAsync(cancel);
        var matters = await desk.Db.Set<DocumentMatter>().AsNoTracking().Where(m => m.WithdrawnOn == null && m.Items.Any(i => i.DocumentId == document.Id)).OrderByDescending(m => m.CreatedAt).ToListAsync(cancel);
        var ongoing = new List<OngoingMatter>();
        foreach (var matter in matters)
        {
            var stands = (await desk.Processes.WhereIsAsync(matter.Id, cancel)).FirstOrDefault(one => one.Key == DocumentTasks.AdoptionProcess && one.EndedAt is null);
            if (stands is not null)
            {
                var tasks = await desk.Processes.OpenTasks.Where(t => t.Subject == matter.Id).OrderBy(t => t.CreatedAt).ToListAsync(cancel);
                var waits = tasks.Select(t => $"{t.Name}: {chart.TitleOf(t.Role ?? "")} {chart.Person(chart.Resolve(t.Role ?? "", desk.Today).PersonId)?.Name ?? "(vakant)"}").ToList();
                ongoing.Add(new(matter, RecordPaths.OfMatter(matter.Id), waits.Count > 0 ? waits : [.. stands.Current.Select(one => $"Väntar på: {one.Name.ToLowerInvariant()}").Distinct()],
                    await drawn.DrawAsync(desk.Db, stands, $"a{ongoing.Count}", cancel)));
            }
        }

        return ongoing;
    }
}

/// <param name="Waits">What it waits for, and for whom: "Skriv förslaget: säkerhetschef Samir Haddad".</param>
internal sealed record OngoingMatter(DocumentMatter Matter, string Path, IReadOnlyList<string> Waits, Drawing Drawing);
