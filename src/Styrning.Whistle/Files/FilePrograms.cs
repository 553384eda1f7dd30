using System.Runtime.InteropServices;

namespace Styrning.Whistle.Files;

/// <summary>The processes that look into files.</summary>
/// <param name="Program">The file of this program.</param>
/// <param name="Scanner">A command; null when there is none.</param>
internal sealed record FilePrograms(string Program, string? Scanner)
{
    /// <summary>This program anew, as it was started itself or else by the runtime it runs on.</summary>
    public IReadOnlyList<string> Cleaning() =>
        Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == Path.GetFileNameWithoutExtension(Program)
            ? [own, "fil", "rensa"]
            : [Runtime(), Program, "fil", "rensa"];

    private static string Runtime()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        return Environment.ProcessPath is { } own && Path.GetFileName(own) == name ? own : Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
    }
}
