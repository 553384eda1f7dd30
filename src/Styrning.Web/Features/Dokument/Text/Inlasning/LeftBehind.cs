using Styrning.Domain;

namespace Styrning.Web.Features.Dokument.Text.Inlasning;

/// <summary>What a file holds that a text of headings, lists and tables cannot: counted while it is read and told afterwards, so that nothing goes in silence.</summary>
internal sealed class LeftBehind
{
    private const int MostQuoted = 20;

    private readonly Dictionary<string, int> _counts = [];
    private readonly List<string> _quotes = [];

    public void Count(string what) => _counts[what] = _counts.GetValueOrDefault(what) + 1;

    /// <summary>A sentence of its own, with the words that were left out.</summary>
    public void Quote(string what, string words)
    {
        if (words.Length == 0) return;
        Count("quotes");
        if (_quotes.Count < MostQuoted) _quotes.Add($"{what}: ”{words}”");
    }

    public IReadOnlyList<string> Sentences()
    {
        List<string> sentences =
        [
            .. Many("picture", n => $"{SwedishText.Sentence(SwedishText.Count(n, "bild", "bilder"))} togs inte med."),
            .. Many("object", n => $"{SwedishText.Sentence(SwedishText.Count(n, "inbäddat objekt", "inbäddade objekt", neuter: true))}, till exempel ett diagram eller en tabell ur Excel, togs inte med."),
            .. Many("textbox", n => $"{SwedishText.Sentence(SwedishText.Count(n, "textruta", "textrutor"))} togs inte med."),
            .. Many("comment", n => $"{SwedishText.Sentence(SwedishText.Count(n, "kommentar", "kommentarer"))} togs inte med."),
            .. Many("inserted", n => $"{SwedishText.Sentence(SwedishText.Count(n, "spårat tillägg", "spårade tillägg", neuter: true))} är med, som om {(n == 1 ? "det" : "de")} hade godkänts."),
            .. Many("deleted", n => $"{SwedishText.Sentence(SwedishText.Count(n, "spårad borttagning", "spårade borttagningar"))} är inte med, som om {(n == 1 ? "den" : "de")} hade godkänts."),
            .. Many("contents", _ => "Innehållsförteckningen togs inte med. Programmet gör en egen av rubrikerna."),
            .. Many("title", _ => "Dokumentets titel först i texten togs inte med: den står redan på sidan."),
            .. Many("cover", _ => "Försättsbladets uppgifter togs inte med: de står redan på dokumentets sida."),
            .. Many("headingNumber", _ => "Rubrikernas nummer är nu vanlig text och ändras inte av sig själva."),
            .. Many("otherNumber", n => $"{SwedishText.Sentence(SwedishText.Count(n, "punkt", "punkter"))} med bokstav eller romersk siffra har fått vanliga siffror."),
            .. Many("deepHeading", _ => "Rubriker djupare än nivå sex har blivit nivå sex."),
            .. Many("boldLine", n => $"{SwedishText.Sentence(SwedishText.Count(n, "kort stycke", "korta stycken", neuter: true))} i fetstil kan vara {(n == 1 ? "tänkt som rubrik" : "tänkta som rubriker")}. Sätt # framför dem som är det."),
            .. Many("merged", n => $"{SwedishText.Sentence(SwedishText.Count(n, "sammanslagen cell", "sammanslagna celler"))} i tabeller har delats upp. Se över tabellerna."),
            .. Many("cellLines", _ => "Celler med flera stycken eller listor har blivit en rad."),
            .. Many("nested", n => $"{SwedishText.Sentence(SwedishText.Count(n, "tabell", "tabeller"))} inne i en annan tabell har blivit text i cellen."),
            .. Many("link", n => $"{SwedishText.Sentence(SwedishText.Count(n, "länk", "länkar"))} till annat än webben eller e-post är nu vanlig text."),
            .. Many("reference", _ => "Länkar och hänvisningar inom dokumentet är nu vanlig text."),
            .. Many("hidden", _ => "Dold text togs inte med."),
            .. Many("struck", _ => "Genomstruken text är med som vanlig text."),
            .. Many("looks", _ => "Understrykning, färgmarkering, upphöjd och nedsänkt text är nu vanlig text."),
            .. Many("equation", n => $"{SwedishText.Sentence(SwedishText.Count(n, "formel", "formler"))} togs inte med."),
            .. Many("included", _ => "En annan fil som var infogad i dokumentet togs inte med."),
            .. Many("other", _ => "Något som programmet inte känner till togs inte med. Jämför med originalet."),
        ];
        sentences.AddRange(_quotes);
        if (_counts.GetValueOrDefault("quotes") is > MostQuoted and var all) sentences.Add($"Och {all - MostQuoted} till av samma slag. Se originalet.");
        return sentences;
    }

    private IEnumerable<string> Many(string what, Func<int, string> sentence) => _counts.TryGetValue(what, out var count) ? [sentence(count)] : [];
}
