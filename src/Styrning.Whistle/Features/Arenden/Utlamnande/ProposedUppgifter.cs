using System.Text.RegularExpressions;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>What the report itself tells that has to be tried: whom it names, and how its writer is reached. The rest is the handler's to find.</summary>
internal static partial class ProposedUppgifter
{
    /// <param name="texts">What was asked for: numbers and addresses by which somebody is reached are found in it. They are mostly the writer's own, and the handler says otherwise.</param>
    public static IReadOnlyList<Uppgift> Of(ReportContent? report, params IEnumerable<string> texts)
    {
        var named = Of(report);
        return [.. named, .. texts.SelectMany(text => Reaches().Matches(text)).Select(m => m.Value.Trim()).Distinct()
            .Where(found => !named.Any(n => n.Text.Contains(found, StringComparison.OrdinalIgnoreCase)))
            .Select(found => new Uppgift(found, SecrecyGround.Reporter.Key, Released: false, ""))];
    }

    private static IReadOnlyList<Uppgift> Of(ReportContent? report) => report is null ? [] :
    [
        .. OfReporter(report),
        .. report.Concerned.SelectMany(c => new[] { c.Name, c.Title }).Where(IsSomething).Distinct().Select(text => new Uppgift(text.Trim(), SecrecyGround.Other.Key, Released: false, "")),
    ];

    /// <summary>Kept back whatever the handler chooses: there is no test to make.</summary>
    public static IEnumerable<Uppgift> OfReporter(ReportContent report) => report.Contact.Split(['\n', ',', ';']).Append(report.Contact).Append(report.Relation)
        .Where(IsSomething).Select(text => new Uppgift(text.Trim(), SecrecyGround.Reporter.Key, Released: false, "")).DistinctBy(u => u.Text);

    private static bool IsSomething(string text) => text.Trim().Length > 1;

    // An address for mail, a personnummer, a telephone number.
    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+|\b(19|20)?\d{6}[-+]\d{4}\b|(\+46|\b0)[ -]?\d[\d -]{4,13}\d", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Reaches();
}
