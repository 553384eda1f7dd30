using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>Which text of which section: the address of everything that is written.</summary>
internal sealed record PartAddress(int Year, string Number, int? Part);

/// <summary>Saves, hands in and takes back. Each is one transaction that begins by reading what it is about to change.</summary>
internal sealed class SectionWriting(StyrningDb db, Processes<StyrningDb> processes, SectionPlaces places, CurrentUser user, TimeProvider clock)
{
    public const string TakeBackMessage = "rapport.ta_tillbaka";

    // Two who save in the same instant on PostgreSQL: the one who was second reads again and merges.
    private const int Tries = 3;

    /// <param name="address">The part.</param>
    /// <param name="mine">What was written.</param>
    /// <param name="basedOn">The revision it was written on.</param>
    /// <param name="useContribution">A colleague's paragraph to add last, in the same save; null for none.</param>
    /// <param name="cancel">Stops it; nothing is saved then.</param>
    /// <returns>Null when there is no such part, or it is not theirs.</returns>
    /// <exception cref="RuleBroken">RAP-34 when the section has been handed in meanwhile; RAP-100; RAP-107.</exception>
    public async Task<SaveOutcome?> SaveAsync(PartAddress address, SectionContent mine, int basedOn, Guid? useContribution, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                SaveOutcome? outcome = null;
                await AfreshAsync(async () => outcome = await SaveOnceAsync(address, mine, basedOn, useContribution, cancel), cancel);
                return outcome;
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Read again, merge again.
            }
        }
    }

    /// <summary>Says that the person's part is ready, for each of their roles in it that has not said so.</summary>
    /// <returns>True when the whole section is now handed in.</returns>
    public async Task<bool> HandInAsync(PartAddress address, CancellationToken cancel)
    {
        var submitted = false;
        await AfreshAsync(async () =>
        {
            var place = (await places.TakeAsync(address.Year, address.Number, cancel))!;
            var inherited = await db.Set<Commitment>().OpenBeforeAsync(address.Year, cancel);
            var waiting = place.MyRolesIn(place.PartAt(address.Part)!).Where(role => !place.Section.ReadyRoles.Contains(role)).ToList();
            Rule.Require(waiting.Count > 0 || !place.IsOpen, "RAP-35", "Du har redan markerat att din del är klar.");
            foreach (var role in waiting.TakeWhile(_ => !submitted))
            {
                submitted = place.Section.HandIn(role, user.PersonId, clock.GetUtcNow(), inherited);
                var task = await processes.RequireAsync(ReportTasks.Write, place.Cycle.Id, place.Section.Id, [role], cancel);
                await processes.CompleteAsync(task.Id, user.PersonId.ToString(), new Dictionary<string, object?> { ["inlamnat"] = submitted }, cancel);
            }

            Rule.Require(place.IsOpen || submitted, "RAP-34", $"Avsnitt {place.Section.Number} är redan inlämnat eller avslutat.");
        }, cancel);
        return submitted;
    }

    public Task TakeBackAsync(PartAddress address, CancellationToken cancel) => AfreshAsync(async () =>
    {
        var place = (await places.TakeAsync(address.Year, address.Number, cancel))!;
        place.Section.Withdraw(place.MyRoles[0], user.PersonId, clock.GetUtcNow());
        await processes.DeliverAsync(TakeBackMessage, place.Cycle.Id, place.Section.Id.ToString(), actor: user.PersonId.ToString(), cancel: cancel);
    }, cancel);

    // What the page has read before the transaction began may be old by now.
    private Task AfreshAsync(Func<Task> work, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        return db.InTransactionAsync(work, cancel);
    }

    private async Task<SaveOutcome?> SaveOnceAsync(PartAddress address, SectionContent mine, int basedOn, Guid? useContribution, CancellationToken cancel)
    {
        if (await places.TakeAsync(address.Year, address.Number, cancel) is not { } place || place.PartAt(address.Part) is not { } part || place.MyRolesIn(part).Count == 0)
        {
            return null;
        }

        Rule.Require(place.IsOpen, "RAP-34", $"Avsnitt {place.Section.Number} är inte öppet för skrivning längre, så ändringen är inte sparad. Din text står kvar nedan: är avsnittet inlämnat kan du ta tillbaka det och spara.");
        var theirs = part.Revisions.Find(r => r.Number == part.Version);
        var content = mine;
        if (basedOn != part.Version && theirs is not null)
        {
            var merged = SectionMerge.Merge(await ContentOfAsync(part, basedOn, cancel), theirs.Content, mine);
            if (!merged.IsClean)
            {
                return new(part, theirs, merged.Disputed);
            }

            content = merged.Content;
        }

        if (useContribution is { } id)
        {
            var contribution = await db.Set<SectionContribution>().SingleOrDefaultAsync(c => c.Id == id && c.PartId == part.Id, cancel);
            Rule.Require(contribution is not null, "RAP-107", "Bidraget är redan inlagt eller avböjt, eller så har kollegan inte svarat.");
            content = contribution.AddTo(content, clock.GetUtcNow());
        }

        if (!content.SaysTheSameAs(part.Content))
        {
            part.Save(content, part.Version, user.PersonId, clock.GetUtcNow());
        }

        return new(part, theirs is not null && basedOn != theirs.Number && !theirs.Content.SaysTheSameAs(mine) ? theirs : null, []);
    }

    private async Task<SectionContent> ContentOfAsync(SectionPart part, int number, CancellationToken cancel) =>
        (await db.Set<SectionRevision>().AsNoTracking().SingleOrDefaultAsync(r => r.PartId == part.Id && r.Number == number, cancel))?.Content ?? SectionContent.Empty;
}

/// <summary>What came of a save.</summary>
/// <param name="Part">As it stands now.</param>
/// <param name="Theirs">What somebody else had saved meanwhile, and this was joined with or could not be joined with; null when nobody had.</param>
/// <param name="Disputed">What could not be joined; nothing was saved then. Empty when it was saved.</param>
internal sealed record SaveOutcome(SectionPart Part, SectionRevision? Theirs, IReadOnlyList<string> Disputed)
{
    public bool IsSaved => Disputed.Count == 0;
}
