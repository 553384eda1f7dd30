using System.Text.RegularExpressions;

namespace Styrning.Domain;

/// <summary>One place in a statute. <see cref="ToString"/> is the short notation of docs/lagrum.md, <see cref="InWords"/> what a user reads.</summary>
/// <param name="Statute">A short name in <see cref="Statutes"/>: "VBL", "KL", "lag 1930:173".</param>
/// <param name="Place">"5:8 p2" is 5 kap. 8 § 2; "2 §" stands as it is; empty means the whole statute.</param>
public sealed partial record Law(string Statute, string Place)
{
    /// <summary>How a time in weeks, months or years ends, and in a month without that number on its last day.</summary>
    public static readonly Law EndOfMonths = new("lag 1930:173", "1 §");

    /// <summary>That an act due on a closed day may be done on the next vardag.</summary>
    public static readonly Law ClosedDays = new("lag 1930:173", "2 §");

    /// <summary>Which days are allmänna helgdagar.</summary>
    public static readonly Law PublicHolidays = new("lag 1989:253", "");

    public static Law Vbl(string place) => new("VBL", place);

    public static Law Kl(string place) => new("KL", place);

    public static Law Osl(string place) => new("OSL", place);

    /// <summary>The name in full, for a reader who does not know the short one.</summary>
    public string StatuteInFull => Statutes.InFull(Statute);

    /// <summary>"VBL 5 kap. 8 § 2".</summary>
    public string InWords
    {
        get
        {
            var chaptered = Chaptered().Match(Place);
            if (!chaptered.Success) return ToString();

            var point = chaptered.Groups["point"];
            return $"{Statute} {chaptered.Groups["chapter"]} kap. {chaptered.Groups["paragraph"]} §{(point.Success ? " " + point : "")}";
        }
    }

    /// <summary>Reads the short notation.</summary>
    /// <exception cref="FormatException">The statute is not in <see cref="Statutes"/>.</exception>
    public static Law Parse(string notation) =>
        Statutes.ShortNames.Where(name => notation == name || notation.StartsWith(name + " ", StringComparison.Ordinal))
            .Select(name => new Law(name, notation[name.Length..].TrimStart()))
            .FirstOrDefault() ?? throw new FormatException($"'{notation}' names no statute that Statutes knows.");

    public override string ToString() => Place.Length == 0 ? Statute : $"{Statute} {Place}";

    [GeneratedRegex(@"^(?<chapter>\d+):(?<paragraph>\d+( [a-z])?)( p(?<point>\d+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Chaptered();
}
