using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Styrning.Whistle.Crypto;

/// <summary>
/// That a reporter has shown the code and may read the case for a while: the case, the private key that the code makes, and a whole hour of end, sealed under the installation's
/// secret and held by a cookie alone. No row tells that anybody came back.
/// </summary>
internal sealed class VisitTicket : IDisposable
{
    private const int NonceSize = 16;
    private const int Size = 16 + KeyPair.Size + NonceSize + sizeof(int);

    private readonly byte[] _nonce;

    private VisitTicket(Guid @case, KeyPair reporter, byte[] nonce, int endHour) => (Case, Reporter, _nonce, EndHour) = (@case, reporter, nonce, endHour);

    public Guid Case { get; }

    /// <summary>The reporter's key pair. Wiped with the ticket.</summary>
    public KeyPair Reporter { get; }

    /// <summary>Whole hours since 1970: not before which it has ended, to the minute.</summary>
    private int EndHour { get; }

    /// <summary>A new visit, which shares no token with an earlier one.</summary>
    public static VisitTicket New(Guid @case, KeyPair reporter, DateTimeOffset now) =>
        new(@case, KeyPair.FromPrivate(reporter.PrivateKey), RandomNumberGenerator.GetBytes(NonceSize), EndAfter(now));

    /// <summary>As in the cookie.</summary>
    public string Seal(MasterSecret master)
    {
        var plain = new byte[Size];
        try
        {
            Case.TryWriteBytes(plain);
            Reporter.PrivateKey.CopyTo(plain.AsSpan(16));
            _nonce.CopyTo(plain, 16 + KeyPair.Size);
            BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(Size - sizeof(int)), EndHour);
            return Base64Url.EncodeToString(SymmetricSeal.Seal(master.KeyFor("visit"), plain, Context));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    /// <returns>Null: there is none, it has ended, or it is not one that was made here.</returns>
    public static VisitTicket? Open(MasterSecret master, string? cookie, DateTimeOffset now)
    {
        var bytes = new byte[Size + SymmetricSeal.Overhead];
        if (cookie is null || cookie.Length != Base64Url.GetEncodedLength(bytes.Length) || !Base64Url.IsValid(cookie) || !Base64Url.TryDecodeFromChars(cookie, bytes, out _))
        {
            return null;
        }

        try
        {
            var plain = SymmetricSeal.Open(master.KeyFor("visit"), bytes, Context, "a visit");
            var endHour = BinaryPrimitives.ReadInt32BigEndian(plain.AsSpan(Size - sizeof(int)));
            var ticket = new VisitTicket(new Guid(plain.AsSpan(0, 16)), KeyPair.FromPrivate(plain.AsSpan(16, KeyPair.Size)), plain[(16 + KeyPair.Size)..(Size - sizeof(int))], endHour);
            CryptographicOperations.ZeroMemory(plain);
            return HourOf(now) < endHour ? ticket : null;
        }
        catch (SealBroken)
        {
            return null;
        }
    }

    /// <summary>The same visit with its end moved as if it began now; null when that changes nothing.</summary>
    public VisitTicket? Prolonged(DateTimeOffset now) => EndAfter(now) > EndHour ? new(Case, KeyPair.FromPrivate(Reporter.PrivateKey), _nonce, EndAfter(now)) : null;

    /// <summary>A word that a form carries and another site cannot know. Another visit has another, also to the same case.</summary>
    /// <param name="page">What the form is for.</param>
    public string TokenFor(string page) => Base64Url.EncodeToString(Derive("form/" + page).AsSpan(0, 16));

    public bool IsTokenFor(string page, string? token) =>
        token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(TokenFor(page)), Encoding.UTF8.GetBytes(token));

    /// <summary>
    /// The id of what a form makes: the same for the same form, so that it is made once however often it is sent, also by somebody who had to show the code again in between.
    /// </summary>
    /// <param name="once">A random word of the form's.</param>
    public Guid IdOf(string once) =>
        new(KeyDerivationAlgorithm.HkdfSha256.DeriveBytes(Reporter.PrivateKey, Case.ToByteArray(), Encoding.UTF8.GetBytes("styrning/visit/1/once/" + once), 16));

    public void Dispose() => Reporter.Dispose();

    private static ReadOnlySpan<byte> Context => "styrning/visit/1"u8;

    // Between one and two hours, always a whole one: the cookie does not tell the minute.
    private static int EndAfter(DateTimeOffset now) => HourOf(now) + 2;

    private static int HourOf(DateTimeOffset moment) => (int)(moment.ToUnixTimeSeconds() / 3600);

    private byte[] Derive(string use) =>
        KeyDerivationAlgorithm.HkdfSha256.DeriveBytes(Reporter.PrivateKey, _nonce, Encoding.UTF8.GetBytes("styrning/visit/1/" + use), 32);
}
