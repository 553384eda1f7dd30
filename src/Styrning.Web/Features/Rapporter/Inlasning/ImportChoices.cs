using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter.Inlasning;

/// <summary>What there is to choose among on the page that confirms an import, and what the fields mean as they stand.</summary>
public sealed class ImportChoices(OrganisationChart chart, ImportForm form)
{
    private readonly List<Role> _roles = [.. chart.Roles.OrderBy(role => SwedishText.SortKey(role.Title), StringComparer.Ordinal)];

    public IReadOnlySet<string> RoleKeys => chart.Roles.Select(role => role.Key).ToHashSet(StringComparer.Ordinal);

    public IEnumerable<SelectListItem> Modes { get; } =
    [
        new(SectionWords.Of(Responsibility.Single), nameof(Responsibility.Single)),
        new(SectionWords.Of(Responsibility.Shared), nameof(Responsibility.Shared)),
        new(SectionWords.Of(Responsibility.Split), nameof(Responsibility.Split)),
    ];

    /// <summary>For a role that is written in the report.</summary>
    public IEnumerable<SelectListItem> RolesFor(string written) =>
        [new($"Ingen motsvarighet: behåll ”{written}”", ""), .. Roles(), new("Inte en funktion: ta bort", RoleRow.NotARole)];

    /// <summary>For one that a person adds.</summary>
    public IEnumerable<SelectListItem> MoreRoles() => [new("Ingen fler", ""), .. Roles()];

    /// <summary>For who a promise falls to.</summary>
    public IEnumerable<SelectListItem> Responsible() => [new("Avsnittets ansvariga", ""), .. Roles()];

    public IEnumerable<SelectListItem> Sections() =>
    [
        new("Välj avsnitt", ""),
        .. form.Sections.Select((section, index) => new SelectListItem($"{section.Number} {section.Title}", index.ToString(CultureInfo.InvariantCulture))),
    ];

    /// <summary>How a promise's time sorts, so that a person sees what the words were read as.</summary>
    public string Sorted(PromiseRow promise)
    {
        if (string.IsNullOrWhiteSpace(promise.Period))
        {
            return "Ingen tid angiven: sorteras sist.";
        }

        if (form.Year is not { } year)
        {
            return "Ange rapportens år för att se hur tiden sorteras.";
        }

        var period = FuzzyPeriod.Parse(promise.Period, year);
        return (period.From, period.To) switch
        {
            ({ } from, { } to) when from == to => $"Sorteras som {SwedishText.Date(from)}.",
            ({ } from, { } to) => $"Sorteras som {SwedishText.Date(from)}–{SwedishText.Date(to)}.",
            (null, { } to) => $"Sorteras som senast {SwedishText.Date(to)}.",
            ({ } from, null) => $"Sorteras som från {SwedishText.Date(from)}.",
            _ => "Orden behålls, men säger ingen tid som går att sortera: står sist.",
        };
    }

    private IEnumerable<SelectListItem> Roles() => _roles.Select(role => new SelectListItem(
        chart.UnitOf(role.Key) is { Length: > 0 } unit ? $"{role.Title} ({unit})" : role.Title, role.Key));
}
