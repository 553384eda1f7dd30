using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Fornyelse;
using Styrning.Workflow.Storage;

namespace Styrning.Testing.Documents;

/// <summary>Renewals as they come by the clock, and decisions as they come from a matter.</summary>
public static class GivenRenewals
{
    public static readonly RenewalRule EachTerm = new(RenewalKind.EachTerm, 12);

    public static Task<List<Renewal>> Renewals(this StyrningHost host, Styrdokument document) =>
        host.WithDb(db => db.Set<Renewal>().AsNoTracking().Where(r => r.DocumentId == document.Id).OrderBy(r => r.FromOn).ToListAsync());

    /// <summary>The one renewal that the document has.</summary>
    public static async Task<Renewal> Renewal(this StyrningHost host, Styrdokument document) => (await host.Renewals(document)).Single();

    /// <summary>The tasks that wait for somebody about a renewal.</summary>
    public static Task<List<WorkflowTask>> TasksOf(this StyrningHost host, Renewal renewal) =>
        host.WithDb(db => db.Set<WorkflowTask>().AsNoTracking().Where(t => t.Subject == renewal.Id && t.CompletedAt == null && t.CancelledAt == null).ToListAsync());

    /// <summary>As the step of a matter does when it has been decided.</summary>
    public static async Task<DocumentDecision> Decide(this StyrningHost host, Styrdokument document, string on, DecisionEffect effect = DecisionEffect.ReAdopt, Guid? matter = null)
    {
        var decision = new DocumentDecision
        {
            DocumentId = document.Id,
            Effect = effect,
            VersionId = effect is DecisionEffect.Repeal ? null : document.Versions[0].Id,
            OrganKey = document.DecidingOrganKey,
            DecidedOn = DateOnly.ParseExact(on, "yyyy-MM-dd"),
            MatterId = matter,
            RecordedAt = host.Clock.GetUtcNow(),
            RecordedBy = Guid.Empty,
        };
        await host.InScope(async services =>
        {
            var db = services.GetRequiredService<StyrningDb>();
            await db.InTransactionAsync(async () =>
            {
                db.Add(decision);
                await services.GetRequiredService<RenewalFulfilment>().DecidedAsync(decision, CancellationToken.None);
            });
        });
        return decision;
    }

    /// <summary>A court takes the decision away.</summary>
    public static Task Annul(this StyrningHost host, DocumentDecision decision, string on) => host.InScope(async services =>
    {
        var db = services.GetRequiredService<StyrningDb>();
        await db.InTransactionAsync(async () =>
        {
            var known = await db.Set<DocumentDecision>().SingleAsync(d => d.Id == decision.Id);
            known.AnnulledOn = DateOnly.ParseExact(on, "yyyy-MM-dd");
            await services.GetRequiredService<RenewalFulfilment>().AnnulledAsync(known, CancellationToken.None);
        });
    });

    /// <summary>Moves the clock to eight in the morning of a Swedish day and does what is due.</summary>
    public static async Task MoveTo(this StyrningHost host, string day)
    {
        var morning = SwedishCalendar.At(DateOnly.ParseExact(day, "yyyy-MM-dd"), new TimeOnly(8, 0));
        host.Clock.Advance(morning - host.Clock.GetUtcNow());
        await host.RunDueWork();
    }
}
