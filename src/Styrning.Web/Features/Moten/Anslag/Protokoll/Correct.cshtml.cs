using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Moten.Anslag.Protokoll;

/// <summary>Puts right what was typed in wrong about a notice: its day, or that it came down at all. The record keeps what it said before.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class CorrectModel(ReadProtocols protocols, Recording record, CurrentUser user, OrganisationReader organisation) : ProtocolPage(protocols, user, organisation)
{
    [BindProperty]
    public DateOnly? PostedOn { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv hur felet uppstod. Det står kvar på protokollets sida."), StringLength(500, ErrorMessage = "Högst 500 tecken.")]
    public string? Because { get; set; }

    public void OnGet() => PostedOn = Shown.Protocol.NoticeThatIsUp?.PostedOn;

    public async Task<IActionResult> OnPostDagAsync(CancellationToken cancel)
    {
        if (PostedOn is null)
        {
            ModelState.TryAddModelError(nameof(PostedOn), "Ange dagen då anslaget verkligen sattes upp.");
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await record.ChangeAsync(Id, p => p.CorrectNoticeDay(PostedOn!.Value, Because!, Today, record.Person, record.Now), cancel);
        await LoadAsync(cancel);
        return ToProtocol($"Dagen är rättad. Sista dag att överklaga är {SwedishText.Date(Shown.Protocol.Period!.LastDay.Due)}.");
    }

    public async Task<IActionResult> OnPostUppeAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await record.ChangeAsync(Id, p => p.WasNeverDown(Because!, record.Person, record.Now), cancel);
        return ToProtocol("Rättat: anslaget har suttit uppe hela tiden.");
    }
}
