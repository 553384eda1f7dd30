using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Sammantraden;

[Authorize(Policies.ManageMeetings)]
internal sealed class MoveModel(StyrningDb db, OrganisationReader organisation, CalledOff calledOff) : MeetingPage(db, organisation)
{
    [BindProperty, Required(ErrorMessage = "Ange den nya dagen.")]
    public DateOnly? To { get; set; }

    [BindProperty, StringLength(1000, ErrorMessage = "Skälet kan ha högst 1 000 tecken.")]
    public string? Because { get; set; }

    public void OnGet() => Version = Meeting.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        Meeting moved = null!;
        await Db.InTransactionAsync(async () =>
        {
            SeenAs(Version);
            moved = await calledOff.MoveAsync(Meeting, Organ, To!.Value, Today, Because, cancel);
        }, cancel);
        Say($"Sammanträdet är flyttat till {SwedishText.DateWithWeekday(moved.MeetsOn)}. Kallelsen går ut på nytt.");
        return Redirect(RecordPaths.Of(moved));
    }
}
