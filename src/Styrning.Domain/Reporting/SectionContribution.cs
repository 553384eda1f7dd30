namespace Styrning.Domain.Reporting;

/// <summary>
/// A paragraph that one who answers for a section has asked a colleague for. The responsibility does not go along: the
/// colleague writes an answer, and whoever answers for the section decides whether it becomes part of the text.
/// </summary>
public sealed class SectionContribution
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SectionId { get; init; }

    public required Guid PartId { get; init; }

    public required Guid AskedBy { get; init; }

    public required Guid AskedPersonId { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required string Question { get; init; }

    /// <summary>What the colleague wrote; empty until then.</summary>
    public string Text { get; private set; } = "";

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When it was put into the section's text.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>When the writer decided to do without it.</summary>
    public DateTimeOffset? DeclinedAt { get; private set; }

    /// <summary>When the question was taken back, unanswered.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Counts what has happened to it: an answer and a withdrawal at once cannot both be recorded.</summary>
    public int Version { get; private set; }

    public bool IsUnanswered => AnsweredAt is null && WithdrawnAt is null;

    /// <summary>Answered, and the writer has not decided yet.</summary>
    public bool IsWaitingForWriter => AnsweredAt is not null && UsedAt is null && DeclinedAt is null;

    /// <param name="earlier">The questions already asked in the section.</param>
    /// <exception cref="RuleBroken">RAP-101 to RAP-104.</exception>
    public static SectionContribution Ask(ReportSection section, SectionPart part, Guid person, IReadOnlySet<string> personsRoles, string? question, Guid askedBy, IReadOnlyCollection<SectionContribution> earlier, DateTimeOffset at)
    {
        Rule.Require(section.IsOpen, "RAP-101", $"Avsnitt {section.Number} är inte öppet för skrivning, så ett bidrag kan inte tas in.");
        Rule.Require(!string.IsNullOrWhiteSpace(question), "RAP-102", "Skriv vad du vill att kollegan skriver om.");
        Rule.Require(person != askedBy && !section.Assignments.Any(a => personsRoles.Contains(a.RoleKey)), "RAP-103", "Den du har valt svarar redan för avsnittet och kan skriva direkt i det.");
        Rule.Require(!earlier.Any(c => c.AskedPersonId == person && c.IsUnanswered), "RAP-104", "Den du har valt har redan en fråga om avsnittet som väntar på svar. Ta tillbaka den först om du vill fråga om något annat.");

        return new() { SectionId = section.Id, PartId = part.Id, AskedBy = askedBy, AskedPersonId = person, AskedAt = at, Question = question.Trim() };
    }

    /// <exception cref="RuleBroken">RAP-105 when it is answered or withdrawn; RAP-106 without text.</exception>
    public void Answer(string? text, DateTimeOffset at)
    {
        Rule.Require(IsUnanswered, "RAP-105", "Frågan är redan besvarad eller har tagits tillbaka.");
        Rule.Require(!string.IsNullOrWhiteSpace(text), "RAP-106", "Skriv ditt bidrag innan du skickar det.");

        Version++;
        (Text, AnsweredAt) = (string.Join("\n\n", Passages.Split(text)), at);
    }

    /// <summary>Adds it last in the section's text, as public paragraphs: whoever answers for the section proposes secrecy.</summary>
    /// <exception cref="RuleBroken">RAP-107 when there is no answer, or it has been decided on.</exception>
    public SectionContent AddTo(SectionContent content, DateTimeOffset at)
    {
        RequireUndecided();

        Version++;
        UsedAt = at;
        return content with { Passages = [.. content.Passages, .. Passages.Parse(Text, [])] };
    }

    /// <exception cref="RuleBroken">RAP-107.</exception>
    public void Decline(DateTimeOffset at)
    {
        RequireUndecided();

        Version++;
        DeclinedAt = at;
    }

    /// <exception cref="RuleBroken">RAP-105 when it is answered or withdrawn.</exception>
    public void Withdraw(DateTimeOffset at)
    {
        Rule.Require(IsUnanswered, "RAP-105", "Frågan är redan besvarad eller har tagits tillbaka.");

        Version++;
        WithdrawnAt = at;
    }

    private void RequireUndecided() =>
        Rule.Require(IsWaitingForWriter, "RAP-107", "Bidraget är redan inlagt eller avböjt, eller så har kollegan inte svarat.");
}
