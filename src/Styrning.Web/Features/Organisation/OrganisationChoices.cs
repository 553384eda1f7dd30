using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Organisation;

/// <summary>What the lists of a form offer, in Swedish order.</summary>
internal static class OrganisationChoices
{
    public static IReadOnlyList<SelectListItem> Roles(OrganisationChart chart, string empty, string? except = null) =>
        [new(empty, ""), .. chart.Roles.Where(role => role.Key != except).OrderBy(role => SwedishText.SortKey(role.Title), StringComparer.Ordinal).Select(role => new SelectListItem(role.Title, role.Key))];

    public static IReadOnlyList<SelectListItem> Units(OrganisationChart chart) =>
        [new("Hela kommunen", ""), .. chart.Units.OrderBy(unit => SwedishText.SortKey(unit.Name), StringComparer.Ordinal).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];

    // Two persons may share a name: the address tells them apart.
    public static IReadOnlyList<SelectListItem> Persons(OrganisationChart chart) =>
    [
        new("Välj person", ""),
        .. chart.Persons.OrderBy(person => SwedishText.SortKey(person.Name), StringComparer.Ordinal).ThenBy(person => person.Email, StringComparer.Ordinal)
            .Select(person => new SelectListItem($"{person.Name}, {person.Email}", person.Id.ToString())),
    ];

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
        [.. new[] { HolderKind.Ordinary, HolderKind.Substitute, HolderKind.Acting }.Select(kind => new SelectListItem(SwedishText.Sentence(HolderKinds.Noun(kind)), kind.ToString()))];

    public static IReadOnlyList<SelectListItem> Responsibilities { get; } =
    [
        new("En roll ansvarar", nameof(Responsibility.Single)),
        new("Delat: flera roller, en text", nameof(Responsibility.Shared)),
        new("Uppdelat: flera roller, var sin del", nameof(Responsibility.Split)),
    ];

    public static IReadOnlyList<SelectListItem> Secrecy { get; } =
        [new("Inget förslag", ""), .. SecrecyProvision.All.Select(provision => new SelectListItem($"{provision.Code}, {provision.About}", provision.Code))];
}
