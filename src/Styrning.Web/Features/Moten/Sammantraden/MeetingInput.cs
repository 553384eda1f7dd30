using System.ComponentModel.DataAnnotations;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>Where and when, for the pages that add a meeting, add several, or change one.</summary>
public sealed class MeetingInput
{
    public TimeOnly? StartsAt { get; set; }

    [StringLength(300, ErrorMessage = "Platsen kan ha högst 300 tecken.")]
    public string? Place { get; set; }
}
