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
}
