namespace Styrning.Domain.Reporting.Content;

/// <summary>
/// The net under the marking: a text that is withheld in one place and stands open in another was marked by half. Compared by letters and
/// digits only, whole and sentence by sentence, so that another line break, quote or capital does not hide it.
/// </summary>
internal static class LeakCheck
{
    // Shorter is too common to be a leak: "Arbetet pågår."
    private const int Shortest = 20;

    /// <exception cref="RuleBroken">RAP-20. The sentence names the places and never the text: it is shown and logged.</exception>
    public static void Require(ReportContent full, ReportContent rendition)
    {
        var pieces = WithheldTexts.In(full).ToList();
        var open = OpenTexts.In(rendition).Select(place => (place.Name, Keys: new KeyIndex(place.Texts, Shortest))).ToList();
        foreach (var (place, provision, key) in pieces.SelectMany(Keys))
        {
            var leak = open.FirstOrDefault(other => other.Keys.Contains(key)).Name;
            Rule.Require(leak is null, "RAP-20", leak == place
                ? $"{place} har text som ska utelämnas ({provision}) och som också står öppet där. Markera den på båda ställena eller skriv om den."
                : $"{place} har text som ska utelämnas ({provision}) och som också står öppet: {leak}. Markera den på båda ställena eller skriv om den.");
        }

        // A commitment is often its origin sentence cut short, so it is also looked for the other way.
        var withheld = new KeyIndex(pieces.SelectMany(piece => piece.Texts), Shortest);
        Rule.Require(!rendition.Appendix.Commitments.Select(commitment => Key(commitment.Text)).Any(key => key.Length >= Shortest && withheld.Contains(key)), "RAP-20",
            $"{Places.Appendix} har ett öppet åtagande som är hämtat ur text som ska utelämnas. Markera åtagandet också eller skriv om det.");
    }

    private static IEnumerable<(string Place, string Provision, string Key)> Keys(WithheldTexts.Piece piece) =>
        from text in piece.Texts.SelectMany(text => Sentences(text).Append(text))
        let search = SwedishText.SearchKey(text)
        where search.Count(sign => sign == ' ') + 1 >= piece.FewestWords
        let key = Key(text)
        where key.Length >= Shortest
        select (piece.Place, piece.Provision, key);

    private static string Key(string text) => SwedishText.SearchKey(text).Replace(" ", "");

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] is '\n' or '\r' || (text[i] is '.' or '!' or '?' or ':' or ';' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));
            if (!ends) continue;

            yield return text[start..i];
            start = i + 1;
        }
        if (start > 0) yield return text[start..];
    }
}
