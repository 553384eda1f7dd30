using System.Security.Cryptography;

namespace Styrning.Whistle.Crypto;

/// <summary>SHA-256 of a file that comes in pieces.</summary>
internal sealed class FileHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(ReadOnlySpan<byte> piece) => _hash.AppendData(piece);

    /// <returns>64 hexadecimal digits in lower case.</returns>
    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();
}
