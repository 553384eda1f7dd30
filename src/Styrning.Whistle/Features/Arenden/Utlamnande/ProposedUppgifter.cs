using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>What the report itself tells that has to be tried: whom it names, and how its writer is reached. The rest is the handler's to find.</summary>
internal static class ProposedUppgifter
{
    public static IReadOnlyList<Uppgift> Of(ReportContent? report) => report is null ? [] :
    [
        .. OfReporter(report),
        .. report.Concerned.SelectMany(c => new[] { c.Name, c.Title }).Where(IsSomething).Distinct().Select(text => new Uppgift(text.Trim(), SecrecyGround.Other.Key, Released: false, "")),
    ];

    /// <summary>Kept back whatever the handler chooses: there is no test to make.</summary>
    public static IEnumerable<Uppgift> OfReporter(ReportContent report) => report.Contact.Split(['\n', ',', ';']).Append(report.Contact).Append(report.Relation)
        .Where(IsSomething).Select(text => new Uppgift(text.Trim(), SecrecyGround.Reporter.Key, Released: false, "")).DistinctBy(u => u.Text);

    private static bool IsSomething(string text) => text.Trim().Length > 1;
}
