using Styrning.Domain;
using Styrning.Whistle.Published;

namespace Styrning.Web.Access;

/// <summary>What the trust boundary may know of persons: who asks, and whom the organisation has today.</summary>
internal sealed class WhistlePersons(CurrentUser user, OrganisationReader organisation) : IWhistlePersons
{
    public Guid? Current => user.IsSignedIn ? user.PersonId : null;

    public bool CurrentHolds(string roleKey) => user.Holds(roleKey);

    public async Task<IReadOnlyList<WhistlePerson>> AllAsync(CancellationToken cancel)
    {
        var chart = await organisation.ChartAsync(cancel);
        return
        [
            .. chart.Persons.OrderBy(p => SwedishText.SortKey(p.Name), StringComparer.Ordinal).Select(person =>
            {
                var roles = chart.Roles.Where(role => chart.RolesOf(person.Id, organisation.Today).Contains(role.Key)).ToList();
                return new WhistlePerson(person.Id, person.Name, [.. roles.Select(r => r.Title)], [.. roles.Select(r => chart.UnitOf(r.Key)).Where(name => name.Length > 0).Distinct()]);
            }),
        ];
    }
}
