using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>The roles that may answer for a remissinstans.</summary>
internal static class RemissRoles
{
    /// <summary>All of them in Swedish order, with who acts in each that day.</summary>
    public static IReadOnlyList<SelectListItem> Choices(OrganisationChart chart, DateOnly day) =>
    [
        new("Ingen, den är utanför kommunen", ""),
        .. chart.Roles.OrderBy(r => SwedishText.SortKey(r.Title), StringComparer.Ordinal)
            .Select(r => new SelectListItem($"{SwedishText.Sentence(r.Title)} ({chart.Person(chart.Resolve(r.Key, day).PersonId)?.Name ?? "vakant"})", r.Key)),
    ];

    /// <summary>A role as somebody typed it, in any case; null when there is none.</summary>
    public static string? Find(OrganisationChart chart, string typed) =>
        chart.Roles.FirstOrDefault(r => SwedishText.IsSame(r.Title, typed) || r.Key == typed)?.Key;

    /// <summary>Adds the lines to a round.</summary>
    /// <exception cref="RuleBroken">DOK-129 names the line whose role is unknown; DOK-101, DOK-102.</exception>
    public static int Add(Remiss remiss, string? lines, OrganisationChart chart, DateOnly today)
    {
        var read = RemissLine.Read(lines);
        foreach (var line in read)
        {
            var role = line.Role is null ? null : Find(chart, line.Role);
            Rule.Require(line.Role is null || role is not null, "DOK-129", $"Funktionen ”{line.Role}” finns inte, på raden ”{line.Name}: {line.Role}”. Skriv den som i organisationen, eller ta bort kolonet.");
            remiss.Add(line.Name, role, today);
        }

        return read.Count;
    }
}
