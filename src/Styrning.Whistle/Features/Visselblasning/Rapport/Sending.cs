using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Time;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

/// <summary>Makes a report of a draft and leaves the receipt in its place, in one commit: whoever presses again, also after a power cut, gets the same receipt.</summary>
internal sealed class Sending(Intake intake, IntakeTurns turns, Drafts drafts, WhistleDb db, TimeProvider clock)
{
    private const int Tries = 3;

    public Task SendAsync(SessionSecret secret, DraftContent draft, CancellationToken cancel) => turns.InTurnAsync(() => SendInTurnAsync(secret, draft, cancel), cancel);

    private async Task<bool> SendInTurnAsync(SessionSecret secret, DraftContent draft, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await db.InTransactionAsync(() => MakeAsync(secret, draft, cancel), cancel);
                return true;
            }
            catch (Exception exception) when (exception is DbUpdateException or DbException or InvalidOperationException && attempt < Tries)
            {
                db.ChangeTracker.Clear(); // the same was sent at once from another tab: the next time it is there
            }
        }
    }

    private async Task MakeAsync(SessionSecret secret, DraftContent draft, CancellationToken cancel)
    {
        var code = ReporterCode.Read(draft.Code, out _) ?? throw new InvalidDataException("The draft's own code does not read.");
        var id = await intake.ReceiveAsync(new(draft.Organisation, IntakeChannel.Web, SwedishCalendar.Today(clock), draft.Report, code, Draft: secret), cancel);
        var receivedOn = await db.Cases.AsNoTracking().Where(c => c.Id == id).Select(c => c.ReceivedOn).SingleAsync(cancel);
        await drafts.ChangeAsync(secret, _ => draft.Sent(receivedOn), cancel);
    }
}
