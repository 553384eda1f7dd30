using System.Security.Cryptography;
using NSec.Cryptography;

namespace Styrning.Whistle.Crypto;

/// <summary>XChaCha20-Poly1305 with a random nonce in front: nonce (24 bytes), ciphertext, tag (16 bytes).</summary>
internal static class SymmetricSeal
{
    public const int KeySize = 32;

    /// <summary>How much longer a ciphertext is than its text, in bytes.</summary>
    public const int Overhead = NonceSize + 16;

    private const int NonceSize = 24;

    private static readonly AeadAlgorithm Algorithm = AeadAlgorithm.XChaCha20Poly1305;

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        Span<byte> nonce = stackalloc byte[NonceSize];
        RandomNumberGenerator.Fill(nonce);
        return SealWith(key, nonce, plain, context);
    }

    /// <summary>For the fixed vectors of the tests. A nonce is used once.</summary>
    internal static byte[] SealWith(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        using var imported = Key.Import(Algorithm, key, KeyBlobFormat.RawSymmetricKey);
        var sealedBytes = new byte[NonceSize + plain.Length + Algorithm.TagSize];
        nonce.CopyTo(sealedBytes);
        Algorithm.Encrypt(imported, nonce, context, plain, sealedBytes.AsSpan(NonceSize));
        return sealedBytes;
    }

    /// <param name="what">Names what is opened in the exception; holds nothing of its content.</param>
    /// <exception cref="SealBroken">Changed, moved, or another key.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> context, string what)
    {
        if (sealedBytes.Length < Overhead)
        {
            throw new SealBroken(what);
        }

        using var imported = Key.Import(Algorithm, key, KeyBlobFormat.RawSymmetricKey);
        var plain = new byte[sealedBytes.Length - Overhead];
        return Algorithm.Decrypt(imported, sealedBytes[..NonceSize], context, sealedBytes[NonceSize..], plain) ? plain : throw new SealBroken(what);
    }
}
