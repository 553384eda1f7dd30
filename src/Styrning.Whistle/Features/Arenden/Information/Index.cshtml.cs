using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Access;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Information;

/// <summary>What each organisation tells reporters, and every version that it has told.</summary>
[Authorize(WhistlePolicies.KeepAppointments)]
internal sealed class IndexModel(WhistleDb db) : PageModel
{
    public IReadOnlyList<(Verksamhetsutovare Organisation, IReadOnlyList<ChannelInformation> Versions)> Channels { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var versions = await db.Information.AsNoTracking().OrderByDescending(i => i.No).ToListAsync(cancel);
        var organisations = await db.Organisations.AsNoTracking().OrderByDescending(o => o.Key == "kommunen").ThenBy(o => o.Key).ToListAsync(cancel);
        Channels = [.. organisations.Select(o => (o, (IReadOnlyList<ChannelInformation>)[.. versions.Where(v => v.Organisation == o.Key)]))];
    }
}
