using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>Requests for documents of the case. No field for who asks or why: it must not be asked.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class RequestsModel(CaseDesk desk, Disclosures disclosures, CurrentHandler handler) : CasePage(desk)
{
    [BindProperty, Required(ErrorMessage = "Ange dagen då begäran kom.")]
    public DateOnly? CameOn { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv vad begäran gäller."), StringLength(4000, ErrorMessage = "Skriv högst 4 000 tecken.")]
    public string What { get; set; } = "";

    [BindProperty]
    public List<Guid> Documents { get; set; } = [];

    public IReadOnlyList<DisclosureCase> Asked { get; private set; } = [];

    public IReadOnlyList<CaseDocument> Askable => Disclosures.Askable(Open);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        CameOn = handler.Today;
        Asked = await disclosures.OfAsync(Id, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (CameOn > handler.Today || CameOn < Open.Case.ReceivedOn)
        {
            ModelState.AddModelError(nameof(CameOn), "Dagen ska vara tidigast den dag rapporten kom och senast i dag.");
        }

        if (!Askable.Any(d => Documents.Contains(d.Id)))
        {
            ModelState.AddModelError(nameof(Documents), "Kryssa för de handlingar som begäran gäller.");
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var disclosure = await disclosures.ReceiveAsync(Open, CameOn!.Value, What.Trim(), Documents, cancel);
        return Redirect(CasePaths.Of(Id, $"utlamnande/{disclosure.Id}"));
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Asked = await disclosures.OfAsync(Id, cancel);
    }
}
