using System.ComponentModel.DataAnnotations;

namespace Styrning.Web.Features.Rapporter.Oppna;

/// <summary>What is chosen when a year is opened, besides its plan.</summary>
public sealed class OpenInput
{
    [Required(ErrorMessage = "Ange vilket år rapporten gäller.")]
    [Range(2000, 2100, ErrorMessage = "Ange året med fyra siffror, till exempel 2026.")]
    public int? Year { get; set; }

    [Required(ErrorMessage = "Ange rapportens rubrik."), StringLength(200, ErrorMessage = "Rubriken kan vara högst 200 tecken.")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Ange kommunens namn."), StringLength(100, ErrorMessage = "Kommunens namn kan vara högst 100 tecken.")]
    public string? Kommun { get; set; }

    [Required(ErrorMessage = "Välj vem som äger rapporten.")]
    public string? Owner { get; set; }

    [Required(ErrorMessage = "Välj vem som är andra granskare.")]
    public string? Second { get; set; }

    [StringLength(20000, ErrorMessage = "Inledningen kan vara högst 20 000 tecken.")]
    public string? Introduction { get; set; }

    /// <summary>Numbers of the areas that are part of the report this year.</summary>
    public List<string> Sections { get; set; } = [];

    /// <summary>Where a commitment goes whose own area is not part of the report: id to number.</summary>
    public Dictionary<Guid, string> Places { get; set; } = [];
}
