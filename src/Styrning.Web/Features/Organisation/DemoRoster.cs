using Styrning.Domain.Organisation;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Organisation;

/// <summary>Who can be chosen on the demo's sign-in page: everyone who acts in a role today, grouped by unit, the roles of the system first.</summary>
internal sealed class DemoRoster(OrganisationReader organisation) : IDemoRoster, IRoleSource
{
    private static readonly string[] Central = [Roles.Namndsekreterare, Roles.Kommunjurist, Roles.Sakerhetschef, Roles.Administrator];

    public async Task<IReadOnlyList<DemoPerson>> ListAsync(CancellationToken cancel)
    {
        var chart = await organisation.ChartAsync(cancel);
        return
        [
            .. Central.Select(key => Entry(chart, "Ofta valda", key)).OfType<DemoPerson>(),
            .. chart.Roles
                .Where(role => !Central.Contains(role.Key))
                .OrderBy(role => Domain.SwedishText.SortKey(chart.UnitOf(role.Key)), StringComparer.Ordinal)
                .ThenBy(role => Domain.SwedishText.SortKey(role.Title), StringComparer.Ordinal)
                .Select(role => Entry(chart, chart.UnitOf(role.Key), role.Key)).OfType<DemoPerson>(),
        ];
    }

    public async Task<IReadOnlySet<string>?> RolesOfAsync(Guid personId, CancellationToken cancel)
    {
        var chart = await organisation.ChartAsync(cancel);
        return chart.Person(personId) is null ? null : chart.RolesOf(personId, organisation.Today);
    }

    private DemoPerson? Entry(OrganisationChart chart, string group, string key)
    {
        var found = chart.Resolve(key, organisation.Today);
        if (chart.Person(found.PersonId) is not { } person)
        {
            return null;
        }

        var how = found.As switch
        {
            ResolvedAs.Substitute => " (vikarie)",
            ResolvedAs.Acting => " (tillförordnad)",
            ResolvedAs.Deputy or ResolvedAs.Manager => " (vakant, ersätts)",
            _ => "",
        };
        return new(group.Length == 0 ? "Kommunen" : group, chart.TitleOf(key) + how, person.Id, person.Name);
    }
}
