using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Anslag.Overklaganden;

/// <summary>Every appeal, what waits for a court first; and the way to register one.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class IndexModel(StyrningDb db, DecisionForces forces, CurrentUser user, OrganisationReader organisation) : PageModel
{
    public IReadOnlyList<(Appeal Appeal, DecisionStanding Standing)> Appeals { get; private set; } = [];

    /// <summary>Decisions of the last year, the latest first.</summary>
    public IReadOnlyList<SelectListItem> Decisions { get; private set; } = [];

    public bool MayManage => Roles.KeepTheMeetings.Any(user.Holds);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var appeals = await db.Set<Appeal>().AsNoTracking().ToListAsync(cancel);
        var standings = await forces.OfAsync([.. appeals.Select(a => a.DecisionId).Distinct()], cancel);
        Appeals = [.. appeals.OrderBy(a => a.IsPending ? 0 : 1).ThenByDescending(a => a.ReceivedOn).Select(a => (a, standings[a.DecisionId]))];
        if (MayManage)
        {
            var from = organisation.Today.AddYears(-1);
            var recent = await db.Set<Decision>().AsNoTracking().Where(d => d.DecidedOn >= from).ToListAsync(cancel);
            var organs = await db.Set<Organ>().AsNoTracking().ToDictionaryAsync(o => o.Key, o => o.ShortName, cancel);
            Decisions =
            [
                .. (await forces.OfAsync(recent, cancel)).Values.Where(s => !s.Decision.IsPreparatory).OrderByDescending(s => s.Decision.DecidedOn).ThenBy(s => s.Item?.Paragraf)
                    .Select(s => new SelectListItem($"{organs[s.Decision.OrganKey]} {SwedishText.Date(s.Decision.DecidedOn)} {ProtocolWords.TitleOf(s, true)}", s.Decision.Id.ToString())),
            ];
        }
    }
}
