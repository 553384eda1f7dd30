namespace Styrning.Whistle.Published;

/// <summary>
/// Letters that wait in the channel's own store: whom to tell that something waits, and nothing of what. The host's sender writes the words.
/// Take, write under the key, then say that it is done: a crash in between takes the same key again, which the sender drops.
/// </summary>
public interface IWhistleLetters
{
    /// <returns>
    /// Keys (at most 100 characters, unrelated to any case's id) and persons, at most a hundred, each person once, those whose hour has come. For an outside recipient, who is none of the
    /// organisation's persons, name and address too: no handler is left who may take what waits.
    /// </returns>
    Task<IReadOnlyList<(string Key, Guid Person, string? OutsideName, string? OutsideAddress)>> TakeAsync(CancellationToken cancel);

    /// <summary>They have been told of everything that waited for them.</summary>
    Task DoneAsync(IReadOnlyCollection<string> keys, CancellationToken cancel);
}
