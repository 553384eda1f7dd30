using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Register.AldreBeslut;

/// <summary>Types in a decision from an old cover.</summary>
[Authorize(Policies.ManageDocuments)]
internal sealed class AddModel(StyrningDb db, OrganisationReader organisation, CoverQuestions questions, OldDecisions decisions) : OldDecisionForm(db, organisation, questions)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Document is not { } document)
        {
            return NotFound();
        }

        Effect = document.Decisions.Exists(e => e.IsStanding) ? Domain.Documents.DecisionEffect.Revise : Domain.Documents.DecisionEffect.Adopt;
        OrganKey = document.DecidingOrganKey;
        KnownFinal = true;
        VersionId = document.Versions.Find(v => !v.IsDraft && !document.Decisions.Exists(e => e.VersionId == v.Id))?.Id;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Document is not { } document)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var typed = Typed();
        typed.AddTo(document, Tables.Organs.Values, Tables.Today, DateTimeOffset.UnixEpoch, Guid.Empty); // a refusal comes before a question
        await LoadAsync(cancel);
        if (await MustAskAsync(typed, cancel))
        {
            return Page();
        }

        await decisions.AddAsync(document.Id, typed, cancel);
        Say("Beslutet är inskrivet. Vad dokumentet är i dag har räknats om.");
        return Redirect($"/dokument/{Key}#beslut");
    }
}
