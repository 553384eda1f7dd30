using System.Security.Cryptography;
using System.Text;

namespace Styrning.Whistle.Crypto;

/// <summary>The links of the reading log: each is keyed with the installation's secret and holds the one before, so that whoever can only write in the database cannot make a chain that fits.</summary>
internal static class ChainHash
{
    public static byte[] First => new byte[32];

    /// <param name="key">32 bytes: <c>MasterSecret.KeyFor("audit")</c>.</param>
    /// <param name="before">The link before, or <see cref="First"/>.</param>
    /// <param name="content">The row as text, field by field, each with its length in front so that nothing can move from one field to the next.</param>
    public static byte[] Next(byte[] key, byte[] before, params IReadOnlyList<string> content)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(before);
        foreach (var field in content)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }

    public static bool AreSame(byte[] one, byte[] other) => CryptographicOperations.FixedTimeEquals(one, other);
}
