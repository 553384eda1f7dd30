using System.ComponentModel.DataAnnotations;
using Styrning.Domain.Decisions;

namespace Styrning.Web.Features.Moten.Organen;

/// <summary>The fields of an organ, for the page that adds one and the page that changes one.</summary>
public sealed class OrganInput
{
    [Required(ErrorMessage = "Skriv vad organet heter."), StringLength(200)]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Skriv en kort form, som SN."), StringLength(20, ErrorMessage = "Den korta formen kan ha högst 20 tecken.")]
    public string? ShortName { get; set; }

    public string? ParentKey { get; set; }

    public string? PreparedByKey { get; set; }

    [Required(ErrorMessage = "Ange hur många ledamöter organet har.")]
    public int? Seats { get; set; }

    [Required(ErrorMessage = "Ange antalet dagar.")]
    public int? KallelseDays { get; set; } = 5;

    [Required(ErrorMessage = "Ange antalet vardagar.")]
    public int? HandoverVardagar { get; set; } = 2;

    [Required(ErrorMessage = "Ange antalet vardagar.")]
    public int? MaterialVardagar { get; set; } = 5;

    public bool AllowsDistance { get; set; }

    public string? SecretaryRoleKey { get; set; } = Access.Roles.Namndsekreterare;

    public static OrganInput Of(Organ organ) => new()
    {
        Name = organ.Name,
        ShortName = organ.ShortName,
        ParentKey = organ.ParentKey,
        PreparedByKey = organ.PreparedByKey,
        Seats = organ.Seats == 0 ? null : organ.Seats,
        KallelseDays = organ.KallelseDays,
        HandoverVardagar = organ.HandoverVardagar,
        MaterialVardagar = organ.MaterialVardagar,
        AllowsDistance = organ.AllowsDistance,
        SecretaryRoleKey = organ.SecretaryRoleKey,
    };

    public OrganRules Rules() => new(
        Name, ShortName, KallelseDays ?? 0, Seats ?? 0, SecretaryRoleKey ?? "", ParentKey, PreparedByKey, HandoverVardagar ?? 0, MaterialVardagar ?? 0, AllowsDistance);
}
