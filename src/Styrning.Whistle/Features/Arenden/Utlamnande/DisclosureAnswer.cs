using Styrning.Domain;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>The answer to whoever asked: what is given out, what is not and by which provision, and what one can do about it. It holds no piece of what is kept back.</summary>
internal sealed record DisclosureAnswer(Verksamhetsutovare Organisation, string DecidedBy, DateOnly On, DateOnly CameOn, bool Written, string Reasons)
{
    [ObeysLaw("OSL 6:3")]
    [ObeysLaw("OSL 6:7")]
    public string TextOf(PublicCopy copy) => string.Join("\n\n", new[]
    {
        Written ? $"Beslut om utlämnande av handling, {SwedishText.Date(On)}" : $"Besked om utlämnande av handling, {SwedishText.Date(On)}",
        $"{Organisation.AuthorityName} har prövat en begäran som kom in {SwedishText.Date(CameOn)}.",
        OutcomeOf(copy),
        Reasons.Length == 0 ? "" : $"Skäl\n\n{Reasons}",
        copy.KeptBy.Count == 0 ? "" : Written ? Appeal : Way,
        DecidedBy,
    }.Where(text => text.Length > 0));

    private static string OutcomeOf(PublicCopy copy)
    {
        var kept = SwedishText.Join(copy.KeptBy);
        return copy.KeptBy.Count == 0 ? "Handlingarna lämnas ut i sin helhet."
            : copy.IsRefusal ? $"Handlingarna lämnas inte ut. Uppgifterna i dem omfattas av sekretess enligt {kept}."
            : $"Handlingarna lämnas ut i den del de inte omfattas av sekretess. Uppgifter är utelämnade med stöd av {kept}. I kopian står det var.";
    }

    private string Way =>
        $"Du har rätt att få frågan prövad av {Organisation.AuthorityName} och att få ett skriftligt beslut. Det krävs ett skriftligt beslut för att du ska kunna överklaga. Säg till om du vill ha det; du behöver inte säga vem du är eller varför.";

    private string Appeal => $"""
        Så här överklagar du

        Du kan överklaga beslutet hos kammarrätten. Skriv vilket beslut du överklagar och hur du vill att det ändras. Lämna eller skicka skrivelsen till {Organisation.AuthorityName}. Den ska ha kommit in inom tre veckor från den dag då du fick del av beslutet. Kommer den in i tid och ändras inte beslutet som du vill, lämnas skrivelsen över till kammarrätten.
        """.ReplaceLineEndings("\n");
}
