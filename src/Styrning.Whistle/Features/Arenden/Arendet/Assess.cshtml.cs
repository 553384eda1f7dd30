using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>Whether it is a case under the law. The handler decides alone that it is, and never alone that it is not.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class AssessModel(CaseDesk desk, CaseWork work, CurrentHandler handler) : CaseFormPage(desk, work, handler)
{
    [BindProperty, Required(ErrorMessage = "Välj hur du bedömer det.")]
    public Assessment? Outcome { get; set; }

    [BindProperty]
    public OutOfScopeGround? Ground { get; set; }

    [BindProperty, StringLength(5_000, ErrorMessage = "Skriv högst 5 000 tecken.")]
    public string? Referral { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var by = await SignatureAsync(cancel);
        await Work.DoAsync(Open, CaseProcess.Assess, "bedomde", () => Outcome is Assessment.OutOfScope ? Propose(by) : Accept(by), cancel);
        return ToCase(Outcome is Assessment.OutOfScope ? "Din bedömning är sparad. Nu ska en andra handläggare göra sin." : "Ärendet utreds.");
    }

    private Dictionary<string, object?> Accept(string by)
    {
        CaseRules.RequireReasons(Reasons ?? "");
        var text = Decisions.Text("Beslut: ett ärende enligt visselblåsarlagen", Today, by, ("Grund", AssessmentWords.Of(Outcome!.Value)), ("Skäl", Reasons!));
        Open.Record(CaseFactKind.InvestigationBegun, Open.Write(CaseDocumentKind.Tjansteanteckning, text));
        return new() { ["inom_lagen"] = true };
    }

    private Dictionary<string, object?> Propose(string by)
    {
        CaseRules.RequireGroundAndReferral(Ground, Referral ?? "");
        CaseRules.RequireReasons(Reasons ?? "");
        var text = Decisions.Text("Bedömning: inte ett ärende enligt visselblåsarlagen", Today, by, ("Grund", AssessmentWords.Of(Ground!.Value)), ("Skäl", Reasons!), ("Hänvisning", Referral!));
        Open.Record(CaseFactKind.OutOfScopeProposed, Open.Write(CaseDocumentKind.Tjansteanteckning, text));
        return new() { ["inom_lagen"] = false };
    }
}

internal enum Assessment
{
    /// <summary>VBL 1:2 first paragraph.</summary>
    PublicInterest,

    /// <summary>VBL 1:2 second paragraph.</summary>
    UnionAct,
    OutOfScope,
}
