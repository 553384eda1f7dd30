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

    /// <summary>A notice that was given before, and that is about this too.</summary>
    public Guid? Earlier { get; set; }

    [StringLength(4000, ErrorMessage = "Skriv högst 4 000 tecken.")]
    public string? WhyNot { get; set; }

    /// <summary>Those that have been given, in order.</summary>
    public static IReadOnlyList<CaseDocument> GivenIn(OpenCase open) => [.. open.Documents.Where(d => d.Kind is CaseDocumentKind.DisclosureNotice)];

    /// <summary>The gate: a message, now or before, or a recorded exception; one of them and no more.</summary>
    /// <param name="reveals">Whether anything that leaves may reveal them.</param>
    /// <exception cref="RuleBroken">VIS-81.</exception>
    [ObeysLaw("VBL 5:8 p4")]
    public void Require(OpenCase open, bool reveals)
    {
        var (told, excused, before) = (!string.IsNullOrWhiteSpace(Text), !string.IsNullOrWhiteSpace(WhyNot), Earlier is not null);
        Rule.Require(!told || open.Case.ReporterPublicKey is not null, "VIS-81", "Den som rapporterade har ingen kod och kan inte läsa ett meddelande här. Skriv i stället varför underrättelse inte lämnas, eller hur den har lämnats.");
        Rule.Require(!before || GivenIn(open).Any(d => d.Id == Earlier), "VIS-81", "Det meddelandet finns inte i ärendet. Välj ett annat, eller skriv ett nytt.");
        Rule.Require(new[] { told, excused, before }.Count(one => one) <= 1, "VIS-81", "Välj en sak: ett meddelande nu, ett som redan är lämnat, eller ett skäl att inte lämna något.");
        Rule.Require(!reveals || told || excused || before, "VIS-81", "Det du lämnar ut kan avslöja den som rapporterade. Skriv ett meddelande till personen, eller skriv varför ett meddelande skulle försvåra utredningen (VBL 5 kap. 8 § 4).");
    }

    /// <summary>Writes the message, and says in words for the decision what was done and no more: that a message lies there is not that it has been read, and nobody here is told when somebody has used the code.</summary>
    public string Write(OpenCase open, bool reveals)
    {
        if (!string.IsNullOrWhiteSpace(Text))
        {
            var notice = open.Write(CaseDocumentKind.DisclosureNotice, Text.Trim());
            return $"Ett meddelande till den som rapporterade lades in samma dag, före utlämnandet (handling {notice.No}). Personen läser det nästa gång koden används.";
        }

        if (GivenIn(open).FirstOrDefault(d => d.Id == Earlier) is { } earlier)
        {
            return $"Den som rapporterade fick ett meddelande {SwedishText.Date(earlier.On)} (handling {earlier.No}).";
        }

        return string.IsNullOrWhiteSpace(WhyNot)
            ? reveals ? throw new InvalidOperationException("The notice was not required first.") : "Inget av det som lämnas kan avslöja den som rapporterade."
            : $"Den som rapporterade har inte underrättats: {WhyNot.Trim()}";
    }
}
