using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Styrning.Whistle.Tests.Sakerhet;

/// <summary>Every address that a program answers, as its own table says: a page that is added is in these tests the same day.</summary>
internal static partial class Addresses
{
    /// <param name="value">What is put in the place of a part such as "id" or "fil"; null leaves the address out.</param>
    public static IReadOnlyList<Address> Of(IServiceProvider program, Func<string, string?>? value = null) =>
        [.. program.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => (Pattern: "/" + endpoint.RoutePattern.RawText!.Trim('/'), Page: endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()))
            .Select(each => (each.Pattern, Path: Filled(each.Pattern, value ?? (_ => null)), Posts: each.Page?.HandlerMethods.Where(method => method.HttpMethod == "Post").Select(method => method.Name ?? "").ToList() ?? []))
            .Where(each => each.Path is not null)
            .GroupBy(each => each.Path!)
            .Select(same => new Address(same.First().Pattern, same.Key, same.First().Posts))
            .OrderBy(address => address.Path, StringComparer.Ordinal)];

    private static string? Filled(string pattern, Func<string, string?> value)
    {
        var path = pattern;
        foreach (Match part in Part().Matches(pattern))
        {
            if ((part.Groups["optional"].Success ? "" : value(part.Groups["name"].Value)) is not { } text)
            {
                return null;
            }

            path = path.Replace(part.Value, text, StringComparison.Ordinal);
        }

        return path.Length > 1 ? path.TrimEnd('/') : path;
    }

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)(:[^}?]+)?(?<optional>\?)?\}")]
    private static partial Regex Part();
}

/// <param name="Posts">The names of what can be posted to it; "" for the one without a name. Empty: it is only read.</param>
internal sealed record Address(string Pattern, string Path, IReadOnlyList<string> Posts)
{
    /// <summary>Each address that a form could name.</summary>
    public IEnumerable<string> Forms => Posts.Select(post => post.Length == 0 ? Path : $"{Path}?handler={post}");
}
