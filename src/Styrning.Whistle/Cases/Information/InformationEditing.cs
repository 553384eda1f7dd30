using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Access;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases.Information;

/// <summary>Saves what reporters are told: into the draft, or as the next version when the newest has been published.</summary>
internal sealed class InformationEditing(WhistleDb db, CurrentHandler me)
{
    public const int NoDraft = -1;

    public Task<ChannelInformation?> NewestAsync(string organisation, CancellationToken cancel) =>
        db.Information.AsNoTracking().Where(i => i.Organisation == organisation).OrderByDescending(i => i.No).FirstOrDefaultAsync(cancel);

    /// <param name="version">Of the draft that the writer saw, or <see cref="NoDraft"/>.</param>
    /// <exception cref="Styrning.Domain.RuleBroken">VIS-51: it is to be published, and a part is missing. Nothing is saved.</exception>
    /// <exception cref="DbUpdateException">Somebody else has saved since.</exception>
    public Task SaveAsync(string organisation, IReadOnlyList<InformationText> texts, int version, bool publish, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var newest = await db.Information.Where(i => i.Organisation == organisation).OrderByDescending(i => i.No).FirstOrDefaultAsync(cancel);
        var draft = newest is { PublishedOn: null } ? newest : null;
        if ((draft?.Version ?? NoDraft) != version)
        {
            throw new DbUpdateConcurrencyException("Another has saved the information since the page was opened.");
        }

        if (draft is null)
        {
            db.Add(draft = new() { Organisation = organisation, No = (newest?.No ?? 0) + 1, Texts = texts });
        }

        (draft.Texts, draft.SavedOn) = (texts, me.Today);
        if (publish)
        {
            draft.Publish(me.PersonId, me.Today);
        }
    }, cancel);
}
