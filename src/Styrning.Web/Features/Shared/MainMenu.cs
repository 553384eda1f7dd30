using Microsoft.AspNetCore.Routing;
using Styrning.Web.Access;
using Styrning.Web.Hosting;

namespace Styrning.Web.Features.Shared;

/// <summary>The top navigation: every part of the program in its order, shown once its page exists and the person may open it.</summary>
public sealed class MainMenu(EndpointDataSource endpoints, CurrentUser user, Settings settings)
{
    private static readonly Item[] All =
    [
        new("Idag", "/idag"),
        new("Rapporter", "/rapporter"),
        new("Dokument", "/dokument"),
        new("Möten", "/moten"),
        new("Ärenden", "/arenden"),
        new("Processer", "/processer"),
        new("Organisation", "/organisation"),
        new("Brev", "/brev", DemoOnly: true),
        new("Klocka", "/klocka", DemoOnly: true),
    ];

    public IEnumerable<Item> For(PathString here)
    {
        if (!user.IsSignedIn)
        {
            return [];
        }

        var routes = endpoints.Endpoints.OfType<RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/')).ToHashSet();
        return All
            .Where(item => routes.Contains(item.Path) && (settings.Demo || !item.DemoOnly))
            .Select(item => item with { Current = here.StartsWithSegments(item.Path, StringComparison.OrdinalIgnoreCase) });
    }

    /// <param name="Current">The page shown is this one or lies under it.</param>
    public sealed record Item(string Label, string Path, bool DemoOnly = false, bool Current = false);
}
