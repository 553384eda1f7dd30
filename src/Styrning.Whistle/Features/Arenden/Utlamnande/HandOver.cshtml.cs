using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Features.Arenden.Handlingar;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>Hands what another authority or unit needs to it: nothing that was not ticked, and not behind the reporter's back without a recorded reason.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class HandOverModel(CaseDesk desk, HandingOver handing) : CasePage(desk), IToldPage
{
    [BindProperty]
    public HandOverInput Input { get; set; } = new();

    [BindProperty]
    public ReporterNotice Notice { get; set; } = new();

    public bool CanReadHere => Open.Case.ReporterPublicKey is not null;

    public IReadOnlyList<CaseDocument> Given => ReporterNotice.GivenIn(Open);

    public IReadOnlyList<ReportPart> Parts => HandingOver.PartsOf(Open);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Input.Reveals is null)
        {
            ModelState.AddModelError("Input.Reveals", "Svara om något kan avslöja den som rapporterade.");
        }

        if (Input.Rule is { Length: > 0 } && !DisclosureRule.All.Any(rule => rule.Key == Input.Rule))
        {
            ModelState.AddModelError("Input.Rule", "Bestämmelsen finns inte att välja här.");
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var sent = await handing.RunAsync(Open, Input, Notice, cancel);
        Say("Beslutet är sparat. Skriv ut det här och lämna det till mottagaren.");
        return Redirect(CasePaths.Of(Id, $"handlingar/{sent.Id}"));
    }
}
