using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain;
using Styrning.Domain.Organisation;

namespace Styrning.Web.Features.Rapporter;

internal static class RoleChoices
{
    /// <summary>Every role in Swedish order, with who acts in it that day.</summary>
    public static IReadOnlyList<SelectListItem> Of(OrganisationChart chart, DateOnly day) =>
    [
        .. chart.Roles
            .OrderBy(r => SwedishText.SortKey(r.Title), StringComparer.Ordinal)
            .Select(r => new SelectListItem($"{SwedishText.Sentence(r.Title)} ({HolderOf(chart, r.Key, day)})", r.Key)),
    ];

    /// <summary>"Anna Wester", "Yusuf Karimi, vikarie", "vakant, Linnea Storm ersätter", "vakant".</summary>
    public static string HolderOf(OrganisationChart chart, string role, DateOnly day)
    {
        var found = chart.Resolve(role, day);
        var name = chart.Person(found.PersonId)?.Name;
        return found.As switch
        {
            ResolvedAs.Ordinary => name!,
            ResolvedAs.Substitute => $"{name}, vikarie",
            ResolvedAs.Acting => $"{name}, tillförordnad",
            ResolvedAs.Deputy => $"vakant, {name} ersätter",
            ResolvedAs.Manager => $"vakant, {name} som chef",
            _ => "vakant",
        };
    }
}
