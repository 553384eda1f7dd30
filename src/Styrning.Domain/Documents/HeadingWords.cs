using System.Net;
using System.Text;

namespace Styrning.Domain.Documents;

/// <summary>The words of a heading as they are read: without the marks of emphasis, code and links. One pass, whatever somebody has written.</summary>
internal static class HeadingWords
{
    private const int Longest = 300;

    public static string Of(string markdown)
    {
        var words = new StringBuilder();
        for (var i = 0; i < markdown.Length && words.Length <= Longest; i++)
        {
            var sign = markdown[i];
            var next = i + 1 < markdown.Length ? markdown[i + 1] : ' ';
            switch (sign)
            {
                case '\\' when char.IsPunctuation(next) || char.IsSymbol(next):
                    words.Append(next);
                    i++;
                    break;
                case '!' when next == '[':
                case '`':
                case '[':
                    break;
                case ']' when next is '(' or '[':
                    i = End(markdown, i + 2, next == '(' ? ')' : ']');
                    break;
                case ']':
                    break;
                case '*' when !IsAlone(markdown, i):
                    break;
                case '_' when !IsAlone(markdown, i) && !IsInsideWord(markdown, i):
                    break;
                default:
                    words.Append(sign);
                    break;
            }
        }

        var read = string.Join(' ', WebUtility.HtmlDecode(words.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return read.Length > Longest ? read[..(Longest - 1)] + "…" : read;
    }

    private static int End(string text, int from, char close)
    {
        var end = from > text.Length ? -1 : text.IndexOf(close, from);
        return end < 0 ? text.Length : end;
    }

    private static bool IsAlone(string text, int at) => IsBlank(text, at - 1) && IsBlank(text, at + 1);

    private static bool IsInsideWord(string text, int at) => at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);

    private static bool IsBlank(string text, int at) => at < 0 || at >= text.Length || char.IsWhiteSpace(text[at]);
}
