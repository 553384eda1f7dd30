using System.Security.Cryptography;
using NSec.Cryptography;

namespace Styrning.Whistle.Crypto;

/// <summary>An X25519 key pair: a handler's, an outside recipient's, a recovery holder's, or a reporter's (made of the code). Its private half lives as short as it can.</summary>
internal sealed class KeyPair : IDisposable
{
    public const int Size = 32;

    private readonly byte[] _private;

    private KeyPair(byte[] privateKey, byte[] publicKey) => (_private, PublicKey) = (privateKey, publicKey);

    /// <summary>32 bytes.</summary>
    public byte[] PublicKey { get; }

    /// <summary>32 bytes, to be wrapped and wiped. Never written anywhere as it is.</summary>
    internal ReadOnlySpan<byte> PrivateKey => _private;

    public static KeyPair New() => FromPrivate(RandomNumberGenerator.GetBytes(Size));

    /// <param name="privateKey">32 bytes; copied.</param>
    public static KeyPair FromPrivate(ReadOnlySpan<byte> privateKey)
    {
        using var key = Key.Import(KeyAgreementAlgorithm.X25519, privateKey, KeyBlobFormat.RawPrivateKey);
        return new(privateKey.ToArray(), key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_private);
}
