using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Organisation;

/// <summary>Everybody's telephone book of responsibility: the units, their roles, and who acts in each today and why.</summary>
[Authorize(Policies.SignedIn)]
public sealed class IndexModel(OrganisationReader organisation, StyrningDb db) : PageModel
{
    /// <summary>What is searched for, in names and roles. Accents and case do not matter.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public OrganisationChart Chart { get; private set; } = null!;

    public DateOnly Today => organisation.Today;

    /// <summary>The roles that fit the search, by unit in Swedish order; those of the whole kommun first.</summary>
    public IReadOnlyList<UnitRoles> Units { get; private set; } = [];

    /// <summary>The roles in which nobody can act themselves today.</summary>
    public IReadOnlyList<RoleRow> Unfilled { get; private set; } = [];

    /// <summary>When something is searched for: the persons who fit and act in no role today.</summary>
    public IReadOnlyList<Person> OtherPersons { get; private set; } = [];

    /// <summary>What a new kommun does first, and whether it is done.</summary>
    public IReadOnlyList<(string Text, string Path, bool Done)> Beginning { get; private set; } = [];

    public bool IsBeginning => Beginning.Any(step => !step.Done);

    public bool IsSearching => !string.IsNullOrWhiteSpace(Query);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Chart = await organisation.ChartAsync(cancel);
        var rows = Chart.Roles.OrderBy(role => SwedishText.SortKey(role.Title), StringComparer.Ordinal).Select(role => new RoleRow(role, Chart.Resolve(role.Key, Today))).ToList();
        Unfilled = [.. rows.Where(row => row.Found.IsVacant)];
        Units =
        [
            .. Chart.Units.OrderBy(unit => SwedishText.SortKey(unit.Name), StringComparer.Ordinal).Select(unit => new UnitRoles(unit, [.. Fitting(rows, unit)])).Prepend(new(null, [.. Fitting(rows, null)]))
                .Where(unit => unit.Rows.Count > 0 || (!IsSearching && unit.Unit is not null)),
        ];
        OtherPersons = IsSearching ? [.. Chart.Persons.Where(person => Fits(person.Name) && rows.All(row => row.Found.PersonId != person.Id)).OrderBy(person => SwedishText.SortKey(person.Name), StringComparer.Ordinal)] : [];
        Beginning =
        [
            ("Lägg till förvaltningarna", "/organisation/ny-enhet", Chart.Units.Count > 0),
            ("Lägg till rollerna, med chef och ersättare", "/organisation/ny-roll", Chart.Roles.Count > 0),
            ("Välj vem som har varje roll: öppna rollen och lägg till en innehavare", "#roller", Chart.Roles.Any(role => Chart.HoldingsOf(role.Key).Count > 0)),
            ("Skriv in områdena som rapporteras varje år", "/organisation/omraden", await db.Set<ReportArea>().AnyAsync(cancel)),
        ];
    }

    private IEnumerable<RoleRow> Fitting(IEnumerable<RoleRow> rows, Unit? unit) =>
        rows.Where(row => row.Role.UnitId == unit?.Id && Fits($"{row.Role.Title} {unit?.Name} {unit?.ShortName} {NamesIn(row)}"));

    // Whoever is away is looked for by name too.
    private string NamesIn(RoleRow row) =>
        string.Join(' ', Chart.HoldingsOf(row.Role.Key).Where(h => h.CoversDay(Today)).Select(h => h.PersonId).Append(row.Found.PersonId ?? Guid.Empty).Select(id => Chart.Person(id)?.Name));

    private bool Fits(string text) => !IsSearching || SwedishText.SearchKey(text).Contains(SwedishText.SearchKey(Query), StringComparison.Ordinal);

    public sealed record RoleRow(Role Role, RoleResolution Found);

    public sealed record UnitRoles(Unit? Unit, IReadOnlyList<RoleRow> Rows);
}
