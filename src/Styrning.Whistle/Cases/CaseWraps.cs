using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>To whom a key of a case is sealed.</summary>
internal static class CaseWraps
{
    /// <param name="appointments">Those who are current, have a key and are not named in the case: handlers, outside recipients and recovery holders.</param>
    /// <param name="threshold">How many recovery holders must come together.</param>
    /// <param name="reporter">The reporter's public key, or null.</param>
    public static IEnumerable<KeyWrap> Of(CaseKey key, IReadOnlyCollection<Appointment> appointments, int threshold, byte[]? reporter)
    {
        foreach (var one in appointments.Where(a => a is { PublicKey: not null, Kind: not AppointmentKind.RecoveryHolder }))
        {
            yield return new()
            {
                CaseId = key.Case,
                KeyNo = key.No,
                Holder = one.Kind is AppointmentKind.Handler ? WrapHolder.Handler : WrapHolder.OutsideRecipient,
                AppointmentId = one.Id,
                Sealed = key.WrapFor(one.PublicKey!),
            };
        }

        var holders = appointments.Where(a => a is { PublicKey: not null, Kind: AppointmentKind.RecoveryHolder }).OrderBy(a => a.Id).ToList();
        foreach (var together in Subsets(holders, Math.Min(threshold, holders.Count)))
        {
            yield return new()
            {
                CaseId = key.Case,
                KeyNo = key.No,
                Holder = WrapHolder.Recovery,
                Together = string.Join(',', together.Select(a => a.Id)),
                Sealed = key.WrapForAll([.. together.Select(a => a.PublicKey!)]),
            };
        }

        if (reporter is not null)
        {
            yield return new() { CaseId = key.Case, KeyNo = key.No, Holder = WrapHolder.Reporter, Sealed = key.WrapFor(reporter) };
        }
    }

    /// <summary>Every way to choose so many of at most five; none of none.</summary>
    internal static IEnumerable<IReadOnlyList<Appointment>> Subsets(IReadOnlyList<Appointment> of, int count)
    {
        for (var chosen = 0; chosen < 1 << of.Count; chosen++)
        {
            if (count > 0 && int.PopCount(chosen) == count)
            {
                yield return [.. of.Where((_, i) => (chosen & (1 << i)) != 0)];
            }
        }
    }
}
