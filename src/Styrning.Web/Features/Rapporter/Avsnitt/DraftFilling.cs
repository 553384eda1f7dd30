using Styrning.Domain;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>From what is saved to what is shown in the form.</summary>
internal static class DraftFilling
{
    public static SectionDraft Of(SectionContent content, int basedOn) => new()
    {
        BasedOn = basedOn,
        Form = content.Form,
        Text = content.Text,
        Marks = [.. content.Passages.Select(p => new MarkRow { Text = p.Text, Secrecy = p.Secrecy })],
        Answers = [.. content.Answers.Select(a => new AnswerRow { CommitmentId = a.CommitmentId, Status = a.Status, Cause = a.Cause, Note = a.Note, NewPeriod = a.NewPeriod, Secrecy = a.Secrecy })],
        Meetings = RowsOf(content.Meetings),
        Exercises = RowsOf(content.Exercises),
        Incidents = RowsOf(content.Incidents),
        NoIncidents = content.NoIncidents,
        Plans = [.. content.Plans.Select(p => new PlanRow { What = p.What, Period = p.Period, Secrecy = p.Secrecy })],
        References = [.. content.References.Select(r => new ReferenceRow { What = r.What, Organ = r.Organ, DecidedOn = r.DecidedOn is { } day ? SwedishText.ShortDate(day) : null, Paragraf = r.Paragraf, Secrecy = r.Secrecy })],
    };

    /// <summary>One row for each inherited commitment, in their order, whether it has been answered or not.</summary>
    public static void LayOut(this SectionDraft draft, IReadOnlyList<Commitment> inherited) =>
        draft.Answers = [.. inherited.Select(c => draft.Answers.Find(a => a.CommitmentId == c.Id) ?? new AnswerRow { CommitmentId = c.Id, Secrecy = c.Secrecy })];

    private static List<EntryRow> RowsOf(IReadOnlyList<ReportEntry> entries) => [.. entries.Select(e => new EntryRow { What = e.What, When = e.When, Secrecy = e.Secrecy })];
}
