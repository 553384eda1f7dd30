using System.Collections.Concurrent;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Hosting;

/// <summary>
/// Addresses of the files under wwwroot, with a version made of their content. The framework's own versions watch the files for changes, and a machine has
/// only so many watches to give: when they run out, no page can be shown.
/// </summary>
public sealed class Assets(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, string> _addresses = new();

    /// <param name="path">Begins with a slash.</param>
    public string AddressOf(string path) => _addresses.GetOrAdd(path, file =>
        $"{file}?v={ContentHash.Of(File.ReadAllBytes(Path.Combine(environment.WebRootPath, file.TrimStart('/'))))[..16]}");
}
