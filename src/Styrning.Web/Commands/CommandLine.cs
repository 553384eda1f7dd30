using Styrning.Domain;
using Styrning.Web.Hosting;

namespace Styrning.Web.Commands;

/// <summary>
/// The same program, asked for one thing instead of being started: <c>-- deadline ack 2026-05-04 --json</c>. What was asked for goes to standard output and
/// everything else to standard error. No port is opened and no job is started.
/// </summary>
internal static class CommandLine
{
    private const int Misused = 2;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args.Any(argument => argument is "--help" or "-h" or "-?") || args[0] == "help")
        {
            await WriteHelpAsync(output, CommandTable.All.Where(each => each.Words[0] == args[0]).ToList());
            return 0;
        }

        var command = CommandTable.All.FirstOrDefault(each => each.Matches(args));
        if (command is null)
        {
            await errors.WriteLineAsync($"Okänt kommando: {string.Join(' ', args)}");
            await WriteHelpAsync(errors, CommandTable.All.Where(each => each.Words[0] == args[0]).ToList());
            return Misused;
        }

        try
        {
            var rest = args[command.Words.Length..];
            var call = new CommandCall(rest.Where(argument => argument != "--json").ToList(), rest.Contains("--json"), output, errors);
            return await command.RunAsync(call);
        }
        catch (CommandMisused misused)
        {
            await errors.WriteLineAsync(misused.Message);
            return Misused;
        }
        catch (RuleBroken broken)
        {
            await errors.WriteLineAsync(broken.Sentence);
            return Misused;
        }
        catch (SettingsRefused refused)
        {
            await errors.WriteLineAsync(refused.Message);
            return 64;
        }
    }

    /// <param name="writer">Where.</param>
    /// <param name="meant">The commands that begin as what was written; none: every command.</param>
    private static async Task WriteHelpAsync(TextWriter writer, IReadOnlyList<Command> meant)
    {
        await writer.WriteLineAsync("Styrning – utan kommando startar programmet. Kommandon:");
        await writer.WriteLineAsync();
        foreach (var command in meant.Count > 0 ? meant : CommandTable.All)
        {
            await writer.WriteLineAsync($"  {command.Usage}");
            foreach (var line in command.Does.Split('\n'))
                await writer.WriteLineAsync($"      {line}");
        }

        await writer.WriteLineAsync();
        await writer.WriteLineAsync("  --json   svaret som ett JSON-dokument på standard ut, och inget annat där");
        await writer.WriteLineAsync("  --help   den här texten");
    }
}
