using Microsoft.AspNetCore.Mvc.Rendering;

namespace Styrning.Web.Features.Dokument.Hanvisningar;

/// <summary>The fields of one choice.</summary>
/// <param name="Name">As they are posted: "Rows[…]".</param>
/// <param name="About">For whoever hears the page.</param>
/// <param name="IsChild">A child cannot be struck, only get a new parent or stand on its own.</param>
internal sealed record RepealField(string Name, string About, RepealChoice Choice, IReadOnlyList<SelectListItem> Targets, bool IsChild, bool MayDecide)
{
    public string Id => new([.. Name.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-')]);

    public IEnumerable<(string Value, string Text)> Kinds => IsChild
        ? [("", "Inte bestämt"), (RepealChoice.Repoint, "Får ett annat överordnat dokument"), (RepealChoice.Keep, "Står utan överordnat")]
        : [("", "Inte bestämt"), (RepealChoice.Repoint, "Pekas om till ett annat dokument"), (RepealChoice.Strike, "Stryks vid nästa ändring"), (RepealChoice.Keep, "Står kvar")];
}
