using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Moten.Anslag.Protokoll;

/// <summary>The notice came down: when its time had run, or too early, which is said with its consequence before it is recorded.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class TakeDownModel(ReadProtocols protocols, Recording record, CurrentUser user, OrganisationReader organisation) : ProtocolPage(protocols, user, organisation)
{
    [BindProperty, Required(ErrorMessage = "Ange dagen då anslaget togs ned.")]
    public DateOnly? TakenDownOn { get; set; }

    [BindProperty, StringLength(1000, ErrorMessage = "Skälet kan vara högst 1 000 tecken.")]
    public string? Because { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    public PublicNotice? Up => Shown.Protocol.NoticeThatIsUp;

    public bool IsEarly => Up is { } up && (TakenDownOn ?? Today) < up.MayComeDownOn;

    public void OnGet() => TakenDownOn = Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        PublicNotice? down = null;
        await record.ChangeAsync(Id, p => down = p.TakeDown(TakenDownOn!.Value, Because ?? "", Confirmed, Today, record.Person, record.Now), cancel);
        return ToProtocol(down!.WasInterrupted
            ? "Nedtagningen är registrerad. Överklagandetiden löper inte ut förrän tre veckor efter att justeringen har anslagits på nytt."
            : "Anslaget är nedtaget. Det har suttit uppe hela överklagandetiden.");
    }
}
