using Microsoft.EntityFrameworkCore;
using Styrning.Web.Data;

namespace Styrning.Web.Jobs;

/// <summary>
/// The time that the law and the processes go by: the system's, and in the demo ahead of it by an offset that the database keeps.
/// Cookies, tokens and data protection use the system's clock: nobody is signed out because a demo was moved to next spring.
/// </summary>
public sealed class BusinessClock(TimeProvider system, IServiceScopeFactory scopes) : TimeProvider
{
    private long _offsetTicks;

    public override DateTimeOffset GetUtcNow() => system.GetUtcNow().AddTicks(Interlocked.Read(ref _offsetTicks));

    public async Task LoadAsync(CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<StyrningDb>();
        var setting = await db.ClockSettings.AsNoTracking().SingleOrDefaultAsync(cancel);
        Interlocked.Exchange(ref _offsetTicks, setting?.OffsetTicks ?? 0);
    }

    /// <summary>Moves the clock, and stores it before anybody sees the new time, so that a restart never goes back.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The moment is not ahead: time never goes backwards.</exception>
    public async Task MoveToAsync(DateTimeOffset moment, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(moment, GetUtcNow());

        var offset = (moment - system.GetUtcNow()).Ticks;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<StyrningDb>();
        if (await db.ClockSettings.SingleOrDefaultAsync(cancel) is { } setting)
        {
            setting.OffsetTicks = offset;
        }
        else
        {
            db.ClockSettings.Add(new ClockSetting { OffsetTicks = offset });
        }

        await db.SaveChangesAsync(cancel);
        Interlocked.Exchange(ref _offsetTicks, offset);
    }
}
