using System.Buffers.Text;
using System.Security.Cryptography;

namespace Styrning.Whistle.Crypto;

/// <summary>A public key as text that can be sent by letter or e-mail: "styrning-1." and 48 letters and digits, the last of which tell a typo.</summary>
internal static class PublicKeyText
{
    private const string Prefix = "styrning-1.";
    private const int ChecksumSize = 4;

    public static string Write(ReadOnlySpan<byte> publicKey) => Prefix + Base64Url.EncodeToString([.. publicKey, .. SHA256.HashData(publicKey).AsSpan(0, ChecksumSize)]);

    /// <param name="text">As it was written, with or without spaces and line breaks.</param>
    /// <returns>32 bytes; null when it is no such key.</returns>
    public static byte[]? Read(string? text)
    {
        var tidy = string.Concat((text ?? "").Where(each => !char.IsWhiteSpace(each)));
        if (tidy.Length != Prefix.Length + 48 || !tidy.StartsWith(Prefix, StringComparison.Ordinal) || !Base64Url.IsValid(tidy.AsSpan(Prefix.Length)))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(tidy.AsSpan(Prefix.Length));
        return SHA256.HashData(bytes.AsSpan(0, KeyPair.Size)).AsSpan(0, ChecksumSize).SequenceEqual(bytes.AsSpan(KeyPair.Size)) ? bytes[..KeyPair.Size] : null;
    }

    /// <summary>"A1B2 C3D4 E5F6 0718": read aloud over the telephone, so that nobody has put in a key of their own.</summary>
    public static string Fingerprint(ReadOnlySpan<byte> publicKey) => string.Join(' ', Convert.ToHexString(SHA256.HashData(publicKey).AsSpan(0, 8)).Chunk(4).Select(four => new string(four)));
}
