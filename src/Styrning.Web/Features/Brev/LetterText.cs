namespace Styrning.Web.Features.Brev;

/// <summary>The text of a letter, with the links that lead here and no other: what a person wrote must not become a link in the kommun's name.</summary>
public static class LetterText
{
    public static IEnumerable<Part> Split(string body, Uri home)
    {
        var prefix = home.GetLeftPart(UriPartial.Authority) + "/";
        var from = 0;
        while (body.IndexOf(prefix, from, StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = start;
            while (end < body.Length && !char.IsWhiteSpace(body[end]) && body[end] is not ('<' or '>' or '"'))
            {
                end++;
            }

            while (end > start + prefix.Length && body[end - 1] is '.' or ',' or ')' or ';')
            {
                end--; // the sentence's own full stop
            }

            yield return new Part(body[from..start], IsLink: false);
            yield return new Part(body[start..end], IsLink: true);
            from = end;
        }

        yield return new Part(body[from..], IsLink: false);
    }

    public sealed record Part(string Text, bool IsLink);
}
