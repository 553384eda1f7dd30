using System.ComponentModel.DataAnnotations;
using Styrning.Domain;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>What the reporter is told before something that may reveal them leaves the case, or why they are not told.</summary>
internal sealed class ReporterNotice
{
    [StringLength(20_000, ErrorMessage = "Skriv högst 20 000 tecken.")]
    public string? Text { get; set; }

    [StringLength(4000, ErrorMessage = "Skriv högst 4 000 tecken.")]
    public string? WhyNot { get; set; }

    /// <summary>The gate: a message or a recorded exception, and not both.</summary>
    /// <param name="reveals">Whether anything that leaves may reveal them.</param>
    /// <exception cref="RuleBroken">VIS-81.</exception>
    [ObeysLaw("VBL 5:8 p4")]
    public void Require(WhistleCase @case, bool reveals)
    {
        var (told, excused) = (!string.IsNullOrWhiteSpace(Text), !string.IsNullOrWhiteSpace(WhyNot));
        Rule.Require(!told || @case.ReporterPublicKey is not null, "VIS-81", "Den som rapporterade har ingen kod och kan inte läsa ett meddelande här. Skriv i stället varför underrättelse inte lämnas, eller hur den har lämnats.");
        Rule.Require(!(told && excused), "VIS-81", "Skriv antingen ett meddelande eller ett skäl att inte lämna något, inte båda.");
        Rule.Require(!reveals || told || excused, "VIS-81", "Det du lämnar ut kan avslöja den som rapporterade. Skriv ett meddelande till personen, eller skriv varför ett meddelande skulle försvåra utredningen (VBL 5 kap. 8 § 4).");
    }

    /// <summary>Writes the message, and says in words for the decision what was done.</summary>
    public string Write(OpenCase open, bool reveals)
    {
        if (!string.IsNullOrWhiteSpace(Text))
        {
            open.Write(CaseDocumentKind.DisclosureNotice, Text.Trim(), secrecy: "OSL 32:3 b");
            return "Den som rapporterade har fått veta det innan.";
        }

        return string.IsNullOrWhiteSpace(WhyNot)
            ? reveals ? throw new InvalidOperationException("The notice was not required first.") : "Inget av det som lämnas kan avslöja den som rapporterade."
            : $"Den som rapporterade har inte underrättats: {WhyNot.Trim()}";
    }
}
