namespace Styrning.Workflow.Diagrams;

/// <summary>One element of a drawing in words, for whoever cannot see it. All texts are Swedish.</summary>
/// <param name="Id">The id in the file.</param>
/// <param name="Name">What the drawing calls it; empty where it is silent.</param>
/// <param name="Kind">What it is: "Uppgift för en person", "Grind: en väg" …</param>
/// <param name="Lane">The name of the lane that it is drawn in; null for none.</param>
/// <param name="State">"Står här nu (2)", "Passerat", "Hindrat" and combinations; null for none.</param>
/// <param name="Next">Where it leads, with the name of the flow first where it has one: "Ja: Arkivera". Empty where the order of the list says it.</param>
/// <param name="Inside">What is in it, in flow order: the elements of a pool or subprocess.</param>
public sealed record OutlineEntry(
    string Id,
    string Name,
    string Kind,
    string? Lane,
    string? State,
    IReadOnlyList<string> Next,
    IReadOnlyList<OutlineEntry> Inside);
