namespace Styrning.Domain.Organisation;

/// <summary>
/// The organisation as it is known now, asked about a day: who acts in a role, which roles a person answers for, what is
/// vacant. A snapshot without I/O, so that the answer is the same in a page, a letter and a test.
/// </summary>
public sealed class OrganisationChart
{
    private readonly Dictionary<string, Role> _roles;
    private readonly ILookup<string, RoleHolding> _holdings;
    private readonly ILookup<Guid, Leave> _leaves;
    private readonly Dictionary<Guid, Person> _persons;
    private readonly Dictionary<Guid, Unit> _units;

    public OrganisationChart(IEnumerable<Unit> units, IEnumerable<Role> roles, IEnumerable<Person> persons, IEnumerable<RoleHolding> holdings, IEnumerable<Leave> leaves)
    {
        _units = units.ToDictionary(u => u.Id);
        _roles = roles.ToDictionary(r => r.Key, StringComparer.Ordinal);
        _persons = persons.ToDictionary(p => p.Id);
        _holdings = holdings.ToLookup(h => h.RoleKey, StringComparer.Ordinal);
        _leaves = leaves.ToLookup(l => l.PersonId);
    }

    public IReadOnlyCollection<Role> Roles => _roles.Values;

    public IReadOnlyCollection<Person> Persons => _persons.Values;

    public IReadOnlyCollection<Unit> Units => _units.Values;

    public Role? Role(string key) => _roles.GetValueOrDefault(key);

    public Person? Person(Guid? id) => id is { } known ? _persons.GetValueOrDefault(known) : null;

    /// <summary>The role's title, or the key itself for a role that has been removed from the chart.</summary>
    public string TitleOf(string key) => _roles.TryGetValue(key, out var role) ? role.Title : key;

    /// <summary>"KLK"; empty for a role of the whole kommun.</summary>
    public string UnitOf(string key) =>
        _roles.TryGetValue(key, out var role) && role.UnitId is { } unit && _units.TryGetValue(unit, out var found) ? found.ShortName : "";

    public bool IsAway(Guid person, DateOnly day) => _leaves[person].Any(l => l.CoversDay(day));

    /// <summary>Everyone who holds, has held or is to hold the role, the latest first; those taken back too.</summary>
    public IReadOnlyList<RoleHolding> HoldingsOf(string roleKey) => [.. _holdings[roleKey].OrderByDescending(h => h.FromOn).ThenByDescending(h => h.Id)];

    /// <summary>Every role that the person holds, has held or is to hold, the latest first; those taken back too.</summary>
    public IReadOnlyList<RoleHolding> HoldingsOf(Guid person) =>
        [.. _holdings.SelectMany(role => role).Where(h => h.PersonId == person).OrderByDescending(h => h.FromOn).ThenByDescending(h => h.Id)];

    /// <summary>The latest first; those taken back too.</summary>
    public IReadOnlyList<Leave> LeavesOf(Guid person) => [.. _leaves[person].OrderByDescending(l => l.FromOn).ThenByDescending(l => l.Id)];

    public string NameOf(Guid? person) => Person(person)?.Name ?? "okänd person";

    /// <summary>
    /// Tillförordnad before vikarie before ordinarie; then the deputy; then the chef, and the chef's chef. Somebody who is on
    /// leave that day is passed over. A circle of deputies or chefer ends at Nobody instead of going round.
    /// </summary>
    public RoleResolution Resolve(string roleKey, DateOnly day)
    {
        if (HolderOf(roleKey, day) is { } holding)
        {
            var how = holding.Kind switch { HolderKind.Acting => ResolvedAs.Acting, HolderKind.Substitute => ResolvedAs.Substitute, _ => ResolvedAs.Ordinary };
            return new(roleKey, holding.PersonId, how, $"{NameOf(holding.PersonId)} är {HolderKinds.InWords(holding.Kind)} {TitleOf(roleKey)}.");
        }

        var away = Ranked(roleKey, day).FirstOrDefault(); // holds the role, but is on leave
        var lack = LackOf(roleKey, day);
        var role = Role(roleKey);
        if (role?.DeputyKey is { } deputyKey && HolderOf(deputyKey, day) is { } deputy)
        {
            return new(roleKey, deputy.PersonId, ResolvedAs.Deputy, $"{lack}. Ersättare är {TitleOf(deputyKey)}, {NameOf(deputy.PersonId)}.") { AwayId = away?.PersonId };
        }

        var noDeputy = role?.DeputyKey is { } absent ? $"{lack}. Ersättaren kan inte heller: {Lowered(LackOf(absent, day))}" : $"{lack} och har ingen ersättare";
        var seen = new HashSet<string>(StringComparer.Ordinal) { roleKey };
        for (var manager = role?.ManagerKey; manager is not null && seen.Add(manager); manager = Role(manager)?.ManagerKey)
        {
            if (HolderOf(manager, day) is { } chief)
            {
                return new(roleKey, chief.PersonId, ResolvedAs.Manager, $"{noDeputy}. Uppgiften går till chefen, {TitleOf(manager)}, {NameOf(chief.PersonId)}.") { AwayId = away?.PersonId };
            }
        }

        return new(roleKey, null, ResolvedAs.Nobody, $"{lack}, och ingen ersättare eller chef kunde hittas.") { AwayId = away?.PersonId };
    }

    /// <summary>Every role whose work falls to this person that day, their own and those they stand in for.</summary>
    public IReadOnlySet<string> RolesOf(Guid person, DateOnly day) =>
        _roles.Keys.Where(key => Resolve(key, day).PersonId == person).ToHashSet(StringComparer.Ordinal);

    /// <summary>The person who hears when the role's work is late: the holder of its chef role, or nobody.</summary>
    public RoleResolution? ManagerOf(string roleKey, DateOnly day) => Role(roleKey)?.ManagerKey is { } key ? Resolve(key, day) : null;

    private RoleHolding? HolderOf(string roleKey, DateOnly day) => Ranked(roleKey, day).FirstOrDefault(h => !IsAway(h.PersonId, day));

    private IEnumerable<RoleHolding> Ranked(string roleKey, DateOnly day) =>
        _holdings[roleKey].Where(h => h.CoversDay(day)).OrderByDescending(h => h.Kind).ThenByDescending(h => h.FromOn).ThenBy(h => h.Id);

    // A role whose holder is away is not vacant to those who know her; to the work it is the same.
    private string LackOf(string roleKey, DateOnly day) => Ranked(roleKey, day).FirstOrDefault() is { } away
        ? $"{NameOf(away.PersonId)}, {HolderKinds.InWords(away.Kind)} {TitleOf(roleKey)}, är frånvarande"
        : $"Funktionen {TitleOf(roleKey)} är vakant";

    private static string Lowered(string sentence) => sentence.StartsWith("Funktionen", StringComparison.Ordinal) ? "f" + sentence[1..] : sentence;
}
