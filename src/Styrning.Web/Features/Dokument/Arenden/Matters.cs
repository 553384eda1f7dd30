using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Arenden;

/// <summary>Begins matters: for the page, for a whole översyn, for the demo. The record and its process begin in one transaction.</summary>
internal sealed class Matters(StyrningDb db, Processes<StyrningDb> processes, TimeProvider clock)
{
    /// <exception cref="Domain.RuleBroken">DOK-60 to DOK-69: nothing has begun.</exception>
    public async Task<DocumentMatter> StartAsync(NewMatter wanted, Guid actor, CancellationToken cancel = default)
    {
        DocumentMatter matter = null!;
        await db.InTransactionAsync(async () =>
        {
            var plan = await WithReplacementsAsync(wanted, cancel);
            var documents = await DocumentsAsync(plan, cancel);
            var organ = await db.Set<Organ>().FindAsync([plan.DecidingOrganKey], cancel);
            DocumentMatter.RequireFree(plan.Diarienummer, await db.Set<DocumentMatter>().TakenByAsync(plan.Diarienummer, null, cancel));
            matter = DocumentMatter.Start(plan, documents, organ, await db.RunningMattersAsync([.. documents.Keys], plan.TakenOutOfId, cancel), actor, clock.GetUtcNow(), SwedishCalendar.Today(clock));
            Propose(matter, documents);
            db.Add(matter);
            // Two who begin at once about the same document both pass the question above; the document's version lets only one of them save.
            documents.Values.ToList().ForEach(document => db.Entry(document).Property(d => d.Title).IsModified = true);
            await processes.StartAsync(DocumentTasks.AdoptionProcess, matter.Id, Variables(matter, organ!, plan.Remiss), actor.ToString(), cancel);
        }, cancel);
        return matter;
    }

    /// <summary>What the process is told; the roles again whenever they change.</summary>
    public static Dictionary<string, object?> RolesOf(DocumentMatter matter) =>
        new() { ["handlaggare"] = matter.HandlerRoleKey, ["granskare"] = matter.ReviewerRoleKey };

    private static Dictionary<string, object?> Variables(DocumentMatter matter, Organ organ, bool remiss) => new(RolesOf(matter))
    {
        ["sekreterare"] = organ.SecretaryRoleKey,
        ["kf"] = organ.Typ is OrganTyp.KF,
        ["remiss"] = remiss,
        ["beredare"] = new List<string>(),
        ["andras"] = false,
        ["godkand"] = false,
        ["beredning"] = "",
        ["utfall"] = "",
        ["for_in"] = false,
        ["upphavt"] = false,
    };

    // The one that takes its place must be adopted in the same decision, unless it applies already.
    private async Task<NewMatter> WithReplacementsAsync(NewMatter plan, CancellationToken cancel)
    {
        var items = plan.Items.ToList();
        foreach (var replacement in plan.Items.Select(i => i.ReplacedById).OfType<Guid>().Distinct().Where(id => items.TrueForAll(i => i.DocumentId != id)).ToList())
        {
            var other = await db.Set<Styrdokument>().Include(d => d.Decisions).SingleAsync(d => d.Id == replacement, cancel);
            if (DocumentState.On(other, SwedishCalendar.Today(clock)).Stage is DocumentStage.NotDecided)
            {
                items.Insert(0, new(replacement, MatterAction.Adopt, AppliesFromOn: plan.Items[0].AppliesFromOn));
            }
        }

        return plan with { Items = items };
    }

    private async Task<Dictionary<Guid, Styrdokument>> DocumentsAsync(NewMatter plan, CancellationToken cancel)
    {
        var ids = plan.Items.Select(i => i.DocumentId).ToList();
        return await db.Set<Styrdokument>().Include(d => d.Versions).Include(d => d.Decisions).AsSplitQuery().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancel);
    }

    // A draft that is there already is what is proposed; a re-adoption proposes the text that applies.
    private void Propose(DocumentMatter matter, Dictionary<Guid, Styrdokument> documents)
    {
        foreach (var item in matter.Items)
        {
            item.VersionId = item.ProposalIn(documents[item.DocumentId], SwedishCalendar.Today(clock))?.Id;
        }
    }
}
