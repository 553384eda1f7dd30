using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Styrning.Whistle.Crypto;

/// <summary>
/// Sealed to a public key, so that the one who seals cannot open it again: an ephemeral X25519 key, HKDF-SHA256 over the shared secret with both public keys
/// as salt, XChaCha20-Poly1305. Ephemeral public key (32 bytes), then as <see cref="SymmetricSeal"/>.
/// </summary>
internal static class SealedBox
{
    /// <param name="recipient">32 bytes.</param>
    /// <param name="context">What it is for, part of what is authenticated: "wrap/CASE/2".</param>
    /// <exception cref="SealBroken">The public key is none: its shared secret is zero.</exception>
    public static byte[] Seal(ReadOnlySpan<byte> recipient, ReadOnlySpan<byte> plain, string context)
    {
        using var ephemeral = Key.Create(KeyAgreementAlgorithm.X25519);
        var own = ephemeral.PublicKey.Export(KeyBlobFormat.RawPublicKey);
        var key = KeyOf(ephemeral, recipient, own, recipient);
        try
        {
            return [.. own, .. SymmetricSeal.Seal(key, plain, Encoding.UTF8.GetBytes(context))];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <exception cref="SealBroken">Changed, for another purpose, or sealed to another key.</exception>
    public static byte[] Open(KeyPair recipient, ReadOnlySpan<byte> sealedBytes, string context)
    {
        if (sealedBytes.Length < KeyPair.Size + SymmetricSeal.Overhead)
        {
            throw new SealBroken("a wrapped key");
        }

        using var own = Key.Import(KeyAgreementAlgorithm.X25519, recipient.PrivateKey, KeyBlobFormat.RawPrivateKey);
        var key = KeyOf(own, sealedBytes[..KeyPair.Size], sealedBytes[..KeyPair.Size], recipient.PublicKey);
        try
        {
            return SymmetricSeal.Open(key, sealedBytes[KeyPair.Size..], Encoding.UTF8.GetBytes(context), "a wrapped key");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static byte[] KeyOf(Key own, ReadOnlySpan<byte> theirs, ReadOnlySpan<byte> ephemeral, ReadOnlySpan<byte> recipient)
    {
        if (!PublicKey.TryImport(KeyAgreementAlgorithm.X25519, theirs, KeyBlobFormat.RawPublicKey, out var other) || other is null)
        {
            throw new SealBroken("a wrapped key");
        }

        using var secret = KeyAgreementAlgorithm.X25519.Agree(own, other) ?? throw new SealBroken("a wrapped key");
        return KeyDerivationAlgorithm.HkdfSha256.DeriveBytes(secret, (byte[])[.. ephemeral, .. recipient], "styrning/sealed-box/1"u8, SymmetricSeal.KeySize);
    }
}
