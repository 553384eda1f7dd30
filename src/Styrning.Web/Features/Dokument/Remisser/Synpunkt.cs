using Styrning.Domain;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>A row of the table "remissinstans – synpunkt – bemötande".</summary>
/// <param name="Place">What it is about: "2 Gåvor".</param>
/// <param name="Order">Of the place in what was sent.</param>
internal sealed record Synpunkt(RemissRecipient From, RemissAnswer Answer, string Place, int Order, bool IsLate)
{
    /// <summary>All that has been said in a round, by place in the order of the text, or by who said it in Swedish order.</summary>
    public static IReadOnlyList<IGrouping<string, Synpunkt>> Of(Remiss remiss, bool bySender)
    {
        var places = RemissPlace.Of(remiss).Select((p, i) => (p.DocumentId, p.Section, Order: i)).ToList();
        var all = remiss.Recipients.Where(r => r.HasAnswered).SelectMany(r => r.Answers.Select(a => new Synpunkt(
            r, a, RemissPlace.NameOf(remiss, a), places.FindIndex(p => p.DocumentId == a.DocumentId && p.Section == a.Section), remiss.IsLate(r)))).ToList();
        return bySender
            ? [.. all.OrderBy(s => SwedishText.SortKey(s.From.Name), StringComparer.Ordinal).ThenBy(s => s.Order).GroupBy(s => s.From.Name)]
            : [.. all.OrderBy(s => s.Order).ThenBy(s => SwedishText.SortKey(s.From.Name), StringComparer.Ordinal).GroupBy(s => s.Place)];
    }
}
