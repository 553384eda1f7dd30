using System.Buffers.Text;

namespace Styrning.Whistle.Crypto;

/// <summary>A holder's part of the recovery key as a text file: its public half, and its private half under a passphrase. Kept away from this system, on paper or a stick in a safe.</summary>
internal static class RecoveryKeyFile
{
    private const string Title = "Styrning: del av återställningsnyckel 1";
    private const string Public = "Öppen nyckel: ";
    private const string Locked = "Låst nyckel: ";

    public static async Task<string> WriteAsync(KeyPair pair, string passphrase, CancellationToken cancel) =>
        $"{Title}\n{Public}{PublicKeyText.Write(pair.PublicKey)}\n{Locked}{Base64Url.EncodeToString(await PassphraseLock.LockAsync(pair, passphrase, cancel))}\n";

    /// <returns>Null when it is no such file, or the passphrase is another.</returns>
    public static async Task<KeyPair?> OpenAsync(string text, string passphrase, CancellationToken cancel)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines is [Title, var open, var locked] && open.StartsWith(Public, StringComparison.Ordinal) && locked.StartsWith(Locked, StringComparison.Ordinal)
            && PublicKeyText.Read(open[Public.Length..]) is { } publicKey && Base64Url.IsValid(locked.AsSpan(Locked.Length))
            && Base64Url.DecodeFromChars(locked.AsSpan(Locked.Length)) is { Length: PassphraseLock.LockedSize } bytes
            ? await PassphraseLock.OpenAsync(bytes, publicKey, passphrase, cancel)
            : null;
    }
}
