namespace Styrning.Web.Access;

/// <summary>Four fictional persons, until the organisation answers.</summary>
internal sealed class InterimRoster : IDemoRoster, IRoleSource
{
    private static readonly (string Key, DemoPerson Person)[] Persons =
    [
        (Roles.Administrator, Person(1, "administratör", "Alva Lindgren")),
        (Roles.Namndsekreterare, Person(2, "nämndsekreterare", "Nils Åkesson")),
        (Roles.Kommunjurist, Person(3, "kommunjurist", "Karin Öberg")),
        (Roles.Sakerhetschef, Person(4, "säkerhetschef", "Samir Haddad")),
    ];

    public Task<IReadOnlyList<DemoPerson>> ListAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<DemoPerson>>([.. Persons.Select(each => each.Person)]);

    public Task<IReadOnlySet<string>?> RolesOfAsync(Guid personId, CancellationToken cancel)
    {
        var keys = Persons.Where(each => each.Person.PersonId == personId).Select(each => each.Key).ToHashSet();
        return Task.FromResult<IReadOnlySet<string>?>(keys.Count > 0 ? keys : null);
    }

    private static DemoPerson Person(byte number, string title, string name) =>
        new("Kommunledning och stöd", title, new Guid(number, 0, 0, [0x80, 0, 0, 0, 0, 0, 0, 0]), name);
}
