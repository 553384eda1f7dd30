using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

internal static class PublishedInformation
{
    /// <returns>What the channel shows; null: nothing has been published, and the channel is closed.</returns>
    public static Task<ChannelInformation?> PublishedAsync(this WhistleDb db, string organisation, CancellationToken cancel) =>
        db.Information.AsNoTracking().Where(i => i.Organisation == organisation && i.PublishedOn != null).OrderByDescending(i => i.No).FirstOrDefaultAsync(cancel);
}
