using Styrning.Workflow.Diagrams;

namespace Styrning.Web.Commands;

internal static class ProcessDrawCommand
{
    private const int Refused = 1;

    public static async Task<int> RunAsync(CommandCall call)
    {
        var (file, target, at) = Read(call.Arguments);
        var reading = Diagram.Read(await ProcessFile.ReadAsync(file));
        if (reading.Diagram is not { } diagram)
            throw new CommandMisused(string.Join(Environment.NewLine, reading.Problems));

        if (at.Find(element => !diagram.Shows(element)) is { } unknown)
        {
            await call.Errors.WriteLineAsync($"Ritningen har inget element med id {unknown}.");
            return Refused;
        }

        foreach (var remark in reading.Problems)
            await call.Errors.WriteLineAsync(remark.ToString());
        await WriteAsync(call, target, diagram.Svg(Marks(at)));
        return 0;
    }

    /// <summary>An element named twice has two tokens.</summary>
    private static DiagramMarks Marks(List<string> at) =>
        DiagramMarks.None with { At = at.GroupBy(element => element, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal) };

    private static async Task WriteAsync(CommandCall call, string target, string svg)
    {
        if (target == "-")
        {
            await call.Output.WriteAsync(svg);
            return;
        }

        try
        {
            await File.WriteAllTextAsync(target, svg);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandMisused($"Filen {target} går inte att skriva.");
        }
    }

    private static (string File, string Target, List<string> At) Read(IReadOnlyList<string> arguments)
    {
        string? file = null, target = null;
        var at = new List<string>();
        for (var next = 0; next < arguments.Count; next++)
        {
            switch (arguments[next])
            {
                case "-o" or "--at" when next + 1 == arguments.Count:
                    throw Misused($"{arguments[next]} ska följas av ett värde.");
                case "-o":
                    target = arguments[++next];
                    break;
                case "--at":
                    at.Add(arguments[++next]);
                    break;
                case ['-', ..] option:
                    throw Misused($"{option} finns inte.");
                case var name when file is null:
                    file = name;
                    break;
                default:
                    throw Misused("Bara en fil kan ritas åt gången.");
            }
        }

        return (file ?? throw Misused("Ange filen som ska ritas."), target ?? throw Misused("Ange med -o vart ritningen ska; -o - är standard ut."), at);
    }

    private static CommandMisused Misused(string why) => new($"{why} Skriv: process draw FIL -o FIL.svg [--at ELEMENT]…");
}
