using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Time;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>
/// Whether an organisation's channel takes anything in. What nobody could open must never be asked for: it is closed while two handlers with keys are not appointed today, or
/// while the recovery key's holders are too few to come together. And nobody may be asked to write before they can read what VBL 5:9 says that they must be told.
/// </summary>
internal sealed class ChannelStatus(WhistleDb db, TimeProvider clock)
{
    public const int Handlers = 2;

    /// <returns>What is missing; nothing when it is open.</returns>
    public async Task<IReadOnlyList<ClosedBecause>> WhyClosedAsync(string organisation, CancellationToken cancel)
    {
        var threshold = await db.Organisations.AsNoTracking().Where(o => o.Key == organisation).Select(o => (int?)o.RecoveryThreshold).SingleOrDefaultAsync(cancel);
        return threshold is null
            ? [ClosedBecause.NoSuchOrganisation]
            : [.. Missing(await CurrentAsync(organisation, cancel), threshold.Value), .. await IsToldAsync(organisation, cancel) ? Array.Empty<ClosedBecause>() : [ClosedBecause.NoInformation]];
    }

    public async Task<bool> IsOpenAsync(string organisation, CancellationToken cancel) => (await WhyClosedAsync(organisation, cancel)).Count == 0;

    /// <summary>Those whose channel is open, in order of their name: what a reporter chooses among.</summary>
    public async Task<IReadOnlyList<Verksamhetsutovare>> OpenAsync(CancellationToken cancel)
    {
        var open = new List<Verksamhetsutovare>();
        foreach (var organisation in await db.Organisations.AsNoTracking().OrderBy(o => o.Name).ToListAsync(cancel))
        {
            if (await IsOpenAsync(organisation.Key, cancel))
            {
                open.Add(organisation);
            }
        }

        return open;
    }

    /// <summary>Whether information for reporters has been published.</summary>
    public Task<bool> IsToldAsync(string organisation, CancellationToken cancel) =>
        db.Information.AsNoTracking().AnyAsync(i => i.Organisation == organisation && i.PublishedOn != null, cancel);

    /// <summary>Those appointed today who have a key: to whom a report can be sealed at all.</summary>
    public Task<List<Appointment>> CurrentAsync(string organisation, CancellationToken cancel)
    {
        var today = SwedishCalendar.Today(clock);
        return db.Appointments.AsNoTracking()
            .Where(a => a.Organisation == organisation && a.PublicKey != null && a.FromOn <= today && (a.ToOn == null || a.ToOn >= today)).ToListAsync(cancel);
    }

    /// <param name="current">As <see cref="CurrentAsync"/> gives them.</param>
    internal static IReadOnlyList<ClosedBecause> Missing(IReadOnlyCollection<Appointment> current, int threshold)
    {
        var missing = new List<ClosedBecause>();
        if (current.Where(a => a.Kind is AppointmentKind.Handler).Select(a => a.PersonId).Distinct().Count() < Handlers)
        {
            missing.Add(ClosedBecause.TooFewHandlers);
        }

        if (current.Count(a => a.Kind is AppointmentKind.RecoveryHolder) < Math.Max(1, threshold))
        {
            missing.Add(ClosedBecause.NoRecoveryKey);
        }

        return missing;
    }
}

/// <summary>Why nothing can be sent.</summary>
internal enum ClosedBecause
{
    NoSuchOrganisation,

    /// <summary>Fewer than two persons are appointed today and have made their key.</summary>
    TooFewHandlers,

    /// <summary>Fewer recovery holders with keys than must come together.</summary>
    NoRecoveryKey,

    /// <summary>Nothing has been published for reporters to read before they write.</summary>
    NoInformation,
}
