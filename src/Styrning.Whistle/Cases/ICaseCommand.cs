namespace Styrning.Whistle.Cases;

/// <summary>A command of the channel, found by its first words.</summary>
internal interface ICaseCommand
{
    /// <summary>"audit verify".</summary>
    string Name { get; }

    /// <param name="arguments">What stands after the name, --json taken out.</param>
    /// <returns>0 done, 1 something is wrong, 64 not understood.</returns>
    Task<int> RunAsync(IReadOnlyList<string> arguments, bool json, TextWriter output, TextWriter errors, CancellationToken cancel);
}
