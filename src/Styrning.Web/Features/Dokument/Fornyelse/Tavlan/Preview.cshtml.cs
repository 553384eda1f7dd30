using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Fornyelse.Tavlan;

/// <summary>What will begin by a coming day, reckoned as if the documents stayed as they are.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class PreviewModel(StyrningDb db, OrganisationReader organisation, NextMeetings meetings) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "dag")]
    public DateOnly? Day { get; set; }

    public DateOnly Until { get; private set; }

    public DateOnly Today => organisation.Today;

    /// <summary>The next terms to begin, the first first.</summary>
    public IReadOnlyList<(OrganTerm Term, string Organ)> Terms { get; private set; } = [];

    public IReadOnlyList<(RenewalOccasion Occasion, Styrdokument Document, string Owner, string For)> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var coming = await db.Set<OrganTerm>().AsNoTracking().Where(t => t.FromOn > Today).OrderBy(t => t.FromOn).ThenBy(t => t.OrganKey).ToListAsync(cancel);
        var terms = new List<(OrganTerm, string)>();
        foreach (var term in coming)
        {
            terms.Add((term, await meetings.NameOfAsync(term.OrganKey, cancel)));
        }

        Terms = terms;
        Until = Day ?? (coming.Count > 0 ? coming[0].FromOn : Today.AddYears(1));
        var chart = await organisation.ChartAsync(cancel);
        var rows = new List<(RenewalOccasion, Styrdokument, string, string)>();
        foreach (var document in await db.RenewalsOfAllAsync(cancel))
        {
            foreach (var occasion in document.Reckoning.Coming(Today, Until))
            {
                rows.Add((occasion, document.Document, SwedishText.Sentence(chart.TitleOf(document.Document.OwnerRoleKey)), occasion.OrganKey is null ? "egen tid" : await meetings.NameOfAsync(occasion.OrganKey, cancel)));
            }
        }

        Rows = [.. rows.OrderBy(r => r.Item1.FromOn).ThenBy(r => r.Item2.SortKey, StringComparer.Ordinal)];
    }
}
