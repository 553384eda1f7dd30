namespace Styrning.Domain.Reporting;

/// <summary>What a part must have before it can be handed in. A draft may lack all of it.</summary>
public static class SectionCompleteness
{
    /// <summary>What is missing, as sentences that say what to do; empty when it can be handed in.</summary>
    public static IReadOnlyList<(string Code, string Sentence)> Missing(ReportSection section, SectionPart part, IReadOnlyCollection<Commitment> inherited)
    {
        var content = part.Content;
        var missing = new List<(string, string)>();
        foreach (var commitment in inherited.Where(c => c.BelongsTo(section, part)))
        {
            var answer = content.Answers.FirstOrDefault(a => a.CommitmentId == commitment.Id);
            if (answer is null && section.Parts.Any(p => p.Id != part.Id && commitment.BelongsTo(section, p) && p.Content.Answers.Any(a => a.CommitmentId == commitment.Id)))
            {
                continue; // the other part has answered for both
            }

            if (answer is null)
            {
                missing.Add(("RAP-44", $"Ange hur det gick med ”{commitment.Short}”."));
            }
            else if (WhatAnswerLacks(answer) is { } lack)
            {
                missing.Add(("RAP-45", $"”{commitment.Short}”: {lack}"));
            }
        }

        if (content.Form is not SectionForm.Reported)
        {
            return missing;
        }

        if (content.Passages.Count == 0)
        {
            missing.Add(("RAP-46", "Skriv något om året, eller välj ”Oförändrat sedan i fjol” eller ”Redovisas i särskild ordning”."));
        }

        if (content.Incidents.Count == 0 && !content.NoIncidents)
        {
            missing.Add(("RAP-47", "Ange årets incidenter, eller kryssa i ”Inga incidenter att rapportera”."));
        }

        return missing;
    }

    /// <exception cref="RuleBroken">The first thing that is missing.</exception>
    public static void Require(ReportSection section, SectionPart part, IReadOnlyCollection<Commitment> inherited)
    {
        var missing = Missing(section, part, inherited);
        if (missing.Count > 0)
        {
            throw new RuleBroken(missing[0].Code, string.Join(" ", missing.Select(m => m.Sentence)));
        }
    }

    private static string? WhatAnswerLacks(CommitmentAnswer answer) => answer.Status switch
    {
        CommitmentStatus.Delayed when answer.Cause is null => "ange orsaken till förseningen.",
        CommitmentStatus.Delayed when answer.Cause is DelayCause.Other && string.IsNullOrWhiteSpace(answer.Note) => "beskriv orsaken till förseningen.",
        CommitmentStatus.Dropped when string.IsNullOrWhiteSpace(answer.Note) => "skriv varför det utgår.",
        _ => null,
    };
}
