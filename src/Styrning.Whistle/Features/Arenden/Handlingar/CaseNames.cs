using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Access;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Published;

namespace Styrning.Whistle.Features.Arenden.Handlingar;

/// <summary>Who wrote and decided, by name and title as on paper, and for whom.</summary>
internal sealed class CaseNames(WhistleDb db, CurrentHandler handler, IWhistlePersons persons)
{
    public Task<Verksamhetsutovare> OrganisationAsync(WhistleCase @case, CancellationToken cancel) => db.Organisations.AsNoTracking().SingleAsync(o => o.Key == @case.Organisation, cancel);

    /// <summary>"Karin Öberg, kommunjurist": whoever acts now.</summary>
    public async Task<string> MineAsync(WhistleCase @case, CancellationToken cancel) => (await OfAsync(@case, cancel)).GetValueOrDefault(handler.PersonId, "");

    /// <summary>Every person who may have written in the case: those with an appointment now or before, and whom the organisation has today.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(WhistleCase @case, CancellationToken cancel)
    {
        var names = (await persons.AllAsync(cancel)).ToDictionary(p => p.Id, p => p.Name);
        foreach (var one in await db.Appointments.AsNoTracking().Where(a => a.Organisation == @case.Organisation && a.PersonId != null).OrderBy(a => a.FromOn).ToListAsync(cancel))
        {
            names[one.PersonId!.Value] = one.Title.Length > 0 ? $"{one.Name}, {one.Title}" : one.Name;
        }

        return names;
    }
}
