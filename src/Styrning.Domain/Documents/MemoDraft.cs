namespace Styrning.Domain.Documents;

/// <summary>One document as a tjänsteskrivelse is to name it.</summary>
/// <param name="Title">As in the register.</param>
/// <param name="Replacement">Title of the document that takes its place; null when none does.</param>
public sealed record MemoItem(string Title, MatterAction Action, string? Replacement = null);

/// <summary>The first words of a tjänsteskrivelse, made from what the matter wants. Somebody reads and changes them before they are settled.</summary>
public static class MemoDraft
{
    private static readonly MatterAction[] Order = [MatterAction.ReAdopt, MatterAction.Revise, MatterAction.Adopt, MatterAction.Replace, MatterAction.Repeal];

    /// <param name="terms">The mandatperioder that ask for it: "kommunfullmäktiges mandatperiod började 15 oktober 2026". Empty when it is not for one.</param>
    public static string Background(IReadOnlyCollection<MemoItem> items, IReadOnlyCollection<string> terms)
    {
        var count = SwedishText.Count(items.Count, "styrdokument", "styrdokument", neuter: true);
        var why = terms.Count > 0
            ? $"{SwedishText.Sentence(SwedishText.Join(terms))}. Styrdokument som ska förnyas varje mandatperiod tas då upp på nytt, så att den nya församlingen tar ställning till dem."
            : "Styrdokumentens tid för förnyelse är inne.";
        return items.Count == 1
            ? $"{why}\n\nÄrendet gäller {items.First().Title}."
            : $"{why}\n\nÖversynen omfattar {count}. För vart och ett framgår nedan vilket beslut det gäller enligt i dag och vad som föreslås.";
    }

    /// <summary>One att-sats for each kind of action, with its documents in the order given; a replacement has one of its own.</summary>
    public static IReadOnlyList<string> Proposals(IReadOnlyCollection<MemoItem> items) =>
        [.. Order.SelectMany(action => Of(action, [.. items.Where(i => i.Action == action)]))];

    private static IEnumerable<string> Of(MatterAction action, IReadOnlyList<MemoItem> items)
    {
        if (items.Count == 0) return [];

        var titles = SwedishText.Join(items.Select(i => i.Title));
        return action switch
        {
            MatterAction.ReAdopt => [$"att fastställa {titles} på nytt med oförändrad lydelse"],
            MatterAction.Revise => [$"att anta {titles} i ny lydelse enligt förslaget"],
            MatterAction.Adopt => [$"att anta {titles} enligt förslaget"],
            MatterAction.Replace => items.Select(i => $"att {i.Title} ersätts av {i.Replacement ?? "ett annat dokument"}"),
            _ => [$"att upphäva {titles}"],
        };
    }
}
