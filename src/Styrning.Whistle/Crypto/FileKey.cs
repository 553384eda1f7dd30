using System.Security.Cryptography;
using System.Text;

namespace Styrning.Whistle.Crypto;

/// <summary>
/// The key of one file: its chunks are sealed with it, and it is sealed with the draft's secret or the case's key. To send a report with files is then to seal some short keys
/// again, and the commit that holds the case does not wait for fifty megabytes.
/// </summary>
internal sealed class FileKey : IDisposable
{
    private readonly byte[] _key;
    private readonly Guid _file;

    private FileKey(Guid file, byte[] key) => (_file, _key) = (file, key);

    public static FileKey New(Guid file) => new(file, RandomNumberGenerator.GetBytes(SymmetricSeal.KeySize));

    public byte[] SealChunk(int no, ReadOnlySpan<byte> plain) => SymmetricSeal.Seal(_key, plain, ContextOf(no));

    /// <exception cref="SealBroken">Changed, moved to another place or file, or another key.</exception>
    public byte[] OpenChunk(int no, ReadOnlySpan<byte> sealedBytes) => SymmetricSeal.Open(_key, sealedBytes, ContextOf(no), $"chunk/{no}");

    /// <summary>Bound to the owner as well: a file that is moved to another case in the database does not open there.</summary>
    public byte[] SealedUnder(FileSealing sealing) => sealing.Seal(_key, _file, "key");

    /// <exception cref="SealBroken">Changed, moved, or another's.</exception>
    public static FileKey Open(FileSealing sealing, Guid file, ReadOnlySpan<byte> sealedKey) => new(file, sealing.Open(sealedKey, file, "key"));

    public void Dispose() => CryptographicOperations.ZeroMemory(_key);

    private byte[] ContextOf(int no) => Encoding.ASCII.GetBytes($"styrning/file/1/{_file:N}/chunk/{no}");
}
