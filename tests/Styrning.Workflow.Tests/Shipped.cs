using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Tests;

/// <summary>The process files that come with the program.</summary>
internal static class Shipped
{
    public static string Xml(string file) => File.ReadAllText(Path.Combine(Folder("workflows"), file));

    public static IEnumerable<string> Files() => Directory.GetFiles(Folder("workflows"), "*.bpmn").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public static ProcessModel Model(string file)
    {
        var read = BpmnReader.Read(Xml(file));
        Assert.Empty(read.Problems);
        return Assert.Single(read.Processes);
    }

    /// <summary>A folder at the root of the repository.</summary>
    public static string Folder(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Styrning.sln")))
            folder = folder.Parent;
        return Path.Combine(Assert.IsType<DirectoryInfo>(folder).FullName, name);
    }
}
