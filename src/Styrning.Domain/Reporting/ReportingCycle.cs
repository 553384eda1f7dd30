using Styrning.Domain.Time;

namespace Styrning.Domain.Reporting;

/// <summary>
/// One year's report: either run here from opening to the board's decision, or read in from an earlier year's text. What was
/// read in has facts and no process.
/// </summary>
public sealed class ReportingCycle
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The year that is reported on, not the year it is written in.</summary>
    public required int Year { get; init; }

    public required string Title { get; set; }

    /// <summary>The title with its year, as printed; a title that was read in may name its year already.</summary>
    public string FullTitle => Title.Contains($"{Year}", StringComparison.Ordinal) ? Title : $"{Title} {Year}";

    public required string Kommun { get; init; }

    /// <summary>Running text before the sections; may be empty.</summary>
    public string Introduction { get; set; } = "";

    /// <summary>The role that owns the report; empty for one that was read in.</summary>
    public string OwnerRoleKey { get; init; } = "";

    /// <summary>The named second: reviews what the owner answers for, and approves the public rendition.</summary>
    public string SecondRoleKey { get; init; } = "";

    /// <summary>Null for one that was read in.</summary>
    public LastDayPlan? Plan { get; private set; }

    /// <summary>The last day to hand in. Follows from <see cref="Plan"/> until a section is opened again with a day of its own.</summary>
    public DateOnly? LastDayOn { get; private set; }

    public DateTimeOffset CreatedAt { get; init; }

    public Guid CreatedBy { get; init; }

    /// <summary>Read in from an earlier report's text.</summary>
    public bool IsImported { get; init; }

    public DateTimeOffset? WritingClosedAt { get; private set; }

    public DateTimeOffset? SentToBoardAt { get; private set; }

    /// <summary>The diarienummer it was sent under; empty until then.</summary>
    public string Diarienummer { get; private set; } = "";

    /// <summary>When its commitments were carried on; null until the board has decided.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    public int Version { get; private set; }

    public List<ReportSection> Sections { get; init; } = [];

    public List<BoardDecision> BoardDecisions { get; private set; } = [];

    public IEnumerable<ReportSection> InOrder => Sections.OrderBy(s => s.SortKey, StringComparer.Ordinal);

    /// <summary>Opens a year. The sections are a snapshot of the areas: later changes of the organisation do not touch it.</summary>
    /// <exception cref="RuleBroken">RAP-52 to RAP-56, ORG-61.</exception>
    public static ReportingCycle Open(int year, string title, string kommun, string ownerRoleKey, string secondRoleKey, LastDayPlan plan, IReadOnlyCollection<ReportArea> areas, DateOnly today, Guid person, DateTimeOffset at)
    {
        Rule.Require(areas.Count > 0, "RAP-52", "Välj minst ett avsnitt. Utan avsnitt finns inget att rapportera.");
        Rule.Require(ownerRoleKey != secondRoleKey, "RAP-53", "Ägaren och den andra granskaren måste vara olika funktioner, så att ingen granskar sitt eget.");
        Rule.Require(areas.All(a => a.Assignments.Count > 0), "RAP-54", $"Avsnitt {areas.FirstOrDefault(a => a.Assignments.Count == 0)?.Number} saknar ansvarig funktion.");
        var retired = areas.FirstOrDefault(a => !a.IsInUse);
        Rule.Require(retired is null, "ORG-61", $"{retired?.Number} {retired?.Title} används inte längre. Välj bort avsnittet, eller ta området i bruk igen.");
        var twice = areas.GroupBy(a => a.Number).FirstOrDefault(g => g.Count() > 1)?.Key;
        Rule.Require(twice is null, "RAP-56", $"Numret {twice} används av två avsnitt.");
        var lastDay = plan.LastDay();
        Rule.Require(lastDay >= today, "RAP-55", $"Sista dagen att lämna in skulle bli {SwedishText.Date(lastDay)}, som har passerat. Välj ett senare sammanträde eller kortare tider.");

        var cycle = new ReportingCycle
        {
            Year = year,
            Title = title.Trim(),
            Kommun = kommun,
            OwnerRoleKey = ownerRoleKey,
            SecondRoleKey = secondRoleKey,
            Plan = plan,
            LastDayOn = lastDay,
            CreatedAt = at,
            CreatedBy = person,
        };
        cycle.Sections.AddRange(areas.Select(a => SectionOf(cycle.Id, a)));
        return cycle;
    }

    /// <summary>Moves the last day, for everyone who has not handed in.</summary>
    /// <exception cref="RuleBroken">RAP-57 when the day has passed.</exception>
    public void MoveLastDay(DateOnly day, DateOnly today)
    {
        Rule.Require(day >= today && SwedishCalendar.Covers(day.Year + 1), "RAP-57", $"{SwedishText.Date(day)} går inte att välja. Välj en dag från och med i dag.");

        Version++;
        LastDayOn = day;
    }

    public void CloseWriting(DateTimeOffset at)
    {
        Version++;
        WritingClosedAt = at;
    }

    /// <summary>A new plan for the meetings, and with it a new last day.</summary>
    /// <exception cref="RuleBroken">RAP-50, RAP-51 from the plan; RAP-57 when its last day has passed.</exception>
    public void Replan(LastDayPlan plan, DateOnly today)
    {
        MoveLastDay(plan.LastDay(), today);
        Plan = plan;
    }

    /// <summary>
    /// Chosen sections open for writing again, with a last day of their own. Those that were handed in and never reviewed come
    /// along: nothing waits to review them any more.
    /// </summary>
    /// <returns>The sections that are open again.</returns>
    /// <exception cref="RuleBroken">RAP-57 when the day has passed; RAP-135 when no section is chosen; RAP-43 from a section.</exception>
    public IReadOnlyList<ReportSection> ReopenWriting(IReadOnlyCollection<ReportSection> chosen, DateOnly lastDay, DateOnly today, Guid person, DateTimeOffset at)
    {
        Rule.Require(chosen.Count > 0, "RAP-135", "Välj minst ett avsnitt att öppna igen.");
        MoveLastDay(lastDay, today);
        var left = WritingClosedAt is null ? [] : Sections.Where(s => s.Status is SectionStatus.Submitted);
        var opened = chosen.Union(left).OrderBy(s => s.SortKey, StringComparer.Ordinal).ToList();
        foreach (var section in opened)
        {
            section.Reopen(OwnerRoleKey, person, at, writingClosed: WritingClosedAt is not null);
        }

        WritingClosedAt = null;
        return opened;
    }

    /// <exception cref="RuleBroken">RAP-63 when the public rendition of the newest version is not approved.</exception>
    public void SendToBoard(Compilation newest, string diarienummer, DateTimeOffset at)
    {
        Rule.Require(newest.PublicApproved, "RAP-63", "Den offentliga versionen är inte godkänd av en andra person ännu.");

        Version++;
        (SentToBoardAt, Diarienummer) = (at, diarienummer.Trim());
    }

    /// <param name="recorded">The decisions of every year's report: a § of a protocol stands for one matter.</param>
    /// <exception cref="RuleBroken">RAP-64 to RAP-67; RAP-131 when the § is taken.</exception>
    public BoardDecision RecordBoard(BoardOutcome outcome, string organ, DateOnly meetingOn, int paragraf, string note, DateOnly today, Guid person, DateTimeOffset at, IEnumerable<BoardDecision>? recorded = null)
    {
        Rule.Require(SentToBoardAt is not null, "RAP-64", "Rapporten har inte skickats till kommunstyrelsen.");
        Rule.Require(meetingOn <= today, "RAP-65", "Sammanträdesdagen kan inte ligga i framtiden.");
        Rule.Require(paragraf > 0, "RAP-66", "Ange paragrafens nummer i protokollet.");
        Rule.Require(outcome is not BoardOutcome.Aterremiss || !string.IsNullOrWhiteSpace(note), "RAP-67", "Skriv vad kommunstyrelsen vill ha utrett (återremissens motivering).");
        // Paragraphs of a protocol are numbered through the calendar year, each organ for itself.
        Rule.Require(
            !(recorded ?? BoardDecisions).Any(d => d.Paragraf == paragraf && d.MeetingOn.Year == meetingOn.Year && string.Equals(d.Organ, organ.Trim(), StringComparison.OrdinalIgnoreCase)),
            "RAP-131",
            $"§ {paragraf} är redan registrerad för {organ.Trim()} år {meetingOn.Year}. Kontrollera numret i protokollet.");

        Version++;
        var decision = new BoardDecision { CycleId = Id, Outcome = outcome, Organ = organ.Trim(), MeetingOn = meetingOn, Paragraf = paragraf, Note = note.Trim(), RecordedBy = person, RecordedAt = at };
        BoardDecisions.Add(decision);
        if (outcome is BoardOutcome.Aterremiss)
        {
            SentToBoardAt = null;
        }

        return decision;
    }

    public void Finish(DateTimeOffset at)
    {
        Version++;
        FinishedAt = at;
    }

    /// <summary>Takes the report back for a new version before the board has decided.</summary>
    public void TakeBackForNewVersion()
    {
        Version++;
        SentToBoardAt = null;
    }

    private static ReportSection SectionOf(Guid cycleId, ReportArea area)
    {
        var section = new ReportSection
        {
            CycleId = cycleId,
            Number = area.Number,
            SortKey = SectionNumber.Parse(area.Number).SortKey,
            Title = area.Title,
            FormerTitle = area.FormerTitle,
            UnitText = area.UnitText,
            Responsibility = area.Responsibility,
            Assignments = [.. area.Assignments],
            UsualSecrecy = area.UsualSecrecy,
            OftenSeparate = area.OftenSeparate,
        };
        var areas = area.Responsibility is Responsibility.Split ? area.Assignments.Select(a => a.Area).Distinct().ToList() : [null];
        section.Parts.AddRange(areas.Select((name, order) => new SectionPart { SectionId = section.Id, Area = name, Order = order }));
        return section;
    }
}
