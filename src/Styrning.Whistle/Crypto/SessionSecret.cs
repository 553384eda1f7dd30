using System.Buffers.Text;
using System.Security.Cryptography;
using NSec.Cryptography;

namespace Styrning.Whistle.Crypto;

/// <summary>A random secret that only a cookie holds: the id of a row is its hash, and what the row holds is sealed under it. The database alone opens nothing.</summary>
internal sealed class SessionSecret
{
    private readonly byte[] _secret;

    private SessionSecret(byte[] secret) => _secret = secret;

    /// <summary>As in the cookie.</summary>
    public string Cookie => Base64Url.EncodeToString(_secret);

    /// <summary>The row's key in the database; tells nothing of the secret.</summary>
    public Guid RowId => new(Derive("row")[..16]);

    public static SessionSecret New() => new(RandomNumberGenerator.GetBytes(32));

    /// <returns>Null for what is no such cookie.</returns>
    public static SessionSecret? Read(string? cookie)
    {
        var secret = new byte[32];
        return cookie is { Length: 43 } && Base64Url.IsValid(cookie) && Base64Url.TryDecodeFromChars(cookie, secret, out var length) && length == 32 ? new(secret) : null;
    }

    public byte[] Seal(ReadOnlySpan<byte> plain, string name) => SymmetricSeal.Seal(Derive("seal"), plain, new SealedField(RowId, RowId, name).Bytes());

    /// <exception cref="SealBroken">Changed, or of another cookie.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedBytes, string name) => SymmetricSeal.Open(Derive("seal"), sealedBytes, new SealedField(RowId, RowId, name).Bytes(), name);

    /// <summary>Something of another row that belongs to this one: a file of the draft.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain, Guid row, string name) => SymmetricSeal.Seal(Derive("seal"), plain, new SealedField(RowId, row, name).Bytes());

    /// <exception cref="SealBroken">Changed or moved, or of another cookie.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedBytes, Guid row, string name) => SymmetricSeal.Open(Derive("seal"), sealedBytes, new SealedField(RowId, row, name).Bytes(), name);

    /// <summary>A word that a form carries and another site cannot know: what ties a post to this cookie.</summary>
    /// <param name="purpose">The page.</param>
    public string TokenFor(string purpose) => Base64Url.EncodeToString(Derive("form/" + purpose).AsSpan(0, 16));

    public bool IsTokenFor(string purpose, string? token) =>
        token is not null && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(TokenFor(purpose)), System.Text.Encoding.UTF8.GetBytes(token));

    private byte[] Derive(string use) => KeyDerivationAlgorithm.HkdfSha256.DeriveBytes(_secret, default, System.Text.Encoding.ASCII.GetBytes($"styrning/session/1/{use}"), 32);
}
