using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Styrning.Web.Access;
using Styrning.Web.Hosting;

namespace Styrning.Web.Features.Shared;

/// <summary>The top navigation: every part of the program in its order, shown once its page exists and the person may open it.</summary>
public sealed class MainMenu(EndpointDataSource endpoints, IAuthorizationService authorization, CurrentUser user, Settings settings)
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

    public async Task<IReadOnlyList<Item>> ForAsync(ClaimsPrincipal person, PathString here)
    {
        if (!user.IsSignedIn)
        {
            return [];
        }

        var pages = endpoints.Endpoints.OfType<RouteEndpoint>().ToLookup(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/'));
        var items = new List<Item>();
        foreach (var item in All.Where(item => settings.Demo || !item.DemoOnly))
        {
            if (pages[item.Path].FirstOrDefault() is { } page && await MayOpenAsync(person, page))
            {
                items.Add(item with { Current = here.StartsWithSegments(item.Path, StringComparison.OrdinalIgnoreCase) });
            }
        }

        return items;
    }

    private async Task<bool> MayOpenAsync(ClaimsPrincipal person, RouteEndpoint page)
    {
        foreach (var policy in page.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(asked => asked.Policy).OfType<string>())
        {
            if (!(await authorization.AuthorizeAsync(person, policy)).Succeeded)
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="Current">The page shown is this one or lies under it.</param>
    public sealed record Item(string Label, string Path, bool DemoOnly = false, bool Current = false);
}
