using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain.Time;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Visselblasning;

/// <summary>A staff's program with a channel, a report in it, and what both sides then do.</summary>
internal sealed class GivenVisits : IAsyncDisposable
{
    private GivenVisits(StyrningHost staff, ChannelHost channel, Guid @case, ReporterCode code) => (Staff, Channel, Case, Code) = (staff, channel, @case, code);

    public StyrningHost Staff { get; }

    public ChannelHost Channel { get; }

    public Guid Case { get; }

    public ReporterCode Code { get; }

    public static async Task<GivenVisits> StartAsync(ReportContent? report = null, string now = "2026-12-01 10:00", DatabaseKind database = DatabaseKind.Sqlite)
    {
        var staff = await StyrningHost.StartAsync(now, database);
        var (id, code) = await staff.ReceivedReport(report);
        return new(staff, await ChannelHost.StartAsync(staff), id, code);
    }

    /// <summary>A new browser in which the code has been given.</summary>
    public async Task<(Visitor Visitor, PageView Page)> ComeBack(string address = "/aterkom", string button = "Öppna")
    {
        var visitor = Channel.NewVisitor();
        return (visitor, await visitor.PressAsync(await visitor.OpenAsync(address), button, ("kod", Code.Shown)));
    }

    /// <summary>What a handler does with the case open, as Karin Öberg.</summary>
    public Task AsHandler(Action<OpenCase> act) => Staff.InScope(async services =>
    {
        var db = services.GetRequiredService<WhistleDb>();
        await db.InTransactionAsync(async () =>
        {
            using var open = await OpenAsync(db, services);
            act(open);
        });
    });

    /// <summary>What the handlers can read.</summary>
    public async Task<IReadOnlyList<(CaseDocumentKind Kind, string? Text)>> WhatHandlersRead()
    {
        IReadOnlyList<(CaseDocumentKind, string?)> read = [];
        await AsHandler(open => read = [.. open.Documents.Select(d => (d.Kind, open.TextOf(d)))]);
        return read;
    }

    public async ValueTask DisposeAsync()
    {
        await Channel.DisposeAsync();
        await Staff.DisposeAsync();
    }

    private async Task<OpenCase> OpenAsync(WhistleDb db, IServiceProvider services)
    {
        var handler = await db.Appointments.SingleAsync(a => a.Kind == AppointmentKind.Handler && a.Name == "Karin Öberg");
        var locked = await db.HandlerKeys.SingleAsync(k => k.PersonId == handler.PersonId);
        using var pair = await PassphraseLock.OpenAsync(locked.Locked, locked.PublicKey, DemoChannel.Passphrase, CancellationToken.None);
        var wraps = await db.Wraps.Where(w => w.CaseId == Case && w.AppointmentId == handler.Id).ToListAsync();
        var @case = await db.Cases.Include(c => c.Facts).SingleAsync(c => c.Id == Case);
        var documents = await db.Documents.Where(d => d.CaseId == Case).OrderBy(d => d.No).ToListAsync();
        return new(db, @case, documents, wraps.Select(w => CaseKey.Unwrap(Case, w.KeyNo, w.Sealed, pair!)), SwedishCalendar.Today(services.GetRequiredService<TimeProvider>()), handler.PersonId);
    }
}
