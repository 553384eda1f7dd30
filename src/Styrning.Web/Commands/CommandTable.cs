namespace Styrning.Web.Commands;

/// <summary>Every command of the program.</summary>
internal static class CommandTable
{
    public static IReadOnlyList<Command> All { get; } =
    [
        new("deadline SLAG ÅÅÅÅ-MM-DD [--json]", "Räknar en lagstadgad frist och visar hur.", DeadlineCommand.RunAsync),
        new("report import FIL [--json]", "Läser en tidigare rapport och lägger det som hittas för bekräftelse; med --json skrivs det bara ut.", ReportImportCommand.RunAsync),
        new("migrate", "För databasen till den här versionen.", MigrateCommand.RunAsync),
    ];
}

/// <param name="Usage">Begins with the command's words in lower case; the arguments are in upper case or brackets.</param>
internal sealed record Command(string Usage, string Does, Func<CommandCall, Task<int>> RunAsync)
{
    public string[] Words { get; } = [.. Usage.Split(' ').TakeWhile(word => word.All(char.IsAsciiLetterLower))];

    public bool Matches(IReadOnlyList<string> args) => args.Take(Words.Length).SequenceEqual(Words);
}
