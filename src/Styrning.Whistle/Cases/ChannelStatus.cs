using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Time;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>
/// Whether an organisation's channel takes anything in. What nobody could open must never be asked for: it is closed while two handlers with keys are not appointed today, or
/// while the recovery key's holders are too few to come together. And nobody may be asked to write before they can read what VBL 5:9 says that they must be told.
/// </summary>
internal sealed class ChannelStatus(WhistleDb db, KeyVouchers vouchers, TimeProvider clock)
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

    /// <summary>Those appointed today who have a key that was put in here: to whom a report can be sealed at all.</summary>
    public async Task<List<Appointment>> CurrentAsync(string organisation, CancellationToken cancel)
    {
        var today = SwedishCalendar.Today(clock);
        var current = await db.Appointments.AsNoTracking()
            .Where(a => a.Organisation == organisation && a.PublicKey != null && a.FromOn <= today && (a.ToOn == null || a.ToOn >= today)).ToListAsync(cancel);
        return current.FindAll(vouchers.Holds);
    }

    /// <summary>What intake must know, as one question.</summary>
    /// <param name="codeHash">Of the reporter's code; null: there is none.</param>
    /// <exception cref="InvalidOperationException">There is no such organisation.</exception>
    public async Task<Readiness> ForIntakeAsync(string organisation, byte[]? codeHash, CancellationToken cancel)
    {
        var today = SwedishCalendar.Today(clock);
        var found = await db.Organisations.AsNoTracking().Where(o => o.Key == organisation).Select(o => new Readiness(
            db.Cases.Where(c => c.CodeHash != null && c.CodeHash == codeHash).Select(c => (Guid?)c.Id).FirstOrDefault(),
            o.RecoveryThreshold,
            db.Appointments.Where(a => a.Organisation == o.Key && a.PublicKey != null && a.FromOn <= today && (a.ToOn == null || a.ToOn >= today)).ToList())).SingleAsync(cancel);
        return found with { Current = found.Current.FindAll(vouchers.Holds) };
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

/// <param name="Sent">The case that has come with this code already; null: none.</param>
/// <param name="Threshold">How many recovery holders must come together.</param>
/// <param name="Current">As <see cref="ChannelStatus.CurrentAsync"/> gives them.</param>
internal sealed record Readiness(Guid? Sent, int Threshold, List<Appointment> Current);

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
