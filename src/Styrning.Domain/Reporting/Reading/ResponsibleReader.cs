namespace Styrning.Domain.Reporting.Reading;

/// <summary>Reads who is responsible from one sentence: roles, their unit and, where it is told, their area.</summary>
internal static class ResponsibleReader
{
    private static readonly HashSet<string> GeneralAreas = new(StringComparer.OrdinalIgnoreCase)
    {
        "arbetet", "området", "avsnittet", "frågan", "frågorna", "detta", "uppdraget", "verksamheten", "samordningen", "processen", "rapporten", "arbetet med detta",
        "området är", "målet", "målområdet", "delområdet", "redovisningen", "rapporteringen", "genomförandet", "uppföljningen",
    };

    // Adverbs between "är" and the name.
    private static readonly string[] Fillers = ["fortsatt ", "gemensamt ", "ytterst ", "för närvarande ", "idag ", "i dag ", "numera ", "nu ", "dels ", "kommunens ", "tillsammans "];

    private static readonly string[] Tails = [", som ", " som ", ", vilken ", ", vilket ", ", med stöd av ", " med stöd av ", ", i samverkan med ", " i samverkan med ", ", i samarbete med ", " i samarbete med "];

    private static readonly string[] UnitLabels = ["förvaltning", "enhet", "nämnd", "avdelning", "verksamhet", "bolag", "organisation", "styrelse", "sektor"];

    private static readonly string[] UnitPrepositions = [" vid ", " på ", " inom ", " hos ", " i "];

    /// <summary>What one sentence says.</summary>
    /// <param name="Unit">Set when the sentence names a unit and no role ("Ansvarig förvaltning: …").</param>
    internal sealed record Statement(string? Area, IReadOnlyList<Named> Named, string? Unit, bool Doubtful, IReadOnlyList<string> Persons);

    internal sealed record Named(string Role, string? Unit, string? UnitAsWritten, string? Area);

    /// <summary>Null when the sentence is no such statement, or names nobody.</summary>
    public static IReadOnlyList<Statement>? Read(string sentence)
    {
        if (ResponsibleLine.Split(sentence) is not { } parts)
            return null;

        var who = parts.Who.Trim().TrimEnd('.');
        if (parts.Labelled && UnitLabels.Any(label => parts.Label.Ends(label)))
            return who.Length is > 0 and < 120 ? [new Statement(null, [], who, false, [])] : null;

        // "Fastighetschefen ansvarar för lås, säkerhetschefen ansvarar för larm": one statement for each.
        if (parts.Active && Next(parts.Label) is { } next && Read(parts.Label[next.At..]) is { } others
            && One(Area(parts.Label[..next.Cut]), who, false) is { } leading)
            return [leading, .. others];

        // "… är IT-chef, KLK, och för informationssäkerhet informationssäkerhetssamordnare, KLK": two statements in one sentence.
        if (Second(who) is { } second)
        {
            var first = One(Area(parts.Label), who[..second.At], parts.Labelled);
            var other = One(second.Area, who[second.WhoAt..], parts.Labelled);
            if (first is not null && other is not null)
                return [first, other];
        }

        return One(Area(parts.Label), who, parts.Labelled) is { } statement ? [statement] : null;
    }

    private static (int Cut, int At)? Next(string label)
    {
        var verb = label.IndexOf(" ansvarar för ", StringComparison.OrdinalIgnoreCase);
        (int Cut, int At)? nearest = null;
        foreach (var link in (ReadOnlySpan<string>)[", och ", " och ", ", medan ", " medan ", ", "])
        {
            var cut = verb < 0 ? -1 : label.LastIndexOf(link, verb, StringComparison.OrdinalIgnoreCase);
            if (cut > 0 && cut + link.Length > (nearest?.At ?? 0) && Roles.IsRole(label[(cut + link.Length)..verb]))
                nearest = (cut, cut + link.Length);
        }

        return nearest;
    }

    private static (int At, string Area, int WhoAt)? Second(string who)
    {
        foreach (var link in (ReadOnlySpan<string>)[" och ansvarig för ", " samt ansvarig för ", ", ansvarig för ", " och för ", " samt för ", "; för "])
        {
            var at = who.IndexOf(link, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;

            var rest = who[(at + link.Length)..];
            var copula = rest.IndexOf(" är ", StringComparison.Ordinal);
            var blank = copula > 0 ? copula : rest.IndexOf(' ');
            if (blank > 0 && Roles.IsRole(rest[blank..]))
                return (at, rest[..blank], at + link.Length + blank + (copula > 0 ? 4 : 1));
        }

        return null;
    }

    private static string? Area(string label)
    {
        var at = label.IndexOf(" för ", StringComparison.OrdinalIgnoreCase);
        var area = at < 0 ? "" : label[(at + 5)..].Trim().TrimEnd('.', ',');
        return area.Length == 0 || GeneralAreas.Contains(area) ? null : area;
    }

    private static Statement? One(string? area, string who, bool labelled)
    {
        foreach (var filler in Fillers)
        {
            if (who.Starts(filler))
                who = who[filler.Length..];
        }

        foreach (var tail in Tails)
        {
            var cut = who.IndexOf(tail, StringComparison.OrdinalIgnoreCase);
            if (cut > 2)
                who = who[..cut];
        }

        who = who.Replace(" tillsammans med ", " och ", StringComparison.OrdinalIgnoreCase).Trim().TrimEnd(',', '.', ';');
        if (who.Length == 0)
            return null;

        var named = new List<Named>();
        var persons = new List<string>();
        string? leading = null;
        foreach (var piece in RoleList.Cut(who))
        {
            if (Roles.IsPerson(piece) && !RoleList.IsCapitalisedUnit(piece, named.Count))
                persons.Add(piece);
            else if (!Roles.IsRole(piece) && (Roles.IsUnit(piece) || RoleList.IsCapitalisedUnit(piece, named.Count)))
                leading = GiveUnit(named, piece) ? leading : piece;
            else
                AddRole(named, Role(piece));
        }

        if (named.Count == 0 && leading is not null)
            return new Statement(area, [new Named(leading, null, null, null)], null, true, persons);
        if (named.Count == 0 || named.Any(one => one.Role.Length > 120))
            return null;

        var doubtful = !labelled && named.Any(one => !Roles.IsRole(one.Role));
        return new Statement(area, named, null, doubtful, persons);
    }

    private static void AddRole(List<Named> named, Named role)
    {
        named.Add(role with { Unit = null });
        if (role.Unit is not null)
            GiveUnit(named, role.Unit);
    }

    // The unit holds for every role before it that has none; a second unit makes the first a part of it ("HR, KLK").
    private static bool GiveUnit(List<Named> named, string unit)
    {
        if (named.Count == 0)
            return false;

        if (named[^1].Unit is { } before)
        {
            named[^1] = named[^1] with { Unit = unit, UnitAsWritten = $"{named[^1].UnitAsWritten ?? before}, {unit}" };
            return true;
        }

        for (var at = named.Count - 1; at >= 0 && named[at].Unit is null; at--)
            named[at] = named[at] with { Unit = unit };
        return true;
    }

    private static Named Role(string piece)
    {
        string? unit = null;
        string? area = null;
        var open = piece.IndexOf('(');
        if (open > 0)
        {
            var close = piece.IndexOf(')', open);
            var inside = piece[(open + 1)..(close < 0 ? piece.Length : close)].Trim();
            var after = close < 0 ? "" : piece[(close + 1)..].Trim();
            piece = (piece[..open].Trim() + " " + after).Trim();
            if (Roles.IsUnit(inside) || (inside.Length > 0 && char.IsUpper(inside[0]) && !Roles.IsPerson(inside) && !inside.StartsWith("IT-", StringComparison.OrdinalIgnoreCase)))
                unit = inside;
            else if (!Roles.IsPerson(inside))
                area = inside;
        }

        foreach (var preposition in UnitPrepositions)
        {
            var at = piece.LastIndexOf(preposition, StringComparison.OrdinalIgnoreCase);
            if (unit is null && at > 0 && Roles.IsRole(piece[..at]) && Roles.IsUnit(piece[(at + preposition.Length)..]))
            {
                unit = piece[(at + preposition.Length)..];
                piece = piece[..at];
            }
        }

        // "signalskyddschef HR": the unit follows without a comma.
        var last = Words.Last(piece);
        if (unit is null && last.Length < piece.Length && Roles.IsRole(piece[..^last.Length])
            && (Roles.IsAbbreviation(last) || (char.IsUpper(last[0]) && Roles.IsUnit(last))))
        {
            unit = last;
            piece = piece[..^last.Length].Trim();
        }

        return new Named(piece.Trim().TrimEnd(',', '.'), unit, null, area);
    }
}
