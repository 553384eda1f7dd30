using System.ComponentModel.DataAnnotations;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Uppdrag;

/// <summary>A decision as it is typed.</summary>
internal sealed class DecisionInput
{
    [Required(ErrorMessage = "Ange vem som beslutade."), StringLength(100, ErrorMessage = "Namnet kan vara högst 100 tecken.")]
    public string? Organ { get; set; }

    [Required(ErrorMessage = "Ange beslutsdagen.")]
    public DateOnly? DecidedOn { get; set; }

    [StringLength(30, ErrorMessage = "Paragrafen kan vara högst 30 tecken.")]
    public string? Paragraf { get; set; }

    public AppointmentDecision ToDecision() => new(Organ!.Trim(), DecidedOn!.Value, (Paragraf ?? "").Trim());
}
