using System.Security.Cryptography;

namespace Styrning.Whistle.Crypto;

/// <summary>Ids of the channel: random throughout, so that neither order nor time can be read from them.</summary>
internal static class RandomId
{
    public static Guid New() => new(RandomNumberGenerator.GetBytes(16));

    /// <param name="before">Not included.</param>
    public static int Between(int from, int before) => RandomNumberGenerator.GetInt32(from, before);
}
