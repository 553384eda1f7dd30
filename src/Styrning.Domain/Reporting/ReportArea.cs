using Styrning.Domain.Organisation;

namespace Styrning.Domain.Reporting;

/// <summary>
/// A standing area of the yearly report, from the organisation document. A cycle takes a copy when it opens: what changes
/// here later does not touch a cycle that runs.
/// </summary>
public sealed class ReportArea
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>"1.10". Never shifted: a number once used stays, and a gap stays a gap.</summary>
    public required string Number { get; set; }

    public required string Title { get; set; }

    /// <summary>What the area was called before ("Posom"); null when it has always had its name.</summary>
    public string? FormerTitle { get; private set; }

    /// <summary>The unit as the report writes it, also where it is not one of the organisation's own ("HR, KLK").</summary>
    public required string UnitText { get; set; }

    public Responsibility Responsibility { get; set; }

    public List<SectionAssignment> Assignments { get; set; } = [];

    /// <summary>Text that is often secret here, as a suggestion to the one who writes: "OSL 18:8". Null: no suggestion.</summary>
    public string? UsualSecrecy { get; set; }

    /// <summary>The area is often reported in another order, outside this report (signalskydd, säkerhetsskydd, civilt försvar).</summary>
    public bool OftenSeparate { get; set; }

    /// <summary>The day it left the organisation document; no new year takes it up. Null while it is in use. Its number stays taken.</summary>
    public DateOnly? RetiredOn { get; private set; }

    /// <summary>A new year asks for it.</summary>
    public bool IsInUse => RetiredOn is null;

    /// <summary>Numeric order in any database: 1.2 before 1.10.</summary>
    public string SortKey => SectionNumber.TryParse(Number, out var number) ? number.SortKey : Number;

    /// <param name="others">Every other area, also those no longer in use: a number is never given twice.</param>
    /// <exception cref="RuleBroken">RAP-30, RAP-31, ORG-50 to ORG-59.</exception>
    public static ReportArea Create(AreaTerms terms, IReadOnlyCollection<ReportArea> others, OrganisationChart chart)
    {
        var kept = terms.Check(chart);
        var area = new ReportArea { Number = kept.Number!, Title = kept.Title!, UnitText = kept.UnitText! };
        area.RequireFreeNumber(kept.Number!, others);
        area.FormerTitle = kept.FormerTitle;
        area.Take(kept);
        return area;
    }

    /// <summary>Changes the area for the years to come. A new name keeps the old one as the alias, unless another alias is given with it.</summary>
    /// <param name="usedByYears">Whether a report, also one that was read in, has a section with its number.</param>
    /// <exception cref="RuleBroken">RAP-30, RAP-31, ORG-11 and ORG-50 to ORG-59.</exception>
    public void Change(AreaTerms terms, bool usedByYears, IReadOnlyCollection<ReportArea> others, OrganisationChart chart)
    {
        var kept = terms.Check(chart);
        Rule.Require(kept.Number == Number || !usedByYears, "ORG-11", $"Numret {Number} finns redan i en rapport och kan inte ändras: ett nummer som har använts flyttas aldrig. Lägg till ett nytt område i stället.");
        RequireFreeNumber(kept.Number!, others);

        var aliasGiven = kept.FormerTitle != FormerTitle;
        Number = kept.Number!;
        Rename(kept.Title!);
        FormerTitle = aliasGiven ? kept.FormerTitle : FormerTitle;
        Take(kept);
    }

    /// <summary>The area leaves the organisation document. A year that already runs keeps its section.</summary>
    public void Retire(DateOnly today) => RetiredOn ??= today;

    /// <summary>The area is in the organisation document again, with its old number.</summary>
    public void TakeUpAgain() => RetiredOn = null;

    /// <exception cref="RuleBroken">ORG-60 when a report has used the number.</exception>
    public void RequireNeverUsed(bool usedByYears) =>
        Rule.Require(!usedByYears, "ORG-60", $"{Number} {Title} finns i en rapport och kan inte tas bort. Markera att området inte används längre i stället, så står numret kvar som en lucka.");

    /// <summary>Keeps the old name as the alias, so that last year's section is still found.</summary>
    public void Rename(string title)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(title), "RAP-30", "Ett område måste ha ett namn.");
        if (title == Title)
        {
            return;
        }

        FormerTitle = Title;
        Title = title;
    }

    private void RequireFreeNumber(string number, IReadOnlyCollection<ReportArea> others)
    {
        var taken = others.FirstOrDefault(o => o.Id != Id && o.Number == number);
        Rule.Require(taken is null, "ORG-51", $"Numret {number} hör till {taken?.Title}{(taken?.IsInUse == false ? ", som inte används längre" : "")}. Ett nummer används bara en gång: välj ett annat.");
    }

    private void Take(AreaTerms terms)
    {
        UnitText = terms.UnitText!;
        Responsibility = terms.Responsibility;
        Assignments = [.. terms.Assignments];
        UsualSecrecy = terms.UsualSecrecy;
        OftenSeparate = terms.OftenSeparate;
    }
}
