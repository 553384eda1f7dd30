using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Moten.Anslag.Protokoll;

/// <summary>The justering is announced, for the first time or anew after an interruption.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class PostModel(ReadProtocols protocols, Recording record, CurrentUser user, OrganisationReader organisation) : ProtocolPage(protocols, user, organisation)
{
    [BindProperty, Required(ErrorMessage = "Ange dagen då anslaget sattes upp.")]
    public DateOnly? PostedOn { get; set; }

    public bool Again => Shown.Protocol.Notices.Count > 0;

    public void OnGet() => PostedOn = Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await record.ChangeAsync(Id, p => p.Announce(PostedOn!.Value, Today, record.Person, record.Now), cancel);
        await LoadAsync(cancel);
        var late = !Again && Shown.Protocol.WasAnnouncedLate ? $" Det var senare än {SwedishText.Date(Shown.Protocol.AnslagDue!.Due)}, men tiden räknas från i dag." : "";
        var period = Shown.Protocol.Period!;
        return ToProtocol($"Anslaget är uppe.{late} Sista dag att överklaga är {SwedishText.Date(period.LastDay.Due)}. Ta ned anslaget tidigast {SwedishText.Date(period.NoticeMayComeDownOn)}.");
    }
}
