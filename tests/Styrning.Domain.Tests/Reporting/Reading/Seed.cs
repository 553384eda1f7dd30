using Styrning.Domain.Reporting.Reading;

namespace Styrning.Domain.Tests.Reporting.Reading;

/// <summary>The real report, which lies beside the repository and is not part of it.</summary>
internal static class Seed
{
    public static string Text()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Styrning.sln")))
                continue;

            var path = Path.Combine(folder.FullName, "..", "shared", "seed", "arlig-rapport-sakerhet-2022.txt");
            if (File.Exists(path))
                return File.ReadAllText(path);
        }

        Assert.Skip("The real report is not beside the repository.");
        return "";
    }

    public static ReadReport Read() => ReportReader.Read(Text());
}
