using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

internal static class FeedbackText
{
    /// <summary>Measures and the reasons for them, as the reporter reads them.</summary>
    public static CaseDocument Write(OpenCase open, string? measures, string? reasons, string? how)
    {
        CaseRules.RequireMeasures(measures ?? "");
        CaseRules.RequireReasons(reasons ?? "");
        CaseRules.RequireHowTold(open.Case, how ?? "");
        var english = Reports.Of(open)?.Language == "en";
        return open.Write(CaseDocumentKind.Feedback, $"{(english ? "What we have done" : "Vad vi har gjort")}\n{measures!.Trim()}\n\n{(english ? "Why" : "Varför")}\n{reasons!.Trim()}{Told(how)}");
    }

    /// <summary>The last lines of what was said to somebody who cannot read here; empty for everybody else.</summary>
    public static string Told(string? how) => string.IsNullOrWhiteSpace(how) ? "" : $"\n\nHur personen fick veta det\n{how.Trim()}";
}
