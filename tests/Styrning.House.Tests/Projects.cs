using System.Xml.Linq;

namespace Styrning.House.Tests;

/// <summary>house: a wall must earn its place, and then it holds.</summary>
public sealed class Projects
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Styrning.Domain"] = [],
        ["Styrning.Workflow"] = [],
        ["Styrning.Pages"] = ["Styrning.Domain"],
        ["Styrning.Whistle"] = ["Styrning.Domain", "Styrning.Pages", "Styrning.Workflow"],
        ["Styrning.Web"] = ["Styrning.Domain", "Styrning.Pages", "Styrning.Whistle", "Styrning.Workflow"],
    };

    [Fact]
    public void Refer_to_each_other_in_one_direction_only()
    {
        var projects = Repository.Files("src", ".csproj");
        Assert.Equal(Allowed.Keys.Order(), projects.Select(NameOf).Order());

        foreach (var project in projects)
        {
            var references = XDocument.Parse(project.Text).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));
            Assert.Equal(Allowed[NameOf(project)].Order(), references.Order());
        }
    }

    [Fact]
    public void The_law_needs_no_package_and_no_framework_of_the_web()
    {
        var domain = Assert.Single(Repository.Files("src/Styrning.Domain", ".csproj"));

        Assert.Empty(XDocument.Parse(domain.Text).Descendants("PackageReference"));
        Assert.Empty(XDocument.Parse(domain.Text).Descendants("FrameworkReference"));
    }

    [Fact]
    public void The_law_and_the_engine_know_nothing_of_each_other_or_of_the_web()
    {
        foreach (var (folder, strangers) in new[]
        {
            ("src/Styrning.Domain", new[] { "Styrning.Workflow", "Styrning.Web", "Styrning.Whistle", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore" }),
            ("src/Styrning.Workflow", ["Styrning.Domain", "Styrning.Web", "Styrning.Whistle", "Microsoft.AspNetCore"]),
        })
        {
            var files = Repository.Files(folder, ".cs");
            Assert.NotEmpty(files);
            Assert.Empty(files.Where(file => strangers.Any(stranger => file.Text.Contains($"using {stranger}", StringComparison.Ordinal))).Select(file => file.Path));
        }
    }

    [Fact]
    public void Are_all_in_the_solution_and_keep_a_lock_file()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Styrning.sln"));
        var projects = Repository.Files("src", ".csproj").Concat(Repository.Files("tests", ".csproj")).ToList();
        Assert.NotEmpty(projects);

        Assert.Empty(projects.Where(project => !solution.Contains(Path.GetFileName(project.Path), StringComparison.Ordinal)).Select(project => project.Path));
        Assert.Empty(projects.Where(project => !File.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(project.Path)!, "packages.lock.json"))).Select(project => project.Path));
    }

    [Fact]
    public void Start_the_same_way_for_everybody()
    {
        // launchSettings.json makes dotnet run print a line on standard output, and gives each developer a mode of their own.
        Assert.Empty(Repository.Files("src", "launchSettings.json").Concat(Repository.Files("tests", "launchSettings.json")).Select(file => file.Path));
    }

    private static string NameOf(SourceFile project) => Path.GetFileNameWithoutExtension(project.Path);
}
