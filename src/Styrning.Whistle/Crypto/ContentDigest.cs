using System.Security.Cryptography;

namespace Styrning.Whistle.Crypto;

/// <summary>The hash by which anybody can see, without a key, that what left the house is what they hold.</summary>
internal static class ContentDigest
{
    /// <returns>SHA-256, 64 lower-case hexadecimal figures.</returns>
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
