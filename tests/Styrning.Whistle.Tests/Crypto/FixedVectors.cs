using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Tests.Crypto;

/// <summary>
/// What is sealed today must open in fifty years. The numbers were computed apart from this program: the first two stand in RFC 7748 and draft-irtf-cfrg-xchacha, the others
/// follow from them by RFC 5869 and the contexts that are written here. A change that breaks one of them locks people out of their cases.
/// </summary>
public sealed class FixedVectors
{
    private const string Wrap = "5869aff450549732cbaaed5e5df9b30a6da31cb0e5742bad5ad4a1a768f1a67b6465666768696a6b6c6d6e6f707172737475767778797a7bf90170f431ef45abd6488c17fa20ebdd80d1b3087046548cb5d46631b466919122d4ab72fa1286b47b7ee40a06b9fb74";

    [Fact]
    public void The_seal_is_XChaCha20_Poly1305()
    {
        var sealedBytes = SymmetricSeal.SealWith(
            Bytes(0x80, 32), Bytes(0x40, 24),
            "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it."u8,
            Convert.FromHexString("50515253c0c1c2c3c4c5c6c7"));

        Assert.Equal(
            "404142434445464748494a4b4c4d4e4f5051525354555657"
            + "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e"
            + "c0875924c1c7987947deafd8780acf49",
            Convert.ToHexStringLower(sealedBytes));
    }

    [Fact]
    public void A_key_pair_is_X25519()
    {
        using var pair = KeyPair.FromPrivate(Bytes(1, 32));

        Assert.Equal("07a37cbc142093c8b755dc1b10e86cb426374ad16aa853ed0bdfc0b2b86d1c7c", Convert.ToHexStringLower(pair.PublicKey));
    }

    [Fact]
    public void A_wrap_and_a_text_that_were_sealed_before_open()
    {
        var @case = Guid.ParseExact("0123456789abcdef0123456789abcdef", "N");
        var row = Guid.ParseExact("fedcba9876543210fedcba9876543210", "N");
        using var holder = KeyPair.FromPrivate(Bytes(1, 32));

        using var key = CaseKey.Unwrap(@case, 2, Convert.FromHexString(Wrap), holder);

        Assert.Equal("Hemligt åäö", key.OpenText(Convert.FromHexString("6465666768696a6b6c6d6e6f707172737475767778797a7b27d2c8462bf03aaf0f504e3621689ea1d6c73bcc43909eaaf4df5893d5cc"), row, "text"));
    }

    [Fact]
    public void A_code_makes_the_same_key_and_the_same_hash()
    {
        var code = ReporterCode.Read("Kod: 7k2m-9xqa 0123 4567 89ab cdef ghtw", out var mistake);
        using var pair = code!.ToKeyPair();

        Assert.Null(mistake);
        Assert.Equal("e76329b609301cedbb7dbc0576762c1818360b51fc9e8d7c17f969bb17bdf937", Convert.ToHexStringLower(pair.PublicKey));
        Assert.Equal("4fcc84922b171c1ea9065483edaf45847f73f4abe775d231a3287e4aef4491dd", Convert.ToHexStringLower(Master().HashOf(code)));
    }

    [Fact]
    public void A_cookie_finds_its_row()
    {
        Assert.Equal("00fcbd5fce62eba16176eb9b96e301ca", Convert.ToHexStringLower(SessionSecret.Read("QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8")!.RowId.ToByteArray()));
    }

    [Fact]
    public void A_link_of_the_reading_log_is_HMAC_over_the_one_before_and_each_field_with_its_length()
    {
        Assert.Equal("503749a7ed91ed1a2d884963b939091ebb8fd08f13dc8e0699c26a51a7d822c3", Convert.ToHexStringLower(ChainHash.Next(Bytes(0, 32), ChainHash.First, "1", "oppnade", "å")));
    }

    [Fact]
    public void A_public_key_reads_as_it_was_written()
    {
        using var pair = KeyPair.FromPrivate(Bytes(1, 32));

        Assert.Equal("styrning-1.B6N8vBQgk8i3VdwbEOhstCY3StFqqFPtC9_AsrhtHHyqqP_3", PublicKeyText.Write(pair.PublicKey));
        Assert.Equal("AAA8 FFF7 03B5 0B22", PublicKeyText.Fingerprint(pair.PublicKey));
        Assert.Equal(pair.PublicKey, PublicKeyText.Read(" styrning-1.B6N8vBQgk8i3VdwbEOhstCY3\r\nStFqqFPtC9_AsrhtHHyqqP_3 "));
    }

    private static MasterSecret Master()
    {
        var folder = Directory.CreateTempSubdirectory("nyckel").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "visselblasning.nyckel"), "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
            var master = MasterSecret.OfFolder(folder);
            _ = master.KeyFor("code"); // it is read when it is first asked for
            return master;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Bytes(int from, int count) => [.. Enumerable.Range(from, count).Select(i => (byte)i)];
}
