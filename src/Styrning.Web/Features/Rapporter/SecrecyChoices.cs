using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter;

internal static class SecrecyChoices
{
    public static IReadOnlyList<SelectListItem> All { get; } =
        [new("Offentlig", ""), .. SecrecyProvision.All.Select(p => new SelectListItem($"{p.Code} – {p.About}", p.Code))];
}
