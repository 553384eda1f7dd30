using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Access;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Information;

/// <summary>What reporters were told from a certain day: as it was published.</summary>
[Authorize(WhistlePolicies.KeepAppointments)]
internal sealed class VersionModel(WhistleDb db) : PageModel
{
    public ChannelInformation Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string organisation, int no, CancellationToken cancel)
    {
        Shown = (await db.Information.AsNoTracking().SingleOrDefaultAsync(i => i.Organisation == organisation && i.No == no && i.PublishedOn != null, cancel))!;
        return Shown is null ? NotFound() : Page();
    }
}
