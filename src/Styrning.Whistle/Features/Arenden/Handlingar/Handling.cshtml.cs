using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Handlingar;

/// <summary>One document, as it is read and printed: a tjänsteanteckning with its day and who answers for it.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class HandlingModel(CaseDesk desk, CaseNames names, Marking marking) : CasePage(desk)
{
    [FromRoute]
    public Guid Handling { get; set; }

    [BindProperty]
    public List<string> Provisions { get; set; } = [];

    public CaseDocument Document { get; private set; } = null!;

    public Verksamhetsutovare Organisation { get; private set; } = null!;

    public string By { get; private set; } = "";

    public string Secrecy { get; private set; } = "";

    public string? Text => ReportParts.TextOf(Open, Document);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Open.Documents.Find(d => d.Id == Handling) is not { } document)
        {
            return NotFound();
        }

        Document = document;
        Organisation = await names.OrganisationAsync(Open.Case, cancel);
        By = DiaryKinds.MadeBy(document, await names.OfAsync(Open.Case, cancel));
        Secrecy = Marking.WordsOf(document, (await marking.DaysAsync(Open, cancel))[document.Id], Organisation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Open.Documents.Find(d => d.Id == Handling) is not { } document)
        {
            return NotFound();
        }

        await marking.ChangeAsync(document, Provisions, cancel);
        Say("Sekretessmarkeringen är sparad.");
        return Redirect(CasePaths.Of(Id, $"handlingar/{Handling}"));
    }
}
