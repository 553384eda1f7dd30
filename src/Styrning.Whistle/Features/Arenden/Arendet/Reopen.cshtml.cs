using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>Takes a closed case up again, when something new has come within the two years.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class ReopenModel(CaseDesk desk, CaseWork work, CurrentHandler handler) : CaseFormPage(desk, work, handler)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        CaseRules.RequireMayReopen(State, Today);
        var by = await SignatureAsync(cancel);
        await Work.TellAsync(Open, CaseProcess.Reopen, "aterupptog", () =>
        {
            CaseRules.RequireReasons(Reasons ?? "");
            Open.Record(CaseFactKind.Reopened, Open.Write(CaseDocumentKind.Tjansteanteckning, Decisions.Text("Beslut: ärendet återupptas", Today, by, ("Skäl", Reasons!))));
        }, new Dictionary<string, object?> { ["aterupptaget"] = true }, cancel);
        return ToCase("Ärendet är återupptaget och utreds.");
    }
}
