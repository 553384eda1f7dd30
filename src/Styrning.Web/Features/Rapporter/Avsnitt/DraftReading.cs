using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>
/// From what was typed to what is saved. Completeness is not asked here: a draft may lack anything. Only what could not be
/// kept as it is typed is an error, because it would be lost without a word.
/// </summary>
internal sealed class DraftReading(ModelStateDictionary errors)
{
    private const int MostParagraphs = 500;
    private const string Prefix = nameof(SectionFormPage.Draft);

    /// <returns>Null when something was wrong; it has been told then.</returns>
    public SectionContent? Read(SectionDraft draft, SectionContent shown)
    {
        // Which provision belongs to which paragraph is what stood on the screen, not what others have saved since.
        var earlier = draft.Marks.Count > 0 ? [.. draft.Marks.Select(m => new Passage(Passages.Split(m.Text).FirstOrDefault() ?? "", SecrecyProvision.Check(m.Secrecy)))] : shown.Passages;
        var passages = Passages.Parse(draft.Text, earlier);
        Expect(passages.Count <= MostParagraphs, "Text", $"Texten har fler än {MostParagraphs} stycken. Ta bort tomma rader som inte behövs.");
        var content = new SectionContent
        {
            Form = draft.Form,
            Passages = passages,
            Answers = [.. draft.Answers.Select(ReadAnswer).OfType<CommitmentAnswer>()],
            Meetings = [.. ReadRows("Meetings", draft.Meetings)],
            Exercises = [.. ReadRows("Exercises", draft.Exercises)],
            Incidents = [.. ReadRows("Incidents", draft.Incidents)],
            NoIncidents = draft.NoIncidents,
            Plans = [.. draft.Plans.Select(ReadPlan).OfType<PlanEntry>()],
            References = [.. draft.References.Select(ReadReference).OfType<ReferenceEntry>()],
        };
        return errors.IsValid ? content : null;
    }

    private CommitmentAnswer? ReadAnswer(AnswerRow row, int index)
    {
        if (row.Status is not { } status)
        {
            Expect(IsBlank(row.Note, row.NewPeriod), $"Answers[{index}].Status", "Du har skrivit om ett åtagande men inte valt hur det gick. Välj det, så sparas det du har skrivit.");
            return null;
        }

        // The cause and the new time belong to what goes on; a choice that was changed must not leave them behind unseen.
        var cause = status is CommitmentStatus.Delayed ? row.Cause : null;
        var period = status is CommitmentStatus.Done or CommitmentStatus.Dropped ? "" : Tidy(row.NewPeriod);
        return new(row.CommitmentId, status, cause, Tidy(row.Note), period, SecrecyProvision.Check(row.Secrecy));
    }

    private IEnumerable<ReportEntry> ReadRows(string list, List<EntryRow> rows)
    {
        foreach (var (index, row) in rows.Index())
        {
            if (!IsBlank(row.What, row.When))
            {
                Expect(!IsBlank(row.What), $"{list}[{index}].What", "Skriv vad det var, eller töm raden.");
                yield return new(Tidy(row.What), Tidy(row.When), SecrecyProvision.Check(row.Secrecy));
            }
        }
    }

    private PlanEntry? ReadPlan(PlanRow row, int index)
    {
        if (IsBlank(row.What, row.Period))
        {
            return null;
        }

        Expect(!IsBlank(row.What), $"Plans[{index}].What", "Skriv vad som ska göras, eller töm raden.");
        return new(Tidy(row.What), Tidy(row.Period), SecrecyProvision.Check(row.Secrecy));
    }

    private ReferenceEntry? ReadReference(ReferenceRow row, int index)
    {
        if (IsBlank(row.What, row.Organ, row.DecidedOn, row.Paragraf))
        {
            return null;
        }

        var known = DateOnly.TryParseExact(Tidy(row.DecidedOn), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        Expect(!IsBlank(row.What), $"References[{index}].What", "Skriv vad beslutet gäller, eller töm raden.");
        Expect(known || IsBlank(row.DecidedOn), $"References[{index}].DecidedOn", $"”{row.DecidedOn}” är inte ett datum. Skriv som 2026-05-18, eller lämna tomt om dagen inte är känd.");
        return new(Tidy(row.What), Tidy(row.Organ), known ? day : null, Tidy(row.Paragraf), SecrecyProvision.Check(row.Secrecy));
    }

    private void Expect(bool holds, string field, string sentence)
    {
        if (!holds)
        {
            errors.AddModelError($"{Prefix}.{field}", sentence);
        }
    }

    private static bool IsBlank(params string?[] texts) => texts.All(string.IsNullOrWhiteSpace);

    private static string Tidy(string? text) => (text ?? "").Replace("\r\n", "\n").Trim();
}
