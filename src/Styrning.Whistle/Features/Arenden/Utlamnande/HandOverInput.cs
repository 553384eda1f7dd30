using System.ComponentModel.DataAnnotations;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>What the handler fills in.</summary>
internal sealed class HandOverInput
{
    [Required(ErrorMessage = "Skriv vem som får uppgifterna."), StringLength(200, ErrorMessage = "Skriv högst 200 tecken.")]
    public string Recipient { get; set; } = "";

    [Required(ErrorMessage = "Välj den bestämmelse som uppgifterna lämnas med stöd av.")]
    public string Rule { get; set; } = "";

    [StringLength(50_000, ErrorMessage = "Skriv högst 50 000 tecken.")]
    public string? Cover { get; set; }

    /// <summary>Keys of what was ticked.</summary>
    public List<string> Parts { get; set; } = [];

    /// <summary>The handler's answer; null: not answered.</summary>
    public bool? Reveals { get; set; }

    [Required(ErrorMessage = "Skriv skälen för beslutet."), StringLength(20_000, ErrorMessage = "Skriv högst 20 000 tecken.")]
    public string Reasons { get; set; } = "";
}
