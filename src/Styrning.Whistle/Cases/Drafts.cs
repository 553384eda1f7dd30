using System.Text;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Time;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>
/// What reporters have begun to write. Each is sealed under the secret of one cookie, so that nobody else can open it, and is gone a day after it was last written in, or within three hours when nothing was.
/// </summary>
internal sealed class Drafts(WhistleDb db, TimeProvider clock)
{
    /// <summary>
    /// Ten thousand an hour for as long as one lasts in which nothing is written, twice over: who sends at that rate keeps nobody out, since what has been sent is not counted, and
    /// who fills the store with drafts fills it no further.
    /// </summary>
    public const int MostAtOnce = 60_000;

    private const int HoursOfWriting = 24;
    private const int HoursOfNothing = 3;

    private const string NoRoom = "Just nu är det för många som skriver samtidigt. Försök igen om en stund, eller använd någon av de andra vägarna.";
    private const string Field = "draft";
    private const int Tries = 5;

    /// <summary>Whether another draft can be begun.</summary>
    public async Task<bool> HasRoomAsync(CancellationToken cancel) => await db.Drafts.CountAsync(d => !d.IsSent, cancel) < MostAtOnce;

    /// <exception cref="RuleBroken">VIS-10: too many are writing; said before the reporter has written anything.</exception>
    public async Task<SessionSecret> BeginAsync(DraftContent content, CancellationToken cancel)
    {
        Rule.Require(await HasRoomAsync(cancel), "VIS-10", NoRoom);
        var secret = SessionSecret.New();
        db.Add(new ReportDraft { Id = secret.RowId, Sealed = Seal(secret, content), GoneAt = HoursFromNow(HoursOfNothing) });
        await db.SaveChangesAsync(cancel);
        return secret;
    }

    /// <returns>Null: there is none, or it is a day old.</returns>
    public async Task<DraftContent?> ReadAsync(SessionSecret secret, CancellationToken cancel)
    {
        var row = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == secret.RowId, cancel);
        return row is not null && row.GoneAt > clock.GetUtcNow() ? Open(secret, row) : null;
    }

    /// <summary>
    /// Changes a draft, or makes it when it is gone: what somebody wrote in a page that was open too long is kept. Two tabs that write at once both get what they wrote in.
    /// </summary>
    /// <exception cref="RuleBroken">VIS-10: it is gone, and too many are writing.</exception>
    public async Task<DraftContent> ChangeAsync(SessionSecret secret, Func<DraftContent, DraftContent> change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var content = new DraftContent();
                await db.InTransactionAsync(async () => content = await WriteAsync(secret, change, cancel), cancel);
                return content;
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Forgets it at once, with its files. Nothing happens when it is gone already.</summary>
    public Task DiscardAsync(SessionSecret secret, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var id = secret.RowId;
        await db.Files.Where(f => f.OwnerId == id).ExecuteDeleteAsync(cancel); // their chunks go with them
        await db.Drafts.Where(d => d.Id == id).ExecuteDeleteAsync(cancel);
    }, cancel);

    private async Task<DraftContent> WriteAsync(SessionSecret secret, Func<DraftContent, DraftContent> change, CancellationToken cancel)
    {
        var row = await db.Drafts.SingleOrDefaultAsync(d => d.Id == secret.RowId, cancel);
        var content = change(row is null || row.GoneAt <= clock.GetUtcNow() ? new DraftContent { BegunAnew = true } : Open(secret, row));
        if (row is null)
        {
            // Also for a cookie that somebody made up: nobody gets past the front page's limit. A receipt always has room.
            Rule.Require(content.SentOn is not null || await HasRoomAsync(cancel), "VIS-10", NoRoom);
            db.Add(row = new ReportDraft { Id = secret.RowId, Sealed = [] });
        }

        // A receipt goes at a midnight: the row must not tell the hour at which a report was sent.
        var goneAt = content.SentOn is null ? HoursFromNow(HoursOfWriting) : SwedishCalendar.StartOf(SwedishCalendar.Today(clock).AddDays(2));
        (row.Sealed, row.GoneAt, row.IsSent) = (Seal(secret, content), goneAt, content.SentOn is not null);
        return content;
    }

    private static byte[] Seal(SessionSecret secret, DraftContent content) => secret.Seal(Encoding.UTF8.GetBytes(JsonText.Write(content)), Field);

    private static DraftContent Open(SessionSecret secret, ReportDraft row) => JsonText.Read<DraftContent>(Encoding.UTF8.GetString(secret.Open(row.Sealed, Field)));

    // In whole hours: the row must not tell the minute at which somebody wrote.
    private DateTimeOffset HoursFromNow(int hours)
    {
        var now = clock.GetUtcNow();
        return new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerHour), TimeSpan.Zero).AddHours(hours);
    }
}
