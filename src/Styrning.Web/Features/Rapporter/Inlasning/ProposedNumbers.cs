using Styrning.Domain.Reporting;
using Styrning.Domain.Reporting.Reading;

namespace Styrning.Web.Features.Rapporter.Inlasning;

/// <summary>Numbers for the sections that have none: that of the organisation's area with the same name, else the next one that neither uses.</summary>
internal sealed class ProposedNumbers(IReadOnlyList<ReadSection> sections, IReadOnlyList<ReportArea> areas)
{
    private readonly HashSet<SectionNumber> _taken = [.. sections.Select(section => section.Number).OfType<SectionNumber>()];
    private readonly List<(SectionNumber Number, ReportArea Area)> _areas = [.. areas.Select(area => (SectionNumber.Parse(area.Number), area))];

    public string Next(ReadSection section)
    {
        if (section.Number is { } own)
        {
            return own.ToString();
        }

        var number = _areas.FirstOrDefault(known => !_taken.Contains(known.Number) && Names(known.Area).Any(name => RoleNames.Similar(name, section.Title))).Number ?? AfterLast();
        _taken.Add(number);
        return number.ToString();
    }

    private static IEnumerable<string> Names(ReportArea area) => new[] { area.Title, area.FormerTitle }.OfType<string>();

    private SectionNumber AfterLast()
    {
        var last = _taken.Concat(_areas.Select(known => known.Number)).Max();
        if (last is null)
        {
            return SectionNumber.Of(1);
        }

        return last.Last < SectionNumber.MaxPart ? SectionNumber.Of([.. last.Parts.SkipLast(1), last.Last + 1]) : SectionNumber.Of([.. last.Parts.Take(SectionNumber.MaxParts - 1), 1]);
    }
}
