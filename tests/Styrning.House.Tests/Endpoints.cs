using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;

namespace Styrning.House.Tests;

public sealed class Endpoints
{
    /// <summary>Pages that anybody may open. A new one is a decision: it is written here.</summary>
    private static readonly string[] OpenToAll = ["fel", "logga-in", "logga-ut"];

    [Fact]
    public async Task Each_says_who_may_open_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var endpoints = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.True(endpoints.Count > 5);

        var silent = endpoints.Where(endpoint =>
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            && !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(authorize => authorize.Policy is not null));

        Assert.Empty(silent.Select(endpoint => endpoint.RoutePattern.RawText));
    }

    [Fact]
    public async Task Only_the_door_is_open_to_all()
    {
        await using var host = await StyrningHost.StartAsync();
        var endpoints = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

        var open = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/'));

        Assert.Equal(OpenToAll.Order(), open.Distinct().Order());
    }

    [Fact]
    public async Task Every_page_asks_for_sign_in_when_nobody_is()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = host.NewVisitor();
        var closed = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => "/" + System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!.Trim('/'), @"\{[^}]*\}", "1"))
            .ToList();
        Assert.NotEmpty(closed);

        foreach (var path in closed)
        {
            Assert.Equal("Logga in", (await visitor.OpenAsync(path)).Heading);
        }
    }
}
