namespace Styrning.Domain.Reporting.Reading;

/// <summary>Tells the name of a role from the name of a unit and of a person, by how Swedish builds such words.</summary>
internal static class Roles
{
    private static readonly string[] RoleEndings =
    [
        "chef", "strateg", "samordnare", "samordare", "handläggare", "controller", "jurist", "ledare", "ombud", "direktör", "sekreterare", "ingenjör", "inspektör",
        "utredare", "kurator", "psykolog", "rektor", "arkitekt", "planerare", "administratör", "utvecklare", "specialist", "koordinator", "rådgivare", "arkivarie",
        "registrator", "ekonom", "sköterska", "tekniker", "konsult", "intendent", "föreståndare", "ansvarig", "ordförande", "lots", "mästare", "pedagog", "lärare",
        "analytiker", "expert", "revisor", "assistent", "biolog", "ekolog", "geolog", "upphandlare", "inköpare", "kommunikatör", "redaktör", "antikvarie", "läkare",
        "bibliotekarie", "befäl", "officer", "manager", "coach", "granskare", "processägare", "ägare", "förvaltare", "skyddsombud", "tjänsteperson", "tjänsteman",
        "kanslist", "logoped", "socionom", "operatör", "vägledare", "utbildare", "skötare", "vakt", "värd", "konsulent", "strategist", "generalist", "dietist", "hygieniker",
        "statistiker", "meteorolog", "hydrolog", "kartograf", "mätare", "byggare", "brandman", "instruktör", "sekreteraren", "rättare", "kamrer", "ställföreträdare",
    ];

    private static readonly string[] Definite = ["", "en", "n", "et", "er", "a", "na", "erna"];

    private static readonly HashSet<string> RoleAbbreviations = new(StringComparer.Ordinal) { "DSO", "CISO", "MAS", "MAR", "TiB", "CIO", "DPO", "VD", "SAS", "RiB", "SKA" };

    private static readonly string[] UnitEndings =
    [
        "förvaltning", "förvaltningen", "förvaltningarna", "kontor", "kontoret", "avdelning", "avdelningen", "enhet", "enheten", "nämnd", "nämnden", "tjänst", "tjänsten", "förbund",
        "förbundet", "stab", "staben", "kansli", "kansliet", "bolag", "bolaget", "verksamhet", "verksamheten", "sektor", "sektorn", "sektion", "sektionen", "centrum",
        "skolan", "styrelse", "styrelsen", "område", "området", "division", "divisionen", "museet", "biblioteket", "ledningskontor", "gruppen", "hemmet", "service", "byrån", "huset",
    ];

    private static readonly string[] UnitOpenings = ["enhet ", "enheten ", "avdelning ", "avdelningen ", "förvaltningen ", "sektor ", "sektorn ", "kontoret ", "stab ", "område ", "verksamhetsområde "];

    public static bool IsRole(string text)
    {
        foreach (var range in text.AsSpan().SplitAny(" ,/()"))
        {
            var word = text.AsSpan()[range].Trim(".:;*_");
            if (word.Length > 1 && (IsRoleWord(word) || RoleAbbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)))
                return true;
        }

        return false;
    }

    /// <summary>A förvaltning, an abbreviation of one, or a company: what a role belongs to.</summary>
    public static bool IsUnit(string text)
    {
        var unit = text.Trim().TrimEnd('.');
        if (unit.Length is 0 or > 120)
            return false;
        if (IsAbbreviation(unit))
            return true;
        if (UnitOpenings.Any(opening => unit.Starts(opening)) || unit.EndsWith(" AB", StringComparison.Ordinal) || unit.Ends(" kommun"))
            return true;

        // "socialförvaltningen", "Räddningsförbundet Norr"
        var words = unit.Split(' ');
        return words.Where((word, at) => at == words.Length - 1 || char.IsUpper(word.AsSpan().IsEmpty ? ' ' : word[0])).Any(word => UnitEndings.Any(ending => word.Ends(ending)))
            && !IsRole(unit);
    }

    /// <summary>"KLK", "BoU", "HR": a short word of letters, at least two of them capitals, that is no role.</summary>
    public static bool IsAbbreviation(string word) =>
        word.Length is >= 2 and <= 7 && word.All(char.IsLetter) && word.Count(char.IsUpper) >= 2 && !RoleAbbreviations.Contains(word);

    /// <summary>"Anna Berg": two or three words with capitals, no role and no unit among them.</summary>
    public static bool IsPerson(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 && words.All(word => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]) && word.All(sign => char.IsLetter(sign) || sign == '-'))
            && !IsRole(text) && !IsUnit(text);
    }

    private static bool IsRoleWord(ReadOnlySpan<char> word)
    {
        foreach (var ending in RoleEndings)
        {
            var at = word.LastIndexOf(ending, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;

            var rest = word[(at + ending.Length)..];
            foreach (var definite in Definite)
            {
                if (rest.Equals(definite, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }
}
