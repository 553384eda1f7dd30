using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Visselblasning.Shared;

/// <summary>Where "Lämna sidan" leads: the organisation's choice, and before one is chosen the kommun's. It works when nothing else does.</summary>
internal sealed class LeaveLink(WhistleDb db)
{
    private const string Otherwise = "https://www.riksdagen.se/";

    /// <param name="organisation">Key, or empty.</param>
    public async Task<string> ToAsync(string organisation)
    {
        try
        {
            var organisations = await db.Organisations.AsNoTracking().Select(o => new { o.Key, o.Kind, o.LeaveTo }).ToListAsync();
            var chosen = organisations.Find(o => o.Key == organisation) ?? organisations.Find(o => o.Kind == VerksamhetsutovareKind.Kommun);
            return Uri.TryCreate(chosen?.LeaveTo, UriKind.Absolute, out var site) && (site.Scheme == Uri.UriSchemeHttps || site.Scheme == Uri.UriSchemeHttp) ? site.AbsoluteUri : Otherwise;
        }
        catch (DbException)
        {
            return Otherwise; // the way out must not depend on the store
        }
    }
}
