using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Organisation;

/// <summary>
/// Who can be chosen on the demo's sign-in page: whoever acts in each role today, by unit, those that are asked for most first; and last whoever
/// has no role today, so that one can see what they see.
/// </summary>
internal sealed class DemoRoster(OrganisationReader organisation) : IDemoRoster
{
    private static readonly string[] Central = [Roles.Namndsekreterare, Roles.Kommunjurist, Roles.Sakerhetschef, Roles.Administrator];

    public async Task<IReadOnlyList<DemoPerson>> ListAsync(CancellationToken cancel)
    {
        var chart = await organisation.ChartAsync(cancel);
        List<DemoPerson> acting =
        [
            .. Central.Select(key => Entry(chart, "Ofta valda", key)).OfType<DemoPerson>(),
            .. chart.Roles
                .Where(role => !Central.Contains(role.Key))
                .Select(role => (Role: role, Unit: chart.Units.FirstOrDefault(unit => unit.Id == role.UnitId)?.Name ?? "Hela kommunen"))
                .OrderBy(each => SwedishText.SortKey(each.Unit), StringComparer.Ordinal)
                .ThenBy(each => SwedishText.SortKey(each.Role.Title), StringComparer.Ordinal)
                .Select(each => Entry(chart, each.Unit, each.Role.Key)).OfType<DemoPerson>(),
        ];
        return [.. acting, .. WithoutRole(chart, acting)];
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
            ResolvedAs.Deputy => " (ersättare)",
            ResolvedAs.Manager => " (chefen, i stället)",
            _ => "",
        };
        return new(group, chart.TitleOf(key) + how, person.Id, person.Name);
    }

    private IEnumerable<DemoPerson> WithoutRole(OrganisationChart chart, List<DemoPerson> acting) => chart.Persons
        .Where(person => acting.All(each => each.PersonId != person.Id))
        .OrderBy(person => SwedishText.SortKey(person.Name), StringComparer.Ordinal)
        .Select(person => new DemoPerson("Utan roll i dag", chart.IsAway(person.Id, organisation.Today) ? "frånvarande" : "ingen roll i dag", person.Id, person.Name));
}
