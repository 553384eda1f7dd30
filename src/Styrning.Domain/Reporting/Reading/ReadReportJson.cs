namespace Styrning.Domain.Reporting.Reading;

/// <summary>The shape of <c>report import --json</c>. The caller serialises it in camelCase.</summary>
public sealed record ReadReportJson(
    string? Title,
    string? Kommun,
    int? Year,
    string Introduction,
    IReadOnlyList<ReadSectionJson> Sections,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Units,
    IReadOnlyList<string> Gaps,
    IReadOnlyList<ReadProblemJson> Problems,
    IReadOnlyList<ReadCommitmentJson> IntroductionCommitments)
{
    public static ReadReportJson Of(ReadReport report) => new(
        report.Title,
        report.Kommun,
        report.Year?.Year,
        report.Introduction,
        [.. report.Sections.Select(ReadSectionJson.Of)],
        report.Roles,
        report.Units,
        [.. report.Gaps.Select(gap => gap.ToString())],
        [.. report.Problems.Select(problem => new ReadProblemJson(problem.Line, problem.Code, problem.Message))],
        [.. report.IntroductionCommitments.Select(ReadCommitmentJson.Of)]);
}

/// <param name="Unit">The one unit of all responsible; null when they name several or none.</param>
/// <param name="Responsibility">single, shared, split or none.</param>
public sealed record ReadSectionJson(
    string? Number,
    string Title,
    string? Formerly,
    string? Unit,
    string Responsibility,
    IReadOnlyList<ReadResponsibleJson> Responsible,
    string Text,
    IReadOnlyList<ReadCommitmentJson> Commitments)
{
    internal static ReadSectionJson Of(ReadSection section) => new(
        section.Number?.ToString(),
        section.Title,
        section.Formerly,
        section.Responsibles.Select(one => one.Unit).Distinct().Count() == 1 ? section.Responsibles[0].Unit : null,
        section.Responsibility.ToString().ToLowerInvariant(),
        [.. section.Responsibles.Select(one => new ReadResponsibleJson(one.Role, one.Unit, one.Area, one.UnitAsWritten))],
        section.Text,
        [.. section.Commitments.Select(ReadCommitmentJson.Of)]);
}

/// <param name="UnitAsWritten">Only where it says more than the unit.</param>
public sealed record ReadResponsibleJson(string Role, string? Unit, string? Area, string? UnitAsWritten);

/// <param name="Period">As written.</param>
public sealed record ReadCommitmentJson(string Sentence, string? Period, DateOnly? From, DateOnly? To, bool Suggested, string Why)
{
    internal static ReadCommitmentJson Of(ReadCommitment commitment) =>
        new(commitment.Sentence, commitment.Period?.Text, commitment.Period?.From, commitment.Period?.To, commitment.Suggested, commitment.Why);
}

public sealed record ReadProblemJson(int? Line, string Code, string Message);
