using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Sammantraden;

[Authorize(Policies.ManageMeetings)]
internal sealed class ChangeModel(StyrningDb db, OrganisationReader organisation) : MeetingPage(db, organisation)
{
    [BindProperty]
    public MeetingInput Input { get; set; } = new();

    public void OnGet() => (Input, Version) = (new() { StartsAt = Meeting.StartsAt, Place = Meeting.Place }, Meeting.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await ChangeAsync(() => Meeting.SetPlace(Input.StartsAt, Input.Place), cancel);
        return ToMeeting("Tid och plats är ändrade." + (Meeting.KallelseSentOn is null ? "" : " Kallelsen har redan gått ut: meddela dem som är kallade."));
    }
}
