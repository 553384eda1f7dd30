using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Register.Uppgifter;

/// <summary>Gives a new document its lasting address: free, and none that a page of the program has (/dokument/nytt).</summary>
internal sealed class DocumentAddresses(StyrningDb db, EndpointDataSource endpoints)
{
    private const string Under = "dokument/";

    public async Task<string> FreeAsync(string? title, CancellationToken cancel)
    {
        var taken = (await db.Set<Styrdokument>().Select(d => d.Key).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        taken.UnionWith(Reserved());
        return DocumentKey.Free(title, DocumentKey.Longest, taken.Contains);
    }

    /// <summary>Words that stand where a document's key would.</summary>
    public IEnumerable<string> Reserved() => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Select(endpoint => endpoint.RoutePattern.RawText?.Trim('/') ?? "")
        .Where(path => path.StartsWith(Under, StringComparison.OrdinalIgnoreCase))
        .Select(path => path[Under.Length..].Split('/')[0].ToLowerInvariant())
        .Where(word => !word.Contains('{', StringComparison.Ordinal));
}
