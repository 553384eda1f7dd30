using Microsoft.AspNetCore.WebUtilities;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Register.Listan;

/// <summary>What of the register is shown, as it stands in the address.</summary>
internal sealed record DocumentFilter(string? Query, string? Type, string? Organ, string? Subject, string? Owner, string? State)
{
    public static IReadOnlyList<(string Key, string Name)> States { get; } =
    [
        ("gallande", "Gällande"), ("sena", "För sena"), ("kommande", "Kommande"), ("arbete", "Under arbete"), ("utgangna", "Utgångna"), ("upphavda", "Upphävda och ersatta"), ("obeslutade", "Inte beslutade"),
    ];

    public bool IsEmpty => this == new DocumentFilter(null, null, null, null, null, null) || new[] { Query, Type, Organ, Subject, Owner, State }.All(string.IsNullOrWhiteSpace);

    /// <param name="state">Another state than the one chosen.</param>
    public string Address(string path, string? state, int page = 1)
    {
        var parts = new Dictionary<string, string?> { ["q"] = Query, ["typ"] = Type, ["organ"] = Organ, ["amne"] = Subject, ["ansvarig"] = Owner, ["lage"] = state, ["sida"] = page > 1 ? $"{page}" : null };
        return QueryHelpers.AddQueryString(path, parts.Where(part => !string.IsNullOrWhiteSpace(part.Value)));
    }

    public static bool Holds(DocumentLine line, string? state) => state switch
    {
        "gallande" => line.State.Stage is DocumentStage.InForce,
        "sena" => line.IsLate,
        "kommande" => line.State.Coming is not null,
        "arbete" => line.IsInWork,
        "utgangna" => line.State.Stage is DocumentStage.Expired,
        "upphavda" => line.State.Stage is DocumentStage.Repealed or DocumentStage.Replaced,
        "obeslutade" => line.State.Stage is DocumentStage.NotDecided,
        _ => true,
    };
}

/// <summary>A document in the list, with what is computed of it for the day.</summary>
internal sealed record DocumentLine(Styrdokument Document, DocumentState State, bool IsInWork, bool IsLate);
