using System.Globalization;
using System.Text.Json.Serialization;

namespace Styrning.Domain.Reporting.Content;

/// <summary>The commitments that are still open when the report is compiled: neither klar nor utgår.</summary>
public sealed record Appendix
{
    public Appendix(IReadOnlyList<OpenCommitment> commitments) =>
        Commitments =
        [
            .. SectionOrder.Of(commitments, open => open.SectionNumber)
                .OrderBy(open => open.PromisedIn.DefaultIfEmpty(int.MaxValue).Min())
                .ThenByDescending(open => open.PromisedIn.Count),
        ];

    /// <summary>Those that were promised first, first; then those promised most often; then by section.</summary>
    public IReadOnlyList<OpenCommitment> Commitments { get; }

    /// <summary>
    /// In a public rendition the provisions under which commitments are left out; else null. One line for all of them, last in the
    /// table: a place among the others would tell their age.
    /// </summary>
    public Withheld? LeftOut { get; init; }
}

/// <summary>A commitment that is still open.</summary>
/// <param name="PromisedIn">The reporting years in which it was given, such as 2022 and 2023.</param>
/// <param name="SectionNumber">The section's number as printed, or null when it has none.</param>
/// <param name="SectionTitle">The section's title.</param>
/// <param name="Text">Its origin: the sentence in which it was promised.</param>
/// <param name="Role">The role that answers for it.</param>
/// <param name="Period">When, as it was written ("våren 2023"), or null when the sentence says no time.</param>
/// <param name="Status">Where it stands, such as "Försenad: personalomsättning".</param>
/// <param name="Secrecy">The provision under which it is to be withheld; null when it is public.</param>
public sealed record OpenCommitment(
    IReadOnlyList<int> PromisedIn,
    // Written also when null: reading asks for every parameter without a default, so that a snapshot with a hole is found.
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? SectionNumber,
    string SectionTitle,
    string Text,
    string Role,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Period,
    string Status,
    string? Secrecy = null)
{
    /// <summary>"lovat 2022, 2023".</summary>
    [JsonIgnore]
    public string Age => $"lovat {string.Join(", ", PromisedIn.Order().Select(year => year.ToString(CultureInfo.InvariantCulture)))}";

    /// <summary>"1.1 Systematiskt arbetsmiljöarbete".</summary>
    [JsonIgnore]
    public string Section => SectionNumber is null ? SectionTitle : $"{SectionNumber} {SectionTitle}";
}
