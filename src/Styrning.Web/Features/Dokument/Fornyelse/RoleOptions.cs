using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain;
using Styrning.Domain.Organisation;

namespace Styrning.Web.Features.Dokument.Fornyelse;

internal static class RoleOptions
{
    /// <summary>Every role in Swedish order, with who acts in it that day.</summary>
    public static IReadOnlyList<SelectListItem> Of(OrganisationChart chart, DateOnly day) =>
    [
        .. chart.Roles.OrderBy(r => SwedishText.SortKey(r.Title), StringComparer.Ordinal)
            .Select(r => new SelectListItem($"{SwedishText.Sentence(r.Title)} ({chart.Person(chart.Resolve(r.Key, day).PersonId)?.Name ?? "vakant"})", r.Key)),
    ];
}
