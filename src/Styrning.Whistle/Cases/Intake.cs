using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Time;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Workflow;

namespace Styrning.Whistle.Cases;

/// <summary>What comes in: from the reporter's own pages, or written down by a handler who got a letter, a call or a visit.</summary>
/// <param name="ReceivedOn">The Swedish day it reached the organisation.</param>
/// <param name="Code">The reporter's way back; null when nobody could be given one.</param>
/// <param name="RegisteredBy">The handler; null when the reporter sent it.</param>
/// <param name="Draft">Of the reporter's cookie: what was drafted under it becomes the case's, files and all, and the draft is gone. Null when there was no draft.</param>
internal sealed record NewReport(
    string Organisation, IntakeChannel Channel, DateOnly ReceivedOn, ReportContent Content, ReporterCode? Code, Guid? RegisteredBy = null, SessionSecret? Draft = null);

/// <summary>
/// Makes a case of a report, in one commit: the case, its sealed text, its keys' wraps, its process, the letters. Sent twice with the same code it is one case, and both
/// senders get the same answer.
/// </summary>
internal sealed class Intake(WhistleDb db, ChannelStatus channel, SealedFiles files, Alerts alerts, MasterSecret master, Processes<WhistleDb> processes, ReadingLog log, IntakeTurns turns, TimeProvider clock)
{
    /// <returns>The case's id.</returns>
    /// <exception cref="RuleBroken">
    /// VIS-01: the channel is closed, since too few could open what is sent. VIS-02: it is about everybody who could. VIS-03: this draft is gone. VIS-90, VIS-91: too many files.
    /// </exception>
    public Task<Guid> ReceiveAsync(NewReport report, CancellationToken cancel) =>
        db.Database.CurrentTransaction is null ? turns.InTurnAsync(() => ReceiveOnceAsync(report, cancel), cancel) : ReceiveOnceAsync(report, cancel);

    private async Task<Guid> ReceiveOnceAsync(NewReport report, CancellationToken cancel)
    {
        var hash = report.Code is null ? null : master.HashOf(report.Code);
        try
        {
            var id = Guid.Empty;
            await db.InTransactionAsync(async () => id = await MakeAsync(report, hash, cancel), cancel);
            return id;
        }
        catch (DbUpdateException exception) when (hash is not null && !FileReceiving.IsDiskFull(exception))
        {
            // Two of the same at once: the unique hash let one through, and this is the other.
            db.ChangeTracker.Clear();
            if (await db.Cases.AsNoTracking().Where(c => c.CodeHash == hash).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancel) is { } other)
            {
                return other;
            }

            throw;
        }
    }

    private async Task<Guid> MakeAsync(NewReport report, byte[]? hash, CancellationToken cancel)
    {
        var today = SwedishCalendar.Today(clock);
        var (sent, threshold, appointments) = await channel.ForIntakeAsync(report.Organisation, hash, cancel);
        if (sent is { } before)
        {
            return before;
        }

        Rule.Require(report.RegisteredBy is not null || ChannelStatus.Missing(appointments, threshold).Count == 0, "VIS-01", "Kanalen är stängd just nu. Använd någon av de andra vägarna.");
        var free = appointments.Where(a => !ConflictScreening.IsConcerned(a, report.Content)).ToList();
        Rule.Require(free.Count > 0, "VIS-02", "Rapporten gäller alla som kan öppna den här. Använd någon av de andra vägarna.");

        using var reporter = report.Code?.ToKeyPair();
        var @case = new WhistleCase
        {
            Organisation = report.Organisation,
            Channel = report.Channel,
            ReceivedOn = report.ReceivedOn,
            RegisteredOn = today,
            DeclinedAcknowledgement = report.Content.DeclinesAcknowledgement,
            WantsMeeting = report.Content.WantsMeeting,
            CodeHash = hash,
            ReporterPublicKey = reporter?.PublicKey,
        };
        using var key = CaseKey.New(@case.Id, 1);
        db.Add(@case);
        db.AddRange(CaseWraps.Of(key, free, threshold, @case.ReporterPublicKey));
        var document = AddReport(@case, key, report);
        Tell(@case, appointments, free, report);
        log.Begin(@case.Id, report.RegisteredBy, "inkom");
        await TakeDraftAsync(report.Draft, key, document, cancel);
        await processes.StartAsync("visselblasning", @case.Id, new Dictionary<string, object?> { ["avstar_bekraftelse"] = @case.DeclinedAcknowledgement }, cancel: cancel);
        await db.SaveChangesAsync(cancel); // everything as one way to the database
        return @case.Id;
    }

    private Guid AddReport(WhistleCase @case, CaseKey key, NewReport report)
    {
        var id = RandomId.New();
        db.Add(new CaseDocument
        {
            Id = id,
            CaseId = @case.Id,
            Kind = CaseDocumentKind.Report,
            No = 1,
            On = report.ReceivedOn,
            RegisteredOn = @case.RegisteredOn,
            By = report.RegisteredBy,
            KeyNo = 1,
            SealedText = key.Seal(JsonText.Write(report.Content), id, "text"),
            Secrecy = ["OSL 32:3 b"],
        });
        return id;
    }

    private void Tell(WhistleCase @case, List<Appointment> appointments, List<Appointment> free, NewReport report)
    {
        if (free.TrueForAll(a => a.Kind is not AppointmentKind.Handler) && appointments.Exists(a => a.Kind is AppointmentKind.Handler))
        {
            @case.Facts.Add(new() { CaseId = @case.Id, Kind = CaseFactKind.LeftToOutsideRecipient, On = report.ReceivedOn, No = @case.Facts.Count + 1 });
            alerts.ToOutside(free);
        }

        alerts.ToHandlers(free);
    }

    // The draft is taken once: whoever sends the same draft with another code has sent it already.
    private async Task TakeDraftAsync(SessionSecret? draft, CaseKey key, Guid document, CancellationToken cancel)
    {
        if (draft is null)
        {
            return;
        }

        await files.ResealAsync(FileSealing.Of(draft), FileSealing.Of(key), document, cancel);
        var id = draft.RowId;
        Rule.Require(await db.Drafts.Where(d => d.Id == id).ExecuteDeleteAsync(cancel) == 1, "VIS-03", "Rapporten är redan skickad, eller påbörjades för mer än ett dygn sedan. Inget nytt har skickats.");
    }
}
