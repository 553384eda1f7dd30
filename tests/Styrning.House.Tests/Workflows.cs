using Styrning.Workflow.Storage;

namespace Styrning.House.Tests;

/// <summary>A published process is never edited: whoever is in the middle of it would find another under their feet.</summary>
public sealed class Workflows
{
    [Fact]
    public void Each_file_is_as_it_was_published()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "workflows"), "*.bpmn");
        Assert.NotEmpty(files);
        var published = File.ReadAllLines(Path.Combine(Repository.Root, "workflows/published.sha256"))
            .Select(line => line.Split("  ", 2))
            .ToDictionary(parts => parts[1], parts => parts[0]);

        Assert.Equal(files.Select(Path.GetFileName).Order(), published.Keys.Order());
        foreach (var file in files)
        {
            Assert.True(
                ContentHash.Of(File.ReadAllBytes(file)) == published[Path.GetFileName(file)],
                $"{Path.GetFileName(file)} has changed. Make a new version of it. Until it has been released: sha256sum *.bpmn > published.sha256 in workflows/.");
        }
    }

    [Fact]
    public void Each_file_says_its_key_and_version_in_its_name()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "workflows"), "*.bpmn").Select(file => Path.GetFileName(file)).ToList();
        Assert.NotEmpty(files);

        Assert.All(files, file => Assert.Matches(@"^[a-z-]+\.v[1-9][0-9]*\.bpmn$", file));
    }
}
