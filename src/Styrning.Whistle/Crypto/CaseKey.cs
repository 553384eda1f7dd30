using System.Security.Cryptography;
using System.Text;

namespace Styrning.Whistle.Crypto;

/// <summary>
/// The key of a case: everything that somebody wrote in it, and every name and file, is sealed with it. A case gets a new one, with the next number, when somebody
/// has lost their right to it; what was sealed before stays under the old.
/// </summary>
internal sealed class CaseKey : IDisposable
{
    private readonly byte[] _key;

    private CaseKey(Guid @case, int no, byte[] key) => (Case, No, _key) = (@case, no, key);

    public Guid Case { get; }

    /// <summary>1 at intake.</summary>
    public int No { get; }

    public static CaseKey New(Guid @case, int no) => new(@case, no, RandomNumberGenerator.GetBytes(SymmetricSeal.KeySize));

    public byte[] Seal(ReadOnlySpan<byte> plain, Guid row, string name) => SymmetricSeal.Seal(_key, plain, new SealedField(Case, row, name).Bytes());

    public byte[] Seal(string plain, Guid row, string name) => Seal(Encoding.UTF8.GetBytes(plain), row, name);

    /// <exception cref="SealBroken">Changed or moved, or of another key.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedBytes, Guid row, string name) => SymmetricSeal.Open(_key, sealedBytes, new SealedField(Case, row, name).Bytes(), name);

    /// <inheritdoc cref="Open"/>
    public string OpenText(ReadOnlySpan<byte> sealedBytes, Guid row, string name) => Encoding.UTF8.GetString(Open(sealedBytes, row, name));

    /// <summary>Sealed to somebody who may read the case.</summary>
    /// <param name="publicKey">32 bytes.</param>
    public byte[] WrapFor(ReadOnlySpan<byte> publicKey) => SealedBox.Seal(publicKey, _key, ContextOf(Case, No));

    /// <summary>Sealed to several who must come together: to the last first, so that the first opens the outermost.</summary>
    /// <param name="publicKeys">One or more, each of 32 bytes, in the order in which they open.</param>
    public byte[] WrapForAll(IReadOnlyList<byte[]> publicKeys) =>
        publicKeys.Reverse().Aggregate(_key, (inner, publicKey) => SealedBox.Seal(publicKey, inner, ContextOf(Case, No)));

    /// <exception cref="SealBroken">Changed, moved to another case, or sealed to somebody else.</exception>
    public static CaseKey Unwrap(Guid @case, int no, ReadOnlySpan<byte> wrap, KeyPair holder) => new(@case, no, SealedBox.Open(holder, wrap, ContextOf(@case, no)));

    /// <summary>Opens what <see cref="WrapForAll"/> made.</summary>
    /// <param name="holders">In the same order.</param>
    /// <exception cref="SealBroken">One of them is another or is missing, or the order is another.</exception>
    public static CaseKey UnwrapTogether(Guid @case, int no, byte[] wrap, IReadOnlyList<KeyPair> holders) =>
        holders.Aggregate(wrap, (outer, holder) => SealedBox.Open(holder, outer, ContextOf(@case, no))) is { Length: SymmetricSeal.KeySize } key
            ? new(@case, no, key)
            : throw new SealBroken("a key of which not all holders have come");

    public void Dispose() => CryptographicOperations.ZeroMemory(_key);

    private static string ContextOf(Guid @case, int no) => $"styrning/wrap/1/{@case:N}/{no}";
}
