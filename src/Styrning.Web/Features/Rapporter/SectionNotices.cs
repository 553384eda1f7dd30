using Microsoft.EntityFrameworkCore;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Rapporter;

internal static class SectionNotices
{
    /// <summary>Writes the notice unless its key is written already, here or in the database.</summary>
    public static async Task AddOnceAsync(StyrningDb db, string key, Guid section, string role, SectionNoticeKind kind, DateTimeOffset at, CancellationToken cancel)
    {
        var notices = db.Set<SectionNotice>();
        if (notices.Local.All(n => n.Key != key) && !await notices.AnyAsync(n => n.Key == key, cancel))
        {
            notices.Add(new() { Key = key, SectionId = section, RoleKey = role, Kind = kind, CreatedAt = at });
        }
    }
}
