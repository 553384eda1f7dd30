using System.Runtime.CompilerServices;

namespace Styrning.House.Tests;

/// <summary>The files of the repository, as they are on disk.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Source files under a folder: no build output, no generated migrations.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder, params string[] endings)
    {
        var path = Path.Combine(Root, folder);
        var files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
                .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "Migrations" or "TestResults"))
                .Order(StringComparer.Ordinal)
                .Select(file => new SourceFile(file, File.ReadAllText(Path.Combine(Root, file))))
                .ToList()
            : [];
        return files;
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Styrning.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"Styrning.sln is not above {AppContext.BaseDirectory}, nor above {here}.");
    }
}

/// <param name="Path">From the root, with slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public int Lines => Text.Count(each => each == '\n');
}
