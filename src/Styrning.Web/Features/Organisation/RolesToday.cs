using Styrning.Web.Access;

namespace Styrning.Web.Features.Organisation;

/// <summary>What falls to a person today, asked at each request: a role that ended at midnight has ended.</summary>
internal sealed class RolesToday(OrganisationReader organisation) : IRoleSource
{
    public async Task<IReadOnlySet<string>?> RolesOfAsync(Guid personId, CancellationToken cancel)
    {
        var chart = await organisation.ChartAsync(cancel);
        return chart.Person(personId) is null ? null : chart.RolesOf(personId, organisation.Today);
    }
}
