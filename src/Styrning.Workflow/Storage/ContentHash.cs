using System.Security.Cryptography;
using System.Text;

namespace Styrning.Workflow.Storage;

/// <summary>SHA-256 of a content, as lower-case hexadecimal: how a file or a frozen text is recognised.</summary>
public static class ContentHash
{
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The same for a content that comes in pieces.</summary>
    public static string Of(IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var piece in pieces)
        {
            hash.AppendData(piece.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The hash of the text in UTF-8 without a byte order mark.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
