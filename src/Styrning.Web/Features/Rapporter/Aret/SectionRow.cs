using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter.Aret;

/// <summary>One section as the year's page shows it.</summary>
/// <param name="Roles">Who answers, with today's holder.</param>
/// <param name="SavedBy">Who saved last, and when; null before the first save.</param>
/// <param name="Age">How long it has stood so, or how late it is.</param>
/// <param name="AgeTone">Tone of its tag.</param>
/// <param name="Blockers">What stands in the way, each as a short phrase.</param>
/// <param name="IsMine">The reader answers for it today.</param>
/// <param name="Reviewer">Who reviews it, while it waits for that.</param>
internal sealed record SectionRow(
    ReportSection Section,
    IReadOnlyList<RoleLine> Roles,
    (string Name, DateTimeOffset At)? SavedBy,
    string Age,
    string AgeTone,
    IReadOnlyList<string> Blockers,
    bool IsMine,
    ReviewerLine? Reviewer)
{
    public bool MayReview => Reviewer is { IsMe: true };

    public string Path => $"avsnitt/{Section.Number}";
}

/// <param name="Ready">The role has said that its part is finished.</param>
internal sealed record RoleLine(string Title, string? Area, string Holder, bool IsVacant, bool Ready);

/// <param name="IsMe">The reader is the one, and may.</param>
internal sealed record ReviewerLine(string Name, bool IsMe);
