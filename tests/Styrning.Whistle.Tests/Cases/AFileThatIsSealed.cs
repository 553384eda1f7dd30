using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Cases;

public sealed class AFileThatIsSealed
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Is_the_same_in_the_case_as_it_was_in_the_draft(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (id, _) = await host.ReceivedReport();
        var secret = SessionSecret.New();
        var bytes = Bytes(FileChunk.Size * 2 + 17);
        await host.InScope(async services =>
        {
            var files = services.GetRequiredService<SealedFiles>();
            await files.StoreAsync(FileSealing.Of(secret), @"C:\hemligt\faktura.pdf", new MemoryStream(bytes), Now);
        });

        using var key = CaseKey.New(id, 1);
        var document = RandomId.New();
        await host.InScope(async services =>
        {
            var (files, db) = (services.GetRequiredService<SealedFiles>(), services.GetRequiredService<WhistleDb>());
            await db.InTransactionAsync(async () => Assert.Equal(1, await files.ResealAsync(FileSealing.Of(secret), FileSealing.Of(key), document, Now)));
        });

        await host.InScope(async services =>
        {
            var files = services.GetRequiredService<SealedFiles>();
            Assert.Empty(await files.OfAsync(secret.RowId, Now));
            var file = Assert.Single(await files.OfAsync(id, Now));
            Assert.Equal((3, bytes.Length, document, 1), (file.Chunks, file.Size, file.DocumentId, file.KeyNo));
            Assert.Equal("faktura.pdf", SealedFiles.NameOf(FileSealing.Of(key), file));
            Assert.Equal(bytes, await ReadAsync(files.Open(FileSealing.Of(key), file)));
            Assert.Throws<SealBroken>(() => SealedFiles.NameOf(FileSealing.Of(secret), file));
        });
    }

    [Fact]
    public async Task Is_in_the_database_in_no_other_way()
    {
        await using var host = await StyrningHost.StartAsync();
        var secret = SessionSecret.New();
        await Store(host, secret, "PROBE-NAMN-7731.txt", System.Text.Encoding.UTF8.GetBytes("PROBE-TEXT-7731"));

        foreach (var file in Directory.EnumerateFiles(host.DataFolder, "whistle.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var text = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain("7731", await text.ReadToEndAsync());
        }
    }

    [Theory]
    [InlineData("DELETE FROM FileChunks WHERE No = 1")]
    [InlineData("DELETE FROM FileChunks WHERE No = 1; UPDATE Files SET Chunks = 1")]
    [InlineData("UPDATE FileChunks SET No = 1 - No + 10; UPDATE FileChunks SET No = No - 10")]
    [InlineData("UPDATE FileChunks SET Sealed = zeroblob(100) WHERE No = 0")]
    public async Task Is_never_taken_for_whole_when_somebody_has_changed_it(string sql)
    {
        await using var host = await StyrningHost.StartAsync();
        var secret = SessionSecret.New();
        await Store(host, secret, "a.txt", Bytes(FileChunk.Size + 1));
        await host.WithCases(db => db.Database.ExecuteSqlRawAsync(sql));

        await host.InScope(async services =>
        {
            var files = services.GetRequiredService<SealedFiles>();
            var file = Assert.Single(await files.OfAsync(secret.RowId, Now));
            await Assert.ThrowsAsync<SealBroken>(() => ReadAsync(files.Open(FileSealing.Of(secret), file)));
        });
    }

    [Theory]
    [InlineData(FileLimits.PerFile, null)]
    [InlineData(FileLimits.PerFile + 1, "VIS-90")]
    [InlineData(1, null)]
    [InlineData(0, "VIS-93")]
    public async Task Is_refused_beyond_the_limit_and_leaves_nothing(long size, string? code)
    {
        await using var host = await StyrningHost.StartAsync();
        var secret = SessionSecret.New();
        await Store(host, secret, "forst.txt", [1]);

        Assert.Equal(code, await Refusal(() => Store(host, secret, "sedan.txt", Bytes(size))));
        Assert.Equal(code is null ? 2 : 1, await host.WithCases(db => db.Files.CountAsync()));
        Assert.Equal(1 + (code is null ? size : 0), await host.WithCases(db => db.Files.SumAsync(f => f.Size)));
    }

    [Fact]
    public async Task Is_refused_when_they_are_too_much_together_or_too_many()
    {
        await using var host = await StyrningHost.StartAsync();
        var (large, many) = (SessionSecret.New(), SessionSecret.New());
        await Store(host, large, "1", Bytes(FileLimits.PerFile));
        await Store(host, large, "2", Bytes(FileLimits.PerFile));
        Assert.Equal("VIS-90", await Refusal(() => Store(host, large, "3", Bytes(FileLimits.PerSending - (2 * FileLimits.PerFile) + 1))));
        await Store(host, large, "3", Bytes(FileLimits.PerSending - (2 * FileLimits.PerFile)));

        for (var no = 0; no < FileLimits.FilesPerSending; no++)
        {
            await Store(host, many, $"{no}", [1]);
        }

        Assert.Equal("VIS-91", await Refusal(() => Store(host, many, "en till", [1])));
        Assert.Equal(FileLimits.FilesPerSending + 3, await host.WithCases(db => db.Files.CountAsync()));
    }

    [Fact]
    public async Task Whose_sender_stops_in_the_middle_is_nowhere()
    {
        await using var host = await StyrningHost.StartAsync();
        var secret = SessionSecret.New();

        await Assert.ThrowsAsync<IOException>(() => host.InScope(services => services.GetRequiredService<SealedFiles>().StoreAsync(FileSealing.Of(secret), "a", new Breaking(), Now)));

        Assert.Equal(0, await host.WithCases(db => db.Files.CountAsync()));
        Assert.Equal(0, await host.WithCases(db => db.Chunks.CountAsync()));
    }

    [Fact]
    public async Task That_a_killed_program_left_half_is_shown_nowhere_and_gone_within_hours()
    {
        await using var host = await StyrningHost.StartAsync();
        var owner = RandomId.New();
        await host.WithCases(db =>
        {
            db.Add(new CaseFile { OwnerId = owner, SealedName = [1], SealedHash = [], SealedKey = [1], UnfinishedUntil = host.Clock.GetUtcNow().AddHours(3) });
            return db.SaveChangesAsync();
        });

        await host.InScope(async services => Assert.Empty(await services.GetRequiredService<SealedFiles>().OfAsync(owner, Now)));
        await host.RunDueWork();
        Assert.Equal(1, await host.WithCases(db => db.Files.CountAsync()));
        host.Clock.Advance(TimeSpan.FromHours(3));
        await host.RunDueWork();
        await host.RunDueWork();
        Assert.Equal(0, await host.WithCases(db => db.Files.CountAsync()));
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"..\..\CON.txt", "fil-CON.txt")]
    [InlineData("NUL", "fil-NUL")]
    [InlineData("a.txt::$DATA", "a.txt")]
    [InlineData("C:\\x\\y.docx", "y.docx")]
    [InlineData("file:///etc/shadow", "shadow")]
    [InlineData("..%2f..%2fetc%2fpasswd", "2f..2fetc2fpasswd")]
    [InlineData("rapport\u202efdp.exe", "rapportfdp.exe")]
    [InlineData("a\r\nX-Evil: 1.txt", "aX-Evil")]
    [InlineData("...", "fil")]
    [InlineData(null, "fil")]
    [InlineData("Räkning å ä ö (1).pdf", "Räkning å ä ö (1).pdf")]
    public void Has_a_name_that_leads_nowhere(string? given, string name) => Assert.Equal(name, FileName.Tidy(given));

    [Fact]
    public void Has_a_name_of_bounded_length_that_keeps_its_extension()
    {
        Assert.Equal(150, FileName.Tidy(new string('a', 5000) + ".docx").Length);
        Assert.Equal("\ufffd.txt", FileName.Tidy("\ud800.txt")); // half a character
        Assert.EndsWith("a.docx", FileName.Tidy(new string('a', 5000) + ".docx"));
    }

    private static byte[] Bytes(long count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(i * 31 >> 3);
        }

        return bytes;
    }

    private static Task Store(StyrningHost host, SessionSecret secret, string name, byte[] bytes) =>
        host.InScope(services => services.GetRequiredService<SealedFiles>().StoreAsync(FileSealing.Of(secret), name, new MemoryStream(bytes), Now));

    private static async Task<string?> Refusal(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (RuleBroken broken)
        {
            return broken.Code;
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        await using (stream)
        {
            using var all = new MemoryStream();
            await stream.CopyToAsync(all);
            return all.ToArray();
        }
    }

    private sealed class Breaking : MemoryStream
    {
        private int _left = FileChunk.Size + 5;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_left == 0)
            {
                throw new IOException("The line broke.");
            }

            var count = Math.Min(buffer.Length, _left);
            _left -= count;
            return ValueTask.FromResult(count);
        }
    }
}
