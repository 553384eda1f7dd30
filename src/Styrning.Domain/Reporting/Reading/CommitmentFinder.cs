namespace Styrning.Domain.Reporting.Reading;

/// <summary>Walks through the text of a section and lists every sentence that points forward, with a verdict on each.</summary>
internal static class CommitmentFinder
{
    private static readonly string[] Leads =
        ["planera", "framåt", "kommande år", "nästa år", "nästa steg", "plan för", "fokusområden", "fokus ", "prioriter", "inför ", "mål för", "mål ", "åtgärder ", "aktiviteter "];

    private static readonly string[] SameAsBefore = ["detsamma gäller", "desamma gäller", "det samma gäller", "samma gäller", "likaså gäller", "det gäller även", "detta gäller även"];

    /// <param name="year">The year the report is about; null when it is not known.</param>
    /// <param name="introduction">Nothing without a time is suggested there: it tells what holds, not what will be done.</param>
    public static List<ReadCommitment> Find(IReadOnlyList<ReadParagraph> paragraphs, int? year, bool introduction = false)
    {
        var found = new List<ReadCommitment>();
        ForwardLead? heading = null;
        ForwardLead? list = null;
        for (var at = 0; at < paragraphs.Count; at++)
        {
            var paragraph = paragraphs[at];
            if (paragraph.Kind is ReadParagraphKind.Subheading)
            {
                (heading, list) = (Lead(paragraph.Text, year), null);
                continue;
            }

            if (paragraph.Kind is ReadParagraphKind.Text)
                list = null;
            var leadsList = paragraph.Text.EndsWith(':') && at + 1 < paragraphs.Count && paragraphs[at + 1].Kind is ReadParagraphKind.Item;
            Paragraph(paragraph, year, introduction, list ?? heading, leadsList, found);
            if (leadsList)
                list = Lead(paragraph.Text, year);
        }

        return found;
    }

    private static void Paragraph(ReadParagraph paragraph, int? year, bool introduction, ForwardLead? lead, bool leadsList, List<ReadCommitment> found)
    {
        string? before = null;
        var sentences = Sentences.Of(paragraph.Text);
        for (var at = 0; at < sentences.Count; at++)
        {
            var sentence = sentences[at];
            var previous = found.Count > 0 && found[^1].Sentence == before ? found[^1] : null;
            var verdict = ForwardVerdict.On(sentence, year, paragraph.Kind is ReadParagraphKind.Item);
            if (verdict is null && previous is { Suggested: true } && SameAsBefore.FirstOrDefault(mark => sentence.Starts(mark)) is { } same)
                verdict = new ForwardVerdict(same, "Meningen säger att detsamma gäller som i åtagandet före.", null, ReadConfidence.Medium, true);
            else if (lead is not null && verdict is not { Suggested: true } && !ForwardVerdict.LooksBack(sentence))
                verdict = new ForwardVerdict(lead.Words, $"Står under \"{lead.Words}\".", verdict?.Period ?? lead.Period, ReadConfidence.Medium, true);

            if (verdict is not null)
            {
                if (leadsList && at == sentences.Count - 1 && verdict.Suggested)
                    verdict = verdict with { Suggested = false, Confidence = ReadConfidence.Low, Why = "Inleder en lista. Punkterna tas upp var för sig." };
                if (introduction && verdict is { Suggested: true, Confidence: not ReadConfidence.High })
                    verdict = verdict with { Suggested = false, Confidence = ReadConfidence.Low, Why = "Står i inledningen och anger ingen tid: återger troligen vad som gäller." };
                found.Add(new ReadCommitment(sentence, before, verdict.Marker, verdict.Why, verdict.Period, verdict.Confidence, verdict.Suggested, paragraph.Line));
            }

            before = sentence;
        }
    }

    // "Planerat 2024", "Under nästa år ska vi:": what stands below points forward without saying so again.
    private static ForwardLead? Lead(string text, int? year)
    {
        var verdict = ForwardVerdict.On(text, year, item: false);
        var time = ForwardVerdict.Ahead(text, year);
        var words = text.Length <= 80 ? text : Sentences.Of(text)[^1];
        if (verdict is { Suggested: true } || (Leads.Any(lead => text.Starts(lead)) && (time is not null || text.Starts("planera") || text.Starts("framåt") || text.Starts("nästa") || text.Starts("kommande"))))
            return ForwardVerdict.LooksBack(text) ? null : new ForwardLead(words.TrimEnd(':'), time ?? verdict?.Period);

        return null;
    }

    private sealed record ForwardLead(string Words, FuzzyPeriod? Period);
}
