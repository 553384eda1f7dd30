using System.Text;

namespace Styrning.Whistle.Cases.RecoveryCommands;

/// <summary>A passphrase from a file or the keyboard, never from the command line, where others of the machine could read it.</summary>
internal static class PassphraseInput
{
    /// <param name="file">Whose first line it is; null: asked for.</param>
    /// <param name="question">Written on standard error, so that standard output holds the answer alone.</param>
    public static async Task<string> ReadAsync(string? file, string question, TextWriter errors, CancellationToken cancel)
    {
        if (file is not null)
        {
            return (await File.ReadAllLinesAsync(file, cancel)).FirstOrDefault() ?? "";
        }

        await errors.WriteAsync(question + " ");
        return Console.IsInputRedirected ? await Console.In.ReadLineAsync(cancel) ?? "" : Hidden(errors);
    }

    private static string Hidden(TextWriter errors)
    {
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key is not ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key is ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else
            {
                typed.Append(key.KeyChar);
            }
        }

        errors.WriteLine();
        return typed.ToString();
    }
}
