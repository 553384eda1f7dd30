namespace Styrning.Domain.Documents;

/// <summary>What refers to a document that is to be repealed or replaced, and what stands under it.</summary>
/// <param name="References">From the texts of living documents that do not go in the same matter.</param>
/// <param name="Children">Living ones that do not go in the same matter.</param>
/// <param name="Choices">What has been said of the children.</param>
public sealed record RepealBurden(Styrdokument Document, IReadOnlyList<DocumentReference> References, IReadOnlyList<Styrdokument> Children, IReadOnlyList<ChildOfRepealed> Choices)
{
    /// <summary>References that somebody has to decide on.</summary>
    public IReadOnlyList<DocumentReference> UndecidedReferences => [.. References.Where(r => r.NamesId == Document.Id && r.IsUndecided)];

    public IReadOnlyList<Styrdokument> UndecidedChildren => [.. Children.Where(c => !Choices.Any(d => d.ChildId == c.Id && d.ParentId == Document.Id && d.IsDecided))];

    /// <summary>How many documents refer to it.</summary>
    public int Referring => References.Where(r => r.NamesId == Document.Id && r.State is not ReferenceState.Dismissed).Select(r => r.FromId).Distinct().Count();

    public bool IsReady => UndecidedReferences.Count == 0 && UndecidedChildren.Count == 0;
}

/// <summary>Before a document goes, whoever proposes it says what is to become of each that leans on it.</summary>
public static class RepealRules
{
    /// <exception cref="RuleBroken">DOK-160 while a reference waits, DOK-161 while a child does.</exception>
    public static void Require(RepealBurden burden)
    {
        var references = burden.UndecidedReferences.Select(r => r.FromId).Distinct().Count();
        Rule.Require(references == 0, "DOK-160",
            $"{SwedishText.Sentence(SwedishText.Count(references, "dokument hänvisar", "dokument hänvisar", neuter: true))} till {burden.Document.Title}. Bestäm först om hänvisningarna pekas om, stryks eller står kvar.");
        Rule.Require(burden.UndecidedChildren.Count == 0, "DOK-161",
            $"{burden.Document.Title} har underordnade dokument som gäller: {SwedishText.Join(burden.UndecidedChildren.Select(c => c.Title))}. Bestäm först vad som ska gälla för dem.");
    }

    /// <summary>The document still says something: neither repealed, replaced nor expired.</summary>
    public static bool IsLiving(Styrdokument document, DateOnly day) => DocumentState.On(document, day).Stage is DocumentStage.InForce or DocumentStage.Coming or DocumentStage.NotDecided;
}
