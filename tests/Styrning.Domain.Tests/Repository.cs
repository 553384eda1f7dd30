namespace Styrning.Domain.Tests;

/// <summary>Files of the repository, found by walking up to the solution: tests run from wherever they were built.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string[] Lines(params string[] path) => File.ReadAllLines(Path.Combine([Root, .. path]));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Styrning.sln"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("Styrning.sln is in no folder above the tests.");
    }
}
