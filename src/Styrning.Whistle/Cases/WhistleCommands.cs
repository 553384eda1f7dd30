using Styrning.Whistle.Published;

namespace Styrning.Whistle.Cases;

/// <inheritdoc cref="IWhistleCommands"/>
internal sealed class WhistleCommands(IEnumerable<ICaseCommand> commands) : IWhistleCommands
{
    private const int CannotRead = 1;
    private const int Misunderstood = 64;

    public async Task<int> RunAsync(IReadOnlyList<string> words, bool json, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        var meant = commands.Select(command => (Command: command, Name: command.Name.Split(' '))).FirstOrDefault(each => words.Take(each.Name.Length).SequenceEqual(each.Name));
        if (meant.Command is null)
        {
            await errors.WriteLineAsync($"Okänt kommando: {string.Join(' ', words)}");
            return Misunderstood;
        }

        try
        {
            return await meant.Command.RunAsync([.. words.Skip(meant.Name.Length)], json, output, errors, cancel);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"En fil går inte att läsa eller skriva: {exception.Message}");
            return CannotRead;
        }
    }
}
