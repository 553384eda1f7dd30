namespace Styrning.Whistle.Published;

/// <summary>The commands of the channel: <c>audit verify</c>, <c>visselblasning …</c>. Opened by the program's command line.</summary>
public interface IWhistleCommands
{
    /// <param name="words">The command's words and options, without the program's own.</param>
    /// <param name="json">Print one JSON document and nothing else.</param>
    /// <returns>The exit status: 0 done, 1 something is wrong, 64 the command was not understood.</returns>
    Task<int> RunAsync(IReadOnlyList<string> words, bool json, TextWriter output, TextWriter errors, CancellationToken cancel);
}
