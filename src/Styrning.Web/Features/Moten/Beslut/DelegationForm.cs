using System.ComponentModel.DataAnnotations;
using Styrning.Domain.Decisions;

namespace Styrning.Web.Features.Moten.Beslut;

public sealed class DelegationForm
{
    public string? OrganKey { get; set; }

    [Required(ErrorMessage = "Skriv vem som beslutade."), StringLength(200, ErrorMessage = "Högst 200 tecken.")]
    public string? Delegate { get; set; }

    /// <summary>By the chair, because it could not wait (KL 6:39).</summary>
    public bool IsUrgent { get; set; }

    /// <summary>The point of the delegationsordning; not needed for what is urgent.</summary>
    [StringLength(200, ErrorMessage = "Högst 200 tecken.")]
    public string? Point { get; set; }

    [Required(ErrorMessage = "Ange beslutsdagen.")]
    public DateOnly? DecidedOn { get; set; }

    [Required(ErrorMessage = "Välj vad som beslutades.")]
    public DecisionOutcome? Outcome { get; set; }

    [Required(ErrorMessage = "Skriv beslutet."), StringLength(8000, ErrorMessage = "Beslutet kan vara högst 8 000 tecken.")]
    public string? Text { get; set; }

    [StringLength(8000, ErrorMessage = "Ändringen kan vara högst 8 000 tecken.")]
    public string? Change { get; set; }

    public DelegatedBy By => new() { Delegate = Delegate?.Trim() ?? "", Right = IsUrgent ? DelegatedBy.Urgent : Point?.Trim() ?? "" };

    public DecisionWords Words => new(Text?.Trim() ?? "", Change?.Trim() ?? "");
}
