using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain;
using Styrning.Domain.Organisation;

namespace Styrning.Web.Features.Dokument.Arenden;

internal static class MatterChoices
{
    /// <summary>Every role in Swedish order with who holds it that day.</summary>
    /// <param name="empty">Text of the choice that chooses nothing; null: none.</param>
    public static IReadOnlyList<SelectListItem> Roles(OrganisationChart chart, DateOnly day, string? empty = null, IReadOnlyCollection<string>? except = null) =>
    [
        .. (empty is null ? [] : (IEnumerable<SelectListItem>)[new(empty, "")]),
        .. chart.Roles.Where(r => except?.Contains(r.Key) != true).OrderBy(r => SwedishText.SortKey(r.Title), StringComparer.Ordinal)
            .Select(r => new SelectListItem($"{SwedishText.Sentence(r.Title)} ({chart.Person(chart.Resolve(r.Key, day).PersonId)?.Name ?? "vakant"})", r.Key)),
    ];
}
