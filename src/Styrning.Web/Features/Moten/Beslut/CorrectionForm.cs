using System.ComponentModel.DataAnnotations;
using Styrning.Domain.Decisions;

namespace Styrning.Web.Features.Moten.Beslut;

public sealed class CorrectionForm
{
    [Required(ErrorMessage = "Skriv beslutet."), StringLength(8000, ErrorMessage = "Beslutet kan vara högst 8 000 tecken.")]
    public string? Text { get; set; }

    [StringLength(8000, ErrorMessage = "Ändringen kan vara högst 8 000 tecken.")]
    public string? Change { get; set; }

    [StringLength(8000, ErrorMessage = "Motiveringen kan vara högst 8 000 tecken.")]
    public string? Motivering { get; set; }

    /// <summary>For each motivering of a minority: who asked.</summary>
    public List<string?> Names { get; set; } = [];

    /// <summary>Those that were left out.</summary>
    public List<ReservationRow> Reservations { get; set; } = [];

    /// <summary>Of the decision when the page was opened.</summary>
    public int Version { get; set; }

    public void Prefill(Decision decision)
    {
        (Text, Change, Motivering, Version) = (decision.Text, decision.Change, decision.Motivering, decision.Version);
        Names = [.. decision.Minority?.Motiveringar.Select(m => (string?)m.Names) ?? []];
        Reservations.Add(new());
    }

    public DecisionWords Words => new(Tidy(Text), Tidy(Change), Tidy(Motivering), [.. Names.Select(Tidy)]);

    private static string Tidy(string? text) => text?.Trim() ?? "";
}
