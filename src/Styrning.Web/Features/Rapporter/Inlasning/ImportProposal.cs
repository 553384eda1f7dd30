using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Domain.Reporting.Reading;

namespace Styrning.Web.Features.Rapporter.Inlasning;

/// <summary>Lays what was read beside the organisation and fills in the fields with it. Each filled field is a proposal that a person confirms.</summary>
internal sealed class ImportProposal(OrganisationChart chart, IReadOnlyList<ReportArea> areas)
{
    public (FoundReport Found, ImportForm Form) Of(ReadReport report)
    {
        RequireHandySize(report);
        var numbers = new ProposedNumbers(report.Sections, areas);
        var sections = report.Sections.Select(section => Propose(section, numbers.Next(section))).ToList();
        var promises = report.IntroductionCommitments.Select(commitment => (Commitment: commitment, Section: (int?)null))
            .Concat(report.Sections.SelectMany((section, index) => section.Commitments.Select(commitment => (Commitment: commitment, Section: (int?)index))))
            .ToList();

        var found = new FoundReport(
            report.Year?.Why,
            report.Introduction,
            [.. report.Gaps.Select(gap => gap.ToString())],
            report.Problems,
            [.. sections.Select(section => section.Found)],
            [.. promises.Select(promise => new FoundPromise(promise.Commitment.Before, promise.Commitment.Why, promise.Commitment.Suggested, promise.Commitment.Line))]);
        var form = new ImportForm
        {
            Title = Fitted(report.Title, 300),
            Kommun = Fitted(report.Kommun, 200),
            Year = report.Year?.Year,
            Sections = [.. sections.Select(section => section.Row)],
            Promises = [.. promises.Select(promise => Propose(promise.Commitment, promise.Section))],
        };
        return (found, form.WithEmptyRows(found));
    }

    // What would not fit in a form is refused at once, with its reason, and not when a person has gone through it.
    private static void RequireHandySize(ReadReport report)
    {
        if (report.Sections.Count > ImportForm.MostSections)
        {
            throw new UnreadableReport("RAP-128", $"Texten har {report.Sections.Count} rubriker som ser ut som avsnitt. En rapport med fler än {ImportForm.MostSections} kan inte läsas in. Läs in bara själva rapporten.");
        }

        var promises = report.IntroductionCommitments.Count + report.Sections.Sum(section => section.Commitments.Count);
        if (promises > ImportForm.MostPromises)
        {
            throw new UnreadableReport("RAP-128", $"Texten har {promises} meningar som pekar framåt. Fler än {ImportForm.MostPromises} går inte att gå igenom på en gång. Läs in bara själva rapporten.");
        }
    }

    private (FoundSection Found, SectionRow Row) Propose(ReadSection section, string number)
    {
        var area = areas.FirstOrDefault(area => area.Number == number);
        var roles = new ProposedRoles(chart).For(section, area);
        var found = new FoundSection(
            section.Heading,
            section.Number is not null,
            area is null ? null : $"{area.Number} {area.Title}",
            section.Text,
            section.FirstLine,
            [.. section.Responsibles.Zip(roles, (read, role) => new FoundRole(read.Role, read.Sentence, role.Match))]);
        var units = section.Responsibles.Select(one => one.UnitAsWritten ?? one.Unit).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);
        var row = new SectionRow
        {
            Include = true,
            Number = number,
            Title = Fitted(section.Title, 300),
            FormerTitle = Fitted(section.Formerly, 300),
            UnitText = Fitted(string.Join(", ", units), 200),
            Responsibility = section.Responsibility switch
            {
                ReadResponsibility.Shared => Responsibility.Shared,
                ReadResponsibility.Split => Responsibility.Split,
                _ => Responsibility.Single,
            },
            Roles = [.. section.Responsibles.Zip(roles, (read, role) => new RoleRow { RoleKey = role.Key, Area = Fitted(read.Area, 200) }), new RoleRow()],
        };
        return (found, row);
    }

    private static PromiseRow Propose(ReadCommitment commitment, int? section) => new()
    {
        Follow = commitment.Suggested,
        Sentence = Fitted(commitment.Sentence, 4000),
        Period = Fitted(commitment.Period?.Text, 200),
        Section = section,
    };

    private static string? Fitted(string? text, int longest) => text is { Length: > 0 } && text.Length > longest ? text[..longest] : text;
}
