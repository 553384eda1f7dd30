using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Sammantraden;

[Authorize(Policies.ManageMeetings)]
internal sealed class CancelModel(StyrningDb db, OrganisationReader organisation, CalledOff calledOff) : MeetingPage(db, organisation)
{
    [BindProperty, StringLength(1000, ErrorMessage = "Skälet kan ha högst 1 000 tecken.")]
    public string? Because { get; set; }

    /// <summary>What waits to be put up anew.</summary>
    public IReadOnlyList<AgendaItem> Matters => [.. Meeting.InOrder().Where(item => item.MatterId is not null && item.TreatedAt is null)];

    public void OnGet() => Version = Meeting.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await Db.InTransactionAsync(async () =>
        {
            SeenAs(Version);
            await calledOff.CancelAsync(Meeting, Today, Because, cancel);
        }, cancel);
        return ToMeeting("Sammanträdet är inställt. Meddela dem som är kallade.");
    }
}
