using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Organisation;

namespace Styrning.Web.Features.Moten.Organen;

internal static class OrganWords
{
    public static string Of(OrganTyp typ) => typ switch
    {
        OrganTyp.KF => "Fullmäktige",
        OrganTyp.KS => "Styrelse",
        OrganTyp.Namnd => "Nämnd",
        _ => "Utskott",
    };

    /// <summary>"Anna Ek (S), ordförande".</summary>
    public static string WithOffice(OrganMember member) => member.Office.Length == 0 ? Name(member) : $"{Name(member)}, {member.Office}";

    /// <summary>"Anna Ek (S)", as a protocol has it.</summary>
    public static string Name(OrganMember member) => member.Group.Length == 0 ? member.Name : $"{member.Name} ({member.Group})";

    /// <summary>KF, KS, the nämnder, the utskott; within each in Swedish order.</summary>
    public static IReadOnlyList<Organ> Ordered(IEnumerable<Organ> organs) => [.. organs.OrderBy(o => o.Typ).ThenBy(o => SwedishText.SortKey(o.Name), StringComparer.Ordinal)];

    public static IEnumerable<SelectListItem> Choices(IEnumerable<Organ> organs, string? none = null) =>
        Ordered(organs.Where(o => o.RetiredOn is null)).Select(o => new SelectListItem(o.Name, o.Key)).Prepend(new SelectListItem(none ?? "Välj", "")).Where(item => none is not null || item.Value.Length > 0);

    public static IEnumerable<SelectListItem> Secretaries(OrganisationChart chart) =>
        chart.Roles.OrderBy(role => SwedishText.SortKey(role.Title), StringComparer.Ordinal).Select(role => new SelectListItem(SwedishText.Sentence(role.Title), role.Key));
}
