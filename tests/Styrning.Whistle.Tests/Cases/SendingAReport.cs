using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain;
using Styrning.Domain.Time;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;
using Styrning.Workflow.Storage;

namespace Styrning.Whistle.Tests.Cases;

public sealed class SendingAReport
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Sixty_four_at_once_become_sixty_four_cases(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);

        var ids = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(async () => (await host.ReceivedReport()).Case)));

        Assert.Equal(64, ids.Distinct().Count());
        Assert.Equal(64, await host.WithCases(db => db.Cases.CountAsync()));
        Assert.Equal(64, await host.WithCases(db => db.Set<WorkflowInstance>().CountAsync(i => i.EndedAt == null)));
        Assert.Equal(64, await host.WithCases(db => db.Readings.CountAsync()));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_same_one_twenty_times_at_once_becomes_one_case_and_every_sender_gets_the_same_answer(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var code = ReporterCode.New();

        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Send(host, new("kommunen", IntakeChannel.Web, new(2026, 11, 23), GivenCases.Report(), code)))));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, await host.WithCases(db => db.Cases.CountAsync()));
        Assert.Equal(1, await host.WithCases(db => db.Documents.CountAsync()));
        Assert.Equal(1, await host.WithCases(db => db.Set<WorkflowInstance>().CountAsync()));
        Assert.Equal(2, await host.WithCases(db => db.Letters.CountAsync()));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Its_files_become_the_cases_and_its_draft_is_gone_in_the_same_moment(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var draft = await DraftWithFile(host, "bild.jpg", 300_000);
        var code = ReporterCode.New();

        var id = await Send(host, new("kommunen", IntakeChannel.Web, new(2026, 11, 23), GivenCases.Report(), code, Draft: draft));

        Assert.Equal(0, await host.WithCases(db => db.Drafts.CountAsync()));
        await host.InScope(async services =>
        {
            var files = services.GetRequiredService<SealedFiles>();
            var file = Assert.Single(await files.OfAsync(id, default));
            using var key = await KeyOf(host, id, code);
            Assert.Equal("bild.jpg", SealedFiles.NameOf(FileSealing.Of(key), file));
            Assert.Throws<SealBroken>(() => SealedFiles.NameOf(FileSealing.Of(draft), file));
            await using var bytes = files.Open(FileSealing.Of(key), file);
            using var copy = new MemoryStream();
            await bytes.CopyToAsync(copy);
            Assert.Equal(Bytes(300_000), copy.ToArray());
        });
    }

    [Fact]
    public async Task The_same_draft_with_another_code_is_refused_and_the_first_case_keeps_its_files()
    {
        await using var host = await StyrningHost.StartAsync();
        var draft = await DraftWithFile(host, "brev.pdf", 10);
        var id = await Send(host, new("kommunen", IntakeChannel.Web, new(2026, 11, 23), GivenCases.Report(), ReporterCode.New(), Draft: draft));

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => Send(host, new("kommunen", IntakeChannel.Web, new(2026, 11, 23), GivenCases.Report(), ReporterCode.New(), Draft: draft)));

        Assert.Equal("VIS-03", refused.Code);
        Assert.Equal(id, (await host.WithCases(db => db.Files.SingleAsync())).OwnerId);
        Assert.Equal(1, await host.WithCases(db => db.Cases.CountAsync()));
    }

    [Fact]
    public async Task About_everybody_who_could_open_it_is_refused_before_anything_is_kept()
    {
        await using var host = await StyrningHost.StartAsync();
        var all = await host.WithCases(db => db.Appointments.Select(a => a.Id).ToListAsync());

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => host.ReceivedReport(GivenCases.Report() with { ConcernsAppointments = all }));

        Assert.Equal("VIS-02", refused.Code);
        Assert.Equal(0, await host.WithCases(db => db.Cases.CountAsync()));
        Assert.Equal(0, await host.WithCases(db => db.Letters.CountAsync()));
    }

    [Fact]
    public async Task Nothing_in_the_store_tells_the_hour_or_the_order()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.ReceivedReport();
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.ReceivedReport();

        var instances = await host.WithCases(db => db.Set<WorkflowInstance>().ToListAsync());
        Assert.All(instances, i => Assert.Equal(SwedishCalendar.At(new(2026, 11, 23), TimeOnly.MinValue), i.StartedAt));
        Assert.All(await host.WithCases(db => db.Readings.ToListAsync()), r => Assert.Equal("2026-11-23", r.At));
        Assert.DoesNotContain(await host.WithCases(db => db.Cases.Select(c => c.Id).ToListAsync()), id => id.ToByteArray(bigEndian: true).AsSpan(0, 4).SequenceEqual(Guid.CreateVersion7(host.Clock.GetUtcNow()).ToByteArray(bigEndian: true).AsSpan(0, 4)));
    }

    internal static async Task<Guid> Send(StyrningHost host, NewReport report)
    {
        var id = Guid.Empty;
        await host.InScope(async services => id = await services.GetRequiredService<Intake>().ReceiveAsync(report, CancellationToken.None));
        return id;
    }

    private static async Task<SessionSecret> DraftWithFile(StyrningHost host, string name, int size)
    {
        var draft = SessionSecret.New();
        await host.InScope(async services =>
        {
            var db = services.GetRequiredService<Styrning.Whistle.Data.WhistleDb>();
            db.Add(new ReportDraft { Id = draft.RowId, Sealed = draft.Seal("{}"u8, "draft"), GoneAt = host.Clock.GetUtcNow().AddHours(20) });
            await db.SaveChangesAsync();
            await services.GetRequiredService<SealedFiles>().StoreAsync(FileSealing.Of(draft), name, new MemoryStream(Bytes(size)), default);
        });
        return draft;
    }

    private static byte[] Bytes(int size) => [.. Enumerable.Range(0, size).Select(at => (byte)(at * 31))];

    private static async Task<CaseKey> KeyOf(StyrningHost host, Guid id, ReporterCode code)
    {
        using var pair = code.ToKeyPair();
        var wrap = await host.WithCases(db => db.Wraps.SingleAsync(w => w.CaseId == id && w.Holder == WrapHolder.Reporter));
        return CaseKey.Unwrap(id, 1, wrap.Sealed, pair);
    }
}
