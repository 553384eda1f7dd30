using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Styrning.Whistle.Features.Arenden;

/// <summary>The pages beside the list: those that exist and that the person may open.</summary>
internal sealed class DeskLinks(EndpointDataSource endpoints, IAuthorizationService authorization)
{
    private static readonly (string Label, string Path)[] All =
    [
        ("Registrera brev, samtal eller möte", "/arenden/registrera"),
        ("Diarium", "/arenden/diarium"),
        ("Uppdrag", "/arenden/uppdrag"),
        ("Information till den som rapporterar", "/arenden/information"),
        ("Gallring och arkiv", "/arenden/gallring"),
        ("Siffror per år", "/arenden/statistik"),
        ("Lås eller lås upp din nyckel", "/arenden/las-upp"),
    ];

    public async Task<IReadOnlyList<(string Label, string Path)>> ForAsync(ClaimsPrincipal user)
    {
        var mine = new List<(string, string)>();
        foreach (var (label, path) in All)
        {
            var endpoint = endpoints.Endpoints.OfType<RouteEndpoint>().FirstOrDefault(e => "/" + e.RoutePattern.RawText?.Trim('/') == path);
            if (endpoint?.Metadata.GetOrderedMetadata<IAuthorizeData>() is { } asked && await MayAsync(user, asked))
            {
                mine.Add((label, path));
            }
        }

        return mine;
    }

    private async Task<bool> MayAsync(ClaimsPrincipal user, IReadOnlyList<IAuthorizeData> asked)
    {
        foreach (var policy in asked.Select(a => a.Policy).OfType<string>())
        {
            if (!(await authorization.AuthorizeAsync(user, policy)).Succeeded)
            {
                return false;
            }
        }

        return true;
    }
}
