using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting.Content;

namespace Styrning.Domain.Reporting;

/// <summary>
/// Puts a year's sections together to the content of the report: in the order of their numbers, with what is missing said,
/// and with every proposal of secrecy on the piece that it is about.
/// </summary>
public static class ReportAssembly
{
    /// <param name="cycle">With its sections, their events and newest texts.</param>
    /// <param name="inherited">The commitments from earlier years, closed or not.</param>
    /// <param name="chart">For the titles of the roles, and which are vacant the day it is compiled.</param>
    /// <param name="versionNo">From 1.</param>
    /// <param name="note">Why there is a new version; empty for the first.</param>
    /// <param name="compiledOn">The Swedish day of compiling.</param>
    public static ReportContent Compile(ReportingCycle cycle, IReadOnlyCollection<Commitment> inherited, OrganisationChart chart, int versionNo, string note, DateOnly compiledOn) => new()
    {
        Title = cycle.FullTitle,
        Kommun = cycle.Kommun,
        Year = cycle.Year,
        VersionNo = versionNo,
        CompiledOn = compiledOn,
        PreviousVersionNote = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
        Introduction = [.. Passages.Split(cycle.Introduction).Select(text => BlockOf(new Passage(text)))],
        Sections = [.. cycle.InOrder.Select(s => SectionOf(cycle, s, inherited, chart, compiledOn))],
        Appendix = new([.. StillOpen(cycle, inherited, chart)]),
    };

    private static CompiledSection SectionOf(ReportingCycle cycle, ReportSection section, IReadOnlyCollection<Commitment> inherited, OrganisationChart chart, DateOnly today) => new()
    {
        Number = section.Number,
        Title = section.Title,
        Formerly = section.FormerTitle,
        ResponsibleLine = ResponsibleLine(section, chart),
        IsMissing = section.IsOpen,
        OmittedBecause = section.Status is SectionStatus.Omitted ? section.History.Last(e => e.Kind is SectionEventKind.Omitted).Comment : null,
        Blocks =
        [
            .. section.Assignments.Select(a => a.RoleKey).Distinct().Where(r => chart.Resolve(r, today) is { IsVacant: true, AwayId: null }).Select(r => new Note($"Funktionen {chart.TitleOf(r)} är vakant.")),
            .. section.Status switch
            {
                SectionStatus.Approved => section.Parts.OrderBy(p => p.Order).SelectMany(p => PartOf(cycle, section, p, inherited)),
                SectionStatus.Submitted => [new Note("Inlämnad, men inte granskad när rapporten sammanställdes.")],
                _ => [],
            },
        ],
    };

    /// <summary>"Ansvarig är lokalstrateg, KLK." or "Ansvarig för IT-säkerhet är IT-chef och för informationssäkerhet …, KLK."</summary>
    private static string ResponsibleLine(ReportSection section, OrganisationChart chart)
    {
        var unit = section.UnitText.Length == 0 ? "" : $", {section.UnitText}";
        if (section.Responsibility is Responsibility.Split)
        {
            return SwedishText.Sentence(SwedishText.Join(section.Assignments.Select((a, i) => i == 0 ? $"ansvarig för {a.Area} är {chart.TitleOf(a.RoleKey)}" : $"för {a.Area} {chart.TitleOf(a.RoleKey)}"))) + $"{unit}.";
        }

        var roles = section.Assignments.Select(a => chart.TitleOf(a.RoleKey)).Distinct().ToList();
        return $"{(roles.Count == 1 ? "Ansvarig" : "Ansvariga")} är {SwedishText.Join(roles)}{unit}.";
    }

    private static IEnumerable<Block> PartOf(ReportingCycle cycle, ReportSection section, SectionPart part, IReadOnlyCollection<Commitment> inherited)
    {
        var content = part.Content;
        if (part.Area is { } area)
        {
            yield return new SubHeading(SwedishText.Sentence(area));
        }

        if (content.Form is not SectionForm.Reported)
        {
            yield return new Note($"{ReportWords.Of(content.Form)}.");
        }

        // What is reported in another order must not slip in here because it had been drafted before the choice was made.
        foreach (var block in content.Form is SectionForm.Separate ? [] : Substance(cycle, content))
        {
            yield return block;
        }

        var answered = CarryForward.AnswersOf(section, part, inherited).Select(a => (Answer: a, Commitment: inherited.First(c => c.Id == a.CommitmentId))).ToList();
        if (answered.Count > 0)
        {
            yield return new SubHeading("Uppföljning av åtaganden");
            yield return new Table(
                "Åtaganden från tidigare år och hur det har gått",
                ["Åtagande", "Lovat", "Läge"],
                [.. answered.Select(a => new TableRow([a.Commitment.Sentence, a.Commitment.AgeTextBefore(cycle.Year), ReportWords.Of(a.Answer)], a.Answer.Secrecy ?? a.Commitment.Secrecy))]);
        }
    }

    private static IEnumerable<Block> Substance(ReportingCycle cycle, SectionContent content)
    {
        foreach (var passage in content.Passages)
        {
            yield return BlockOf(passage);
        }

        foreach (var block in Listed("Möten", content.Meetings.Select(Entry)).Concat(Listed("Övningar", content.Exercises.Select(Entry))))
        {
            yield return block;
        }

        if (content.NoIncidents)
        {
            yield return new SubHeading("Incidenter");
            yield return new Paragraph("Inga incidenter har rapporterats.");
        }

        foreach (var block in Listed("Incidenter", content.Incidents.Select(Entry))
            .Concat(Listed($"Planerat för {cycle.Year + 1} och framåt", content.Plans.Select(p => new ListItem(p.Period.Length == 0 ? p.What : $"{p.What} ({p.Period})", p.Secrecy))))
            .Concat(Listed("Beslut och dokument", content.References.Select(r => new ListItem(ReferenceText(r, cycle.Year), r.Secrecy)))))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Listed(string heading, IEnumerable<ListItem> items)
    {
        var all = items.ToList();
        return all.Count == 0 ? [] : [new SubHeading(heading), new BulletList(all)];
    }

    private static ListItem Entry(ReportEntry entry) => new(entry.When.Length == 0 ? entry.What : $"{entry.What} ({entry.When})", entry.Secrecy);

    // A decision taken after the year is allowed in its report, and says so.
    private static string ReferenceText(ReferenceEntry reference, int year)
    {
        var day = reference.DecidedOn is { } decided ? SwedishText.ShortDate(decided) : "";
        var source = string.Join(" ", new[] { reference.Organ, day, reference.Paragraf }.Where(p => p.Length > 0));
        return reference.What + (source.Length == 0 ? "" : $", {source}") + (reference.DecidedOn?.Year > year ? " (efter rapportåret)" : "");
    }

    private static Block BlockOf(Passage passage)
    {
        var lines = passage.Text.Split('\n').Select(l => l.Trim()).ToList();
        return lines.All(l => l.Length > 1 && l[0] is '-' or '–' or '•' or '*')
            ? new BulletList([.. lines.Select(l => new ListItem(l[1..].Trim()))], passage.Secrecy)
            : new Paragraph(passage.Text, passage.Secrecy);
    }

    private static IEnumerable<OpenCommitment> StillOpen(ReportingCycle cycle, IReadOnlyCollection<Commitment> inherited, OrganisationChart chart)
    {
        var written = (from s in cycle.Sections from p in s.Parts from a in CarryForward.AnswersOf(s, p, inherited) select (Section: s, Answer: a)).ToLookup(x => x.Answer.CommitmentId);
        foreach (var commitment in inherited.Where(c => c.PromisedYear < cycle.Year).OrderBy(c => c.PromisedYear).ThenBy(c => SectionNumber.TryParse(c.AreaNumber, out var n) ? n.SortKey : c.AreaNumber, StringComparer.Ordinal))
        {
            // What counts as said is what was approved; what somebody thought should be secret counts from the first draft.
            var answer = written[commitment.Id].Where(x => x.Section.Status is SectionStatus.Approved).OrderBy(x => x.Answer.Status is CommitmentStatus.Done or CommitmentStatus.Dropped).FirstOrDefault().Answer;
            var secrecy = written[commitment.Id].Select(x => x.Answer.Secrecy).FirstOrDefault(s => s is not null) ?? commitment.Secrecy;
            if (answer?.Status is CommitmentStatus.Done or CommitmentStatus.Dropped)
            {
                continue;
            }

            var section = cycle.Sections.Find(s => s.Number == commitment.AreaNumber);
            var roles = commitment.RoleKey is { } one ? [one] : section?.Assignments.Select(a => a.RoleKey).Distinct() ?? [];
            yield return new(
                [.. commitment.PromisedYears.Where(y => y < cycle.Year)],
                commitment.AreaNumber,
                section?.Title ?? commitment.OriginTitle,
                commitment.Sentence,
                SwedishText.Join(roles.Select(chart.TitleOf)),
                commitment.Period.Length == 0 ? null : commitment.Period,
                answer is null ? "Inte redovisat i år." : ReportWords.Of(answer),
                secrecy);
        }
    }
}
