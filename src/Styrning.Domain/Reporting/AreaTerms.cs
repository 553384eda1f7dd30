using Styrning.Domain.Organisation;

namespace Styrning.Domain.Reporting;

/// <summary>What the organisation document says of an area, as it was typed. Nothing is an area before <see cref="Check"/> has passed.</summary>
/// <param name="UnitText">The unit as the report writes it, also where it is not one of the organisation's own ("HR, KLK").</param>
/// <param name="FormerTitle">What the area was called before; empty when it has always had its name.</param>
/// <param name="UsualSecrecy">A provision of <see cref="SecrecyProvision"/>, or empty.</param>
public sealed record AreaTerms(
    string? Number, string? Title, string? UnitText, Responsibility Responsibility, IReadOnlyList<SectionAssignment> Assignments, string? UsualSecrecy, bool OftenSeparate,
    string? FormerTitle = null)
{
    /// <returns>The same terms, without what belongs to another mode and with the number and the texts as they are kept.</returns>
    /// <exception cref="RuleBroken">RAP-30, RAP-31, ORG-50 and ORG-52 to ORG-58.</exception>
    public AreaTerms Check(OrganisationChart chart)
    {
        Rule.Require(SectionNumber.TryParse(Number, out var number), "ORG-50", $"”{Number}” är inte ett avsnittsnummer. Skriv siffror med punkt emellan, som 1.10.");
        var title = (Title ?? "").Trim();
        Rule.Require(title.Length > 0, "RAP-30", "Ett område måste ha ett namn.");
        var unit = (UnitText ?? "").Trim();
        Rule.Require(unit.Length > 0, "ORG-52", "Skriv förvaltningen eller enheten som rapporten ska skriva den, som ”KLK”.");
        var former = string.IsNullOrWhiteSpace(FormerTitle) ? null : FormerTitle.Trim();
        Rule.Require(title.Length <= 300 && unit.Length <= 200 && !(former?.Length > 300), "ORG-58", "Ett namn får ha högst 300 tecken och en enhet högst 200.");
        Rule.Require(!$"{title}{unit}{former}".Any(char.IsControl), "ORG-58", "Skriv namn och enhet på en enda rad var, utan radbrytning.");
        return this with
        {
            Number = number.ToString(),
            Title = title,
            FormerTitle = former,
            UnitText = unit,
            UsualSecrecy = SecrecyProvision.Check(UsualSecrecy),
            Assignments = CheckAssignments(chart),
        };
    }

    private List<SectionAssignment> CheckAssignments(OrganisationChart chart)
    {
        Rule.Require(Assignments.All(a => chart.Role(a.RoleKey) is not null), "ORG-57", "En av de ansvariga rollerna finns inte. Välj i listan.");
        var twice = Assignments.GroupBy(a => a.RoleKey).FirstOrDefault(g => g.Count() > 1)?.Key;
        Rule.Require(twice is null, "ORG-55", $"Rollen {chart.TitleOf(twice ?? "")} står två gånger. Ange den en gång.");
        if (Responsibility is Responsibility.Single)
        {
            Rule.Require(Assignments.Count == 1, "ORG-53", "När en roll ansvarar anger du just en roll. Välj delat eller uppdelat ansvar om de är flera.");
            return [new(Assignments[0].RoleKey)];
        }

        Rule.Require(Assignments.Count > 1, "ORG-54", "Delat och uppdelat ansvar kräver minst två roller.");
        return Responsibility is Responsibility.Split ? CheckParts(chart) : CheckLead();
    }

    private List<SectionAssignment> CheckParts(OrganisationChart chart)
    {
        var parts = Assignments.Select(a => new SectionAssignment(a.RoleKey, a.Area?.Trim())).ToList();
        var nameless = parts.Find(a => string.IsNullOrEmpty(a.Area));
        Rule.Require(nameless is null, "ORG-56", $"Skriv vilken del {chart.TitleOf(nameless?.RoleKey ?? "")} svarar för. Vid uppdelat ansvar skriver var och en sin egen del.");
        var twin = parts.GroupBy(a => SwedishText.SearchKey(a.Area)).FirstOrDefault(g => g.Count() > 1)?.First();
        Rule.Require(twin is null, "ORG-56", $"Delen ”{twin?.Area}” står två gånger. Ge delarna olika namn, eller välj delat ansvar om texten är en.");
        Rule.Require(parts.All(a => a.Area!.Length <= 200), "ORG-58", "En dels namn får ha högst 200 tecken.");
        return parts;
    }

    private List<SectionAssignment> CheckLead()
    {
        Rule.Require(Assignments.Count(a => a.IsLead) <= 1, "ORG-59", "Högst en roll kan hålla ihop texten.");
        return [.. Assignments.Select(a => new SectionAssignment(a.RoleKey, null, a.IsLead))];
    }
}
