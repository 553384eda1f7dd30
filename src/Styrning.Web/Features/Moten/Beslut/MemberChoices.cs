using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain.Decisions;

namespace Styrning.Web.Features.Moten.Beslut;

internal static class MemberChoices
{
    /// <summary>Nobody first.</summary>
    public static IEnumerable<SelectListItem> Of(IEnumerable<OrganMember> members) =>
        [new SelectListItem("Välj", ""), .. members.Select(m => new SelectListItem(ItemFile.Named(m), m.Id.ToString()))];
}
