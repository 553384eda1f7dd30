namespace Styrning.Whistle.Domain;

/// <summary>That somebody, in a calendar year, counted the employees and read the information through (VBL 5:2: fifty at the beginning of the year oblige).</summary>
internal sealed class YearlyCheck
{
    public const int Obliged = 50;

    public required string Organisation { get; init; }

    public int Year { get; init; }

    /// <summary>Employees at the beginning of the year.</summary>
    public int Headcount { get; set; }

    public DateOnly On { get; set; }

    public Guid By { get; set; }

    /// <summary>False: a channel is allowed, but the law does not ask for one.</summary>
    public bool MustHaveChannel => Headcount >= Obliged;
}
