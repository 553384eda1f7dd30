using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Styrning.Whistle.Crypto;

/// <summary>A private key under a passphrase: salt (16 bytes), then as <see cref="SymmetricSeal"/>. Argon2id with 64 MiB and three passes: about a tenth of a second, and seldom.</summary>
internal static class PassphraseLock
{
    /// <summary>Of a locked key, in bytes.</summary>
    public const int LockedSize = SaltSize + SymmetricSeal.Overhead + KeyPair.Size;

    private const int SaltSize = 16;
    private const int Passes = 3;
    private const int KiB = 64 * 1024;

    // Two at a time: a hundred guesses at once must not take the memory of the machine.
    private static readonly SemaphoreSlim AtATime = new(2, 2);

    public static async Task<byte[]> LockAsync(KeyPair pair, string passphrase, CancellationToken cancel) => (await LockAllAsync([pair], passphrase, cancel))[0];

    /// <summary>Keys that have one passphrase in common: it is stretched once for all of them.</summary>
    /// <returns>Each key locked, in the same order.</returns>
    public static async Task<IReadOnlyList<byte[]>> LockAllAsync(IReadOnlyList<KeyPair> pairs, string passphrase, CancellationToken cancel)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        var key = await KeyOfAsync(passphrase, salt, cancel);
        return [.. pairs.Select(pair => (byte[])[.. salt, .. SymmetricSeal.Seal(key, pair.PrivateKey, pair.PublicKey)])];
    }

    /// <returns>Null when the passphrase is another.</returns>
    public static async Task<KeyPair?> OpenAsync(byte[] locked, byte[] publicKey, string passphrase, CancellationToken cancel)
    {
        var key = await KeyOfAsync(passphrase, locked[..SaltSize], cancel);
        try
        {
            var privateKey = SymmetricSeal.Open(key, locked.AsSpan(SaltSize), publicKey, "a private key");
            var pair = KeyPair.FromPrivate(privateKey);
            CryptographicOperations.ZeroMemory(privateKey);
            return pair;
        }
        catch (SealBroken)
        {
            return null;
        }
    }

    private static async Task<byte[]> KeyOfAsync(string passphrase, byte[] salt, CancellationToken cancel)
    {
        await AtATime.WaitAsync(cancel);
        try
        {
            var argon = PasswordBasedKeyDerivationAlgorithm.Argon2id(new Argon2Parameters { DegreeOfParallelism = 1, MemorySize = KiB, NumberOfPasses = Passes });
            return argon.DeriveBytes(Encoding.UTF8.GetBytes(TypedText.Normal(passphrase)), salt, SymmetricSeal.KeySize);
        }
        finally
        {
            AtATime.Release();
        }
    }
}
