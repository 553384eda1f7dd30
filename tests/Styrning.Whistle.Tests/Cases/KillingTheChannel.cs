using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Tests.Visselblasning;
using Styrning.Workflow.Storage;

namespace Styrning.Whistle.Tests.Cases;

/// <summary>
/// Reporters press the button, and the program is killed while it works, sooner or later each time. Whoever saw a receipt has a whole case; whoever did not presses again when
/// it is back, and has one case, not two; and the file that was sent with it is in it, byte for byte.
/// </summary>
public sealed class KillingTheChannel
{
    private const int Reporters = 3;

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 12)]
    [InlineData(DatabaseKind.Postgres, 8)]
    public async Task Loses_no_report_and_no_file_that_was_acknowledged_and_doubles_none(DatabaseKind database, int kills)
    {
        Assert.SkipWhen(database is DatabaseKind.Postgres && PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        await using var staff = await StyrningHost.StartAsync(database: database);
        await staff.WithCases(db => db.Appointments.ExecuteUpdateAsync(set => set.SetProperty(a => a.FromOn, new DateOnly(2000, 1, 1)))); // the program has the machine's clock
        var address = FreeAddress();
        var (waiting, codes, cut) = (new List<Pressing>(), new List<string>(), 0);
        for (var kill = 0; kill < kills; kill++)
        {
            using var channel = await ChannelProcess.StartAsync(staff, address);
            await Task.WhenAll(waiting.Select(one => one.PressAsync()));
            Assert.All(waiting, one => Assert.True(one.HasReceipt)); // those whom the last kill cut off: again, with the same code
            await CheckAsync(staff, waiting);

            waiting = [.. await Task.WhenAll(Enumerable.Range(0, Reporters).Select(_ => Pressing.PrepareAsync(address)))];
            codes.AddRange(waiting.Select(one => one.Code));
            var pressed = Task.WhenAll(waiting.Select(one => one.PressAsync()));
            await Task.Delay(TimeSpan.FromMilliseconds(kill * 5 % 12 * 12)); // spread over what a sending takes; the same every time
            channel.Kill();
            await pressed;
            await CheckAsync(staff, waiting);
            waiting.RemoveAll(one => one.HasReceipt);
            cut += waiting.Count;
        }

        Assert.InRange(cut, 1, codes.Count); // or the kills came too late to show anything

        Assert.InRange(await staff.WithCases(db => db.Cases.CountAsync()), codes.Count - waiting.Count, codes.Count);
    }

    // Whole or not at all, and there for everybody who was told so.
    private static async Task CheckAsync(StyrningHost staff, IEnumerable<Pressing> pressings)
    {
        foreach (var one in pressings)
        {
            var code = ReporterCode.Read(one.Code, out _)!;
            var hash = staff.Services.GetRequiredService<MasterSecret>().HashOf(code);
            var cases = await staff.WithCases(db => db.Cases.AsNoTracking().Where(c => c.CodeHash == hash).Select(c => c.Id).ToListAsync());
            Assert.InRange(cases.Count, one.HasReceipt ? 1 : 0, 1);
            foreach (var id in cases)
            {
                using var pair = code.ToKeyPair();
                var wrap = await staff.WithCases(db => db.Wraps.SingleAsync(w => w.CaseId == id && w.Holder == WrapHolder.Reporter));
                using var key = CaseKey.Unwrap(id, 1, wrap.Sealed, pair);
                var document = await staff.WithCases(db => db.Documents.SingleAsync(d => d.CaseId == id));
                Assert.Contains(one.Story, key.OpenText(document.SealedText, document.Id, "text"));
                Assert.Equal(one.File, await FileAsync(staff, id, document.Id, key));
                Assert.Equal(2, await staff.WithCases(db => db.Wraps.CountAsync(w => w.CaseId == id && w.Holder == WrapHolder.Handler)));
                Assert.Equal(1, await staff.WithCases(db => db.Readings.CountAsync(r => r.CaseId == id)));
                Assert.Equal(1, await staff.WithCases(db => db.Set<WorkflowInstance>().CountAsync(i => i.Subject == id)));
            }
        }
    }

    // The one that was sent, whole and with the case; null when it is not there.
    private static async Task<byte[]?> FileAsync(StyrningHost staff, Guid id, Guid document, CaseKey key)
    {
        byte[]? bytes = null;
        await staff.InScope(async services =>
        {
            var files = services.GetRequiredService<SealedFiles>();
            if ((await files.OfAsync(id, default)).SingleOrDefault() is { } file && file.DocumentId == document)
            {
                await using var stream = files.Open(FileSealing.Of(key), file);
                using var copy = new MemoryStream();
                await stream.CopyToAsync(copy);
                bytes = copy.ToArray();
            }
        });
        return bytes;
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>Somebody with a finger on the button.</summary>
    private sealed class Pressing
    {
        private static int _count;

        private readonly Visitor _visitor;
        private readonly PageView _page;

        private Pressing(Visitor visitor, PageView page, string code, string story, byte[] file) => (_visitor, _page, Code, Story, File) = (visitor, page, code, story, file);

        public string Code { get; }

        public string Story { get; }

        /// <summary>More than one chunk.</summary>
        public byte[] File { get; }

        public bool HasReceipt { get; private set; }

        public static async Task<Pressing> PrepareAsync(Uri address)
        {
            var (visitor, story) = (new Visitor(address), $"Det var gång {Interlocked.Increment(ref _count)}.");
            var file = Enumerable.Range(0, 300_000 + _count).Select(at => (byte)(at * _count)).ToArray();
            await visitor.TellAsync(story);
            Assert.Equal(HttpStatusCode.OK, await visitor.AddFileAsync("bilaga.bin", file));
            var (page, code) = await visitor.CopyCodeAsync(await visitor.OpenAsync("/rapport/granska"));
            return new(visitor, page, code, story, file);
        }

        public async Task PressAsync()
        {
            try
            {
                HasReceipt = (await _visitor.PressAsync(_page, "Skicka rapporten", ("Typed", Code[^4..]))).Heading == "Rapporten har kommit fram";
            }
            catch (HttpRequestException)
            {
                // The line went dead: nothing is known.
            }
        }
    }
}
