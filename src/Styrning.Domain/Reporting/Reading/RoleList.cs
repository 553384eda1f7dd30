namespace Styrning.Domain.Reporting.Reading;

/// <summary>Cuts "kommunjurist, KLK, och säkerhetshandläggare, KLK" into its pieces, without cutting names that hold "och" or a comma.</summary>
internal static class RoleList
{
    private static readonly string[] Links = [" och ", " samt ", " & ", " respektive ", " / ", "; "];

    public static List<string> Cut(string who)
    {
        var pieces = new List<string>();
        foreach (var part in Commas(who))
        {
            var piece = part.Trim();
            foreach (var link in (ReadOnlySpan<string>)["och ", "samt ", "& ", "dels "])
            {
                if (piece.Starts(link) && Roles.IsRole(piece))
                    piece = piece[link.Length..].Trim();
            }

            if (piece.Length == 0)
                continue;

            // "chef för kultur, fritid och turism": a lower-case piece that is neither role nor unit belongs to the one before.
            if (pieces.Count > 0 && char.IsLower(piece[0]) && !Roles.IsRole(piece) && !Roles.IsUnit(piece) && pieces.Count < 50)
                pieces[^1] = $"{pieces[^1]}, {piece}";
            else
                pieces.AddRange(Linked(piece));
        }

        return pieces;
    }

    /// <summary>"Kultur och fritid" after a role: capitals and no role in it.</summary>
    public static bool IsCapitalisedUnit(string piece, int before) => before > 0 && char.IsUpper(piece[0]) && !Roles.IsRole(piece);

    private static IEnumerable<string> Linked(string piece)
    {
        foreach (var link in Links)
        {
            for (var at = piece.IndexOf(link, StringComparison.OrdinalIgnoreCase); at > 0; at = piece.IndexOf(link, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var (left, right) = (piece[..at].Trim(), piece[(at + link.Length)..].Trim());
                // "Barn- och utbildningschef" is one role: what ends with a hyphen lends its last part from the next word.
                if (left.EndsWith('-') || left.Count(sign => sign == '(') != left.Count(sign => sign == ')') || !(Roles.IsRole(left) || Roles.IsUnit(left)) || !Roles.IsRole(Head(right)))
                    continue;

                return [left, .. Linked(right)];
            }
        }

        return [piece];
    }

    // "chef för kansli och enhetschef …" is two roles, "chef för kansli och juridik" is one: the role stands among the first words.
    private static string Head(string right)
    {
        var words = right.Split(' ');
        return string.Join(' ', words.Take(words[0] is "biträdande" or "tillförordnad" or "tf" or "tf." ? 4 : 3));
    }

    private static IEnumerable<string> Commas(string who)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at < who.Length; at++)
        {
            depth += who[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (who[at] == ',' && depth <= 0)
            {
                yield return who[start..at];
                start = at + 1;
            }
        }

        yield return who[start..];
    }
}
