using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Tests.Crypto;

public sealed class Seals
{
    private static readonly Guid Case = RandomId.New();
    private static readonly Guid Row = RandomId.New();

    [Fact]
    public void A_text_opens_only_in_its_own_case_row_and_column()
    {
        using var key = CaseKey.New(Case, 1);
        var text = key.Seal("Det var chefen.", Row, "text");

        Assert.Equal("Det var chefen.", key.OpenText(text, Row, "text"));
        Assert.Throws<SealBroken>(() => key.Open(text, RandomId.New(), "text"));
        Assert.Throws<SealBroken>(() => key.Open(text, Row, "name"));
        using var wrapped = KeyPair.New();
        var elsewhere = key.WrapFor(wrapped.PublicKey);
        Assert.Throws<SealBroken>(() => CaseKey.Unwrap(RandomId.New(), 1, elsewhere, wrapped)); // moved to another case
        Assert.Throws<SealBroken>(() => CaseKey.Unwrap(Case, 2, elsewhere, wrapped)); // or to another number
    }

    [Fact]
    public void Whatever_bit_is_changed_it_does_not_open()
    {
        using var key = CaseKey.New(Case, 1);
        var text = key.Seal("x", Row, "text");

        for (var bit = 0; bit < text.Length * 8; bit++)
        {
            var changed = text.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<SealBroken>(() => key.Open(changed, Row, "text"));
        }

        for (var length = 0; length < text.Length; length++)
        {
            Assert.Throws<SealBroken>(() => key.Open(text.AsSpan(0, length), Row, "text"));
        }
    }

    [Fact]
    public void The_same_text_is_never_sealed_to_the_same_bytes()
    {
        using var key = CaseKey.New(Case, 1);

        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(key.Seal("samma", Row, "text"))).Distinct().Count());
    }

    [Fact]
    public void A_wrap_opens_for_its_holder_and_nobody_else()
    {
        using var key = CaseKey.New(Case, 1);
        using var holder = KeyPair.New();
        using var other = KeyPair.New();
        var wrap = key.WrapFor(holder.PublicKey);

        using var opened = CaseKey.Unwrap(Case, 1, wrap, holder);

        Assert.Equal("åäö", opened.OpenText(key.Seal("åäö", Row, "text"), Row, "text"));
        Assert.Throws<SealBroken>(() => CaseKey.Unwrap(Case, 1, wrap, other));
        Assert.Throws<SealBroken>(() => key.WrapFor(new byte[32])); // no key: its shared secret would be known to all
    }

    [Fact]
    public void Those_who_must_come_together_open_it_in_their_order_and_not_one_less()
    {
        using var key = CaseKey.New(Case, 1);
        using var one = KeyPair.New();
        using var two = KeyPair.New();
        using var three = KeyPair.New();
        var wrap = key.WrapForAll([one.PublicKey, two.PublicKey, three.PublicKey]);

        using var opened = CaseKey.UnwrapTogether(Case, 1, wrap, [one, two, three]);

        Assert.Equal("x", opened.OpenText(key.Seal("x", Row, "text"), Row, "text"));
        Assert.Throws<SealBroken>(() => CaseKey.UnwrapTogether(Case, 1, wrap, [two, one, three]));
        Assert.ThrowsAny<Exception>(() => CaseKey.UnwrapTogether(Case, 1, wrap, [one, two]));
        Assert.ThrowsAny<Exception>(() => CaseKey.UnwrapTogether(Case, 1, wrap, [one]));
    }

    [Fact]
    public async Task A_passphrase_opens_its_key_however_its_letters_are_composed()
    {
        using var pair = KeyPair.New();
        var locked = await PassphraseLock.LockAsync(pair, "rödbeta på ängen", CancellationToken.None);

        using var opened = await PassphraseLock.OpenAsync(locked, pair.PublicKey, "ro\u0308dbeta pa\u030a a\u0308ngen", CancellationToken.None);

        Assert.Equal(pair.PublicKey, opened!.PublicKey);
        Assert.Equal(PassphraseLock.LockedSize, locked.Length);
        Assert.Null(await PassphraseLock.OpenAsync(locked, pair.PublicKey, "Rödbeta på ängen", CancellationToken.None));
        Assert.Null(await PassphraseLock.OpenAsync(locked, KeyPair.New().PublicKey, "rödbeta på ängen", CancellationToken.None)); // moved to another person's row
    }

    [Fact]
    public async Task A_part_of_the_recovery_key_is_a_file_that_its_passphrase_opens()
    {
        using var pair = KeyPair.New();
        var text = await RecoveryKeyFile.WriteAsync(pair, "fyra ord i rad", CancellationToken.None);

        using var opened = await RecoveryKeyFile.OpenAsync(text.ReplaceLineEndings("\r\n"), "fyra ord i rad", CancellationToken.None);

        Assert.Equal(pair.PublicKey, opened!.PublicKey);
        Assert.DoesNotContain(Convert.ToBase64String(pair.PrivateKey).TrimEnd('='), text.Replace('-', '+').Replace('_', '/'));
        Assert.Null(await RecoveryKeyFile.OpenAsync(text, "fem ord i rad", CancellationToken.None));
        Assert.Null(await RecoveryKeyFile.OpenAsync("något annat", "fyra ord i rad", CancellationToken.None));
    }

    [Fact]
    public void A_typo_in_a_public_key_is_told()
    {
        var text = PublicKeyText.Write(KeyPair.New().PublicKey);

        Assert.NotNull(PublicKeyText.Read(text));
        Assert.Null(PublicKeyText.Read(text[..^1]));
        Assert.Null(PublicKeyText.Read(text + "A"));
        Assert.Null(PublicKeyText.Read(text[..20] + (text[20] == 'A' ? 'B' : 'A') + text[21..]));
        Assert.Null(PublicKeyText.Read(null));
    }

    [Fact]
    public void A_row_of_another_cookie_does_not_open()
    {
        var (mine, other) = (SessionSecret.New(), SessionSecret.New());
        var sealedBytes = mine.Seal("utkast"u8, "draft");

        Assert.Equal("utkast"u8.ToArray(), SessionSecret.Read(mine.Cookie)!.Open(sealedBytes, "draft"));
        Assert.Throws<SealBroken>(() => other.Open(sealedBytes, "draft"));
        Assert.Throws<SealBroken>(() => mine.Open(sealedBytes, "form"));
        Assert.True(mine.IsTokenFor("skicka", mine.TokenFor("skicka")));
        Assert.False(mine.IsTokenFor("andra", mine.TokenFor("skicka")));
        Assert.False(other.IsTokenFor("skicka", mine.TokenFor("skicka")));
        Assert.Null(SessionSecret.Read("../../etc/passwd"));
    }
}
