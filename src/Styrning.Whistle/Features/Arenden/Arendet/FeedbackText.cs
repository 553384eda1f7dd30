using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

internal static class FeedbackText
{
    /// <summary>Measures and the reasons for them, as the reporter reads them.</summary>
    public static CaseDocument Write(OpenCase open, string? measures, string? reasons)
    {
        CaseRules.RequireMeasures(measures ?? "");
        CaseRules.RequireReasons(reasons ?? "");
        var english = Reports.Of(open)?.Language == "en";
        return open.Write(CaseDocumentKind.Feedback, $"{(english ? "What we have done" : "Vad vi har gjort")}\n{measures!.Trim()}\n\n{(english ? "Why" : "Varför")}\n{reasons!.Trim()}");
    }
}
