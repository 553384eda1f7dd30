using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Beslut;

/// <summary>A decision by delegation that its organ has not been told of waits for the organ's secretary, with the day of the next meeting.</summary>
internal sealed class DelegationsToday(StyrningDb db, Delegations delegations, OrganisationReader organisation) : ITodaySource
{
    public async Task<IReadOnlyList<TodayItem>> WaitingForAsync(Guid personId, CancellationToken cancel)
    {
        var mine = (await organisation.ChartAsync(cancel)).RolesOf(personId, organisation.Today).ToList();
        var organs = mine.Count == 0 ? [] : await db.Set<Organ>().Where(o => mine.Contains(o.SecretaryRoleKey)).Select(o => o.Key).ToListAsync(cancel);
        if (organs.Count == 0)
        {
            return [];
        }

        return
        [
            .. (await delegations.ToReportAsync(organs, cancel))
                .Select(l => new TodayItem(
                    $"Anmäl delegationsbeslutet om {(l.Matter.Length > 0 ? l.Matter : SwedishText.Date(l.Decision.DecidedOn))}", $"/moten/delegation/{l.Decision.Id}/anmal",
                    $"{l.Organ.Name} ska få veta. {l.Report.Sentence}", l.Report.On)),
        ];
    }
}
