namespace Styrning.Domain.Decisions;

/// <summary>A line of the trace: what was corrected in the words of a record, before the protocol was justerat.</summary>
/// <param name="What">"Beslutets ordalydelse", "Vilka som begärde det".</param>
public sealed record DecisionCorrection(DateTimeOffset At, Guid By, string What, string Before, string After)
{
    /// <summary>
    /// The words may be corrected until the protocol is justerat; the justerade protocol is the original. The outcome may not: the matter has gone on by it, and
    /// is moved back by whoever keeps the processes.
    /// </summary>
    /// <param name="justeradOn">Of the protocol the § is in; null while it is not justerat or in none.</param>
    /// <returns>How many texts were changed.</returns>
    /// <exception cref="RuleBroken">MOT-44, -47, -68, -69, -77 or -78.</exception>
    public static int Of(Decision decision, DecisionWords words, DateOnly? justeradOn, DateTimeOffset at, Guid by)
    {
        RequireOpen(justeradOn);
        words.Require(decision.Outcome, decision.Minority is not null);
        Rule.Require(words.MinorityNames.Count == (decision.Minority?.Motiveringar.Count ?? 0), "MOT-47", "Skriv vilka som begärde det, som det står i protokollet.");

        var before = decision.Corrections.Count;
        void Note(string what, string old, string now)
        {
            if (old != now)
            {
                decision.Corrections = [.. decision.Corrections, new(at, by, what, old, now)];
            }
        }

        Note("Beslutets ordalydelse", decision.Text, words.Text);
        Note("Ändringen", decision.Change, words.Change);
        Note("Motiveringen", decision.Motivering, words.Motivering);
        (decision.Text, decision.Change, decision.Motivering) = (words.Text, words.Change, words.Motivering);
        if (decision.Minority is { } minority)
        {
            Note("Vilka som begärde det", Names(minority.Motiveringar.Select(m => m.Names)), Names(words.MinorityNames));
            decision.Minority = minority with { Motiveringar = [.. minority.Motiveringar.Zip(words.MinorityNames, (m, names) => m with { Names = names })] };
        }

        return decision.Corrections.Count - before;
    }

    /// <exception cref="RuleBroken">MOT-77.</exception>
    public static void RequireOpen(DateOnly? justeradOn) => Rule.Require(justeradOn is null, "MOT-77",
        justeradOn is { } on ? $"Protokollet justerades den {SwedishText.Date(on)} och är originalet. Det som står här ändras inte längre." : "");

    private static string Names(IEnumerable<string> names) => string.Join("; ", names);
}

/// <summary>The words of a recorded decision.</summary>
/// <param name="MinorityNames">For each motivering of a minority: who asked. Empty when none did.</param>
public sealed record DecisionWords(string Text, string Change = "", string Motivering = "", params IReadOnlyList<string> MinorityNames)
{
    /// <exception cref="RuleBroken">MOT-44, -47, -68 or -69.</exception>
    internal void Require(DecisionOutcome outcome, bool byMinority)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(Text), "MOT-69", "Skriv beslutet som det står i protokollet.");
        Rule.Require(outcome is not DecisionOutcome.AdoptedWithChange || !string.IsNullOrWhiteSpace(Change), "MOT-68", "Skriv vad som ändrades i förslaget.");
        Rule.Require(outcome is not DecisionOutcome.Aterremiss || byMinority || !string.IsNullOrWhiteSpace(Motivering), "MOT-44", "En återremiss ska ha en motivering: vad som ska utredas eller ändras.");
        Rule.Require(MinorityNames.All(names => !string.IsNullOrWhiteSpace(names)), "MOT-47", "Skriv vilka som begärde det, som det står i protokollet.");
    }
}
