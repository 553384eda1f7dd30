namespace Styrning.Web.Features.Processer;

internal static class ProcessPaths
{
    /// <summary>The page of a process. Its key is from a file, and may hold what an address must not.</summary>
    public static string Of(string key) => $"/processer/{Uri.EscapeDataString(key)}";

    public static string Of(string key, int? version) => $"{Of(key)}/v/{version}";
}
