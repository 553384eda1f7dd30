using System.ComponentModel.DataAnnotations;
using Styrning.Domain;
using Styrning.Domain.Reporting;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Uppdrag;

/// <summary>An organisation's settings as they are typed.</summary>
internal sealed class SettingsInput
{
    [StringLength(4000, ErrorMessage = "Texten kan vara högst 4 000 tecken.")]
    public string? Personkrets { get; set; }

    [Required(ErrorMessage = "Ange en adress."), RegularExpression("https://[A-Za-z0-9.-]+(/[A-Za-z0-9._~/-]*)?", ErrorMessage = "Skriv en hel adress som börjar med https://, utan frågetecken.")]
    public string? LeaveTo { get; set; }

    [Required(ErrorMessage = "Ange en ärendemening."), StringLength(200, ErrorMessage = "Ärendemeningen kan vara högst 200 tecken.")]
    public string? NeutralMatter { get; set; }

    [Required(ErrorMessage = "Ange ett antal.")]
    public int? RecoveryThreshold { get; set; }

    [StringLength(200, ErrorMessage = "Namnet kan vara högst 200 tecken.")]
    public string? Authority { get; set; }

    [RegularExpression(@"[0-9]{1,3}(\.[0-9]{1,3}){0,4}", ErrorMessage = "Skriv avsnittets nummer med siffror och punkter, till exempel 1.5, eller lämna tomt.")]
    public string? ReportSection { get; set; }

    public static SettingsInput Of(Verksamhetsutovare channel) =>
        new() { Personkrets = channel.Personkrets, LeaveTo = channel.LeaveTo, NeutralMatter = channel.NeutralMatter, RecoveryThreshold = channel.RecoveryThreshold, ReportSection = channel.ReportSection, Authority = channel.Authority };

    /// <param name="holders">How many hold a part of the recovery key today.</param>
    /// <exception cref="RuleBroken">VIS-58: more are asked for than there are, or none.</exception>
    public void ApplyTo(Verksamhetsutovare channel, int holders)
    {
        Rule.Require(RecoveryThreshold >= 1 && RecoveryThreshold <= holders, "VIS-58", $"Antalet måste vara minst 1 och högst {holders}: så många har en del av återställningsnyckeln i dag.");
        channel.Authority = (Authority ?? "").Trim();
        channel.ReportSection = SectionNumber.TryParse(ReportSection, out var section) ? section.ToString() : null;
        (channel.Personkrets, channel.LeaveTo, channel.NeutralMatter, channel.RecoveryThreshold) = ((Personkrets ?? "").Trim(), LeaveTo!, NeutralMatter!.Trim(), RecoveryThreshold!.Value);
    }
}
