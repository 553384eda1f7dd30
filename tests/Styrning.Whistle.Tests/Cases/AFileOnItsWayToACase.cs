using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Published;

namespace Styrning.Whistle.Tests.Cases;

/// <summary>Sent by a reporter who has come back. Much can happen while it comes.</summary>
public sealed class AFileOnItsWayToACase
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Does_not_open_with_the_key_of_somebody_who_loses_the_case_meanwhile(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (id, code) = await host.ReceivedReport();
        using var pair = code.ToKeyPair();
        using var old = await KeyOf(host, id, 1, pair);

        await Send(host, id, pair, new Eventful(() => LosingACase.Lose(host, id, code, "Karin Öberg")));

        var file = await host.WithCases(db => db.Files.SingleAsync());
        Assert.Equal((2, null), (file.KeyNo, file.UnfinishedUntil));
        Assert.Throws<SealBroken>(() => SealedFiles.NameOf(FileSealing.Of(old), file));
        using var fresh = await KeyOf(host, id, 2, pair);
        Assert.Equal("a.bin", SealedFiles.NameOf(FileSealing.Of(fresh), file));
        var (bytes, document) = (new MemoryStream(), await host.WithCases(db => db.Documents.SingleAsync(d => d.Id == file.DocumentId)));
        await host.InScope(async services =>
        {
            await using var stream = services.GetRequiredService<SealedFiles>().Open(FileSealing.Of(fresh), file);
            await stream.CopyToAsync(bytes);
        });
        Assert.Equal("Skickade filen a.bin.", fresh.OpenText(document.SealedText, document.Id, "text"));
        Assert.Equal([7, 7, 7], bytes.ToArray());
    }

    [Fact]
    public async Task Is_there_with_its_message_or_not_at_all()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, code) = await host.ReceivedReport();
        using var pair = code.ToKeyPair();
        using var key = await KeyOf(host, id, 1, pair);

        // As when the program is killed between the last byte and the commit.
        await host.InScope(services => services.GetRequiredService<SealedFiles>().StoreAsync(FileSealing.Of(key), "a.bin", new MemoryStream([1]), default, RandomId.New(), held: true));
        await host.InScope(async services => Assert.Empty(await services.GetRequiredService<SealedFiles>().OfAsync(id, default)));

        host.Clock.Advance(TimeSpan.FromHours(5));
        await host.InScope(services => services.GetRequiredService<IWhistleDueWork>().RunBatchAsync(default));
        Assert.Equal(0, await host.WithCases(db => db.Chunks.CountAsync()));
    }

    [Fact]
    public async Task Is_not_left_behind_when_the_case_is_gone_before_it_has_come()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, code) = await host.ReceivedReport();
        using var pair = code.ToKeyPair();

        await Send(host, id, pair, new Eventful(() => host.WithCases(db => db.Cases.ExecuteDeleteAsync())));

        Assert.Equal((0, 0), (await host.WithCases(db => db.Files.CountAsync()), await host.WithCases(db => db.Chunks.CountAsync())));
    }

    private static Task Send(StyrningHost host, Guid id, KeyPair reporter, Stream content) => host.InScope(async services =>
    {
        using var ticket = VisitTicket.New(id, reporter, host.Clock.GetUtcNow());
        await services.GetRequiredService<SentFiles>().SendAsync(ticket, "a.bin", content, default);
    });

    private static async Task<CaseKey> KeyOf(StyrningHost host, Guid id, int no, KeyPair reporter)
    {
        var wrap = await host.WithCases(db => db.Wraps.SingleAsync(w => w.CaseId == id && w.KeyNo == no && w.Holder == WrapHolder.Reporter));
        return CaseKey.Unwrap(id, no, wrap.Sealed, reporter);
    }

    /// <summary>Three bytes, and something that happens before the end.</summary>
    private sealed class Eventful(Func<Task> meanwhile) : MemoryStream([7, 7, 7])
    {
        private bool _happened;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!_happened)
            {
                _happened = true;
                await meanwhile();
            }

            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
