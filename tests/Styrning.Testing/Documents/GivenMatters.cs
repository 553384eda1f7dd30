using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument;
using Styrning.Web.Features.Dokument.Arenden;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;

namespace Styrning.Testing.Documents;

/// <summary>Matters that have come as far as a test needs them, through their real process.</summary>
public static class GivenMatters
{
    private static readonly Guid Somebody = Guid.Empty;

    /// <summary>A matter about one document, just begun.</summary>
    public static Task<DocumentMatter> StartedMatter(this StyrningHost host, Styrdokument document, MatterAction action = MatterAction.Adopt, string diarienummer = "", string handler = "kanslichef", string reviewer = "kommunjurist") =>
        host.StartedMatter(new NewMatter
        {
            DecidingOrganKey = document.DecidingOrganKey,
            HandlerRoleKey = handler,
            ReviewerRoleKey = reviewer,
            Diarienummer = diarienummer,
            ArrivedOn = new DateOnly(2026, 11, 1),
            RegisteredOn = diarienummer.Length > 0 ? new DateOnly(2026, 11, 2) : null,
            Items = [new(document.Id, action)],
        });

    public static async Task<DocumentMatter> StartedMatter(this StyrningHost host, NewMatter wanted)
    {
        DocumentMatter matter = null!;
        await host.InScope(async services => matter = await services.GetRequiredService<Matters>().StartAsync(wanted, Somebody));
        return matter;
    }

    /// <summary>Goes on until the matter stands at an element of workflows/styrdokument: "till_beredning", "till_beslut", "beslutat", "justerat", "anslaget", "lopp" (the time for appeal).</summary>
    /// <remarks>Tasks are completed as the engine has them, without their pages: approved, without remiss, prepared by another.</remarks>
    public static async Task<DocumentMatter> WaitingAt(this Task<DocumentMatter> started, StyrningHost host, string element)
    {
        var matter = await started;
        for (var steps = 0; !await host.StandsAt(matter.Id, element); steps++)
        {
            if (steps == 40)
            {
                throw new InvalidOperationException($"Ärendet kommer aldrig till {element}.");
            }

            await host.StepForward(matter.Id);
        }

        return matter;
    }

    /// <summary>Elements where the matter stands.</summary>
    public static async Task<IReadOnlyList<string>> Stands(this StyrningHost host, Guid matter)
    {
        IReadOnlyList<string> at = [];
        await host.InScope(async services => at = [.. (await services.GetRequiredService<Processes<StyrningDb>>().WhereIsAsync(matter)).SelectMany(one => one.Current).Select(one => one.Id)]);
        return at;
    }

    /// <summary>Tells the process what an organ did, as recording the § does.</summary>
    public static Task Treated(this StyrningHost host, Guid matter, Treatment treatment, DecisionOutcome outcome, Guid? decision = null) => host.InScope(services =>
        services.GetRequiredService<StyrningDb>().InTransactionAsync(() => services.GetRequiredService<Processes<StyrningDb>>().DeliverAsync(
            MatterMessages.Treated, matter, MatterMessages.KeyOf(treatment),
            new Dictionary<string, object?> { [MatterMessages.Outcome] = MatterMessages.WordOf(outcome), [MatterMessages.DecisionId] = decision }, Somebody.ToString())));

    /// <summary>Tells the process one of the other messages of <see cref="MatterMessages"/>.</summary>
    public static Task Told(this StyrningHost host, Guid matter, string message, bool? annulled = null) => host.InScope(services =>
        services.GetRequiredService<StyrningDb>().InTransactionAsync(() => services.GetRequiredService<Processes<StyrningDb>>().DeliverAsync(
            message, matter, variables: annulled is { } value ? new Dictionary<string, object?> { [MatterMessages.Annulled] = value } : null, actor: Somebody.ToString())));

    /// <summary>A § as recorded, for what reads decisions: with its number, on the organ's first meeting that has the matter or on none.</summary>
    /// <returns>The id of the decision.</returns>
    public static Task<Guid> RecordedAt(this StyrningHost host, Guid matter, string organ, Treatment treatment, DecisionOutcome outcome, int paragraf) => host.WithDb(async db =>
    {
        var item = await db.Set<AgendaItem>().FirstOrDefaultAsync(i => i.MatterId == matter && i.OrganKey == organ && i.Treatment == treatment);
        if (item is not null)
        {
            item.Paragraf = paragraf;
            item.TreatedAt = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        }

        var decision = new Decision
        {
            MatterId = matter,
            OrganKey = organ,
            DecidedOn = new DateOnly(2026, 11, 23),
            AgendaItemId = item?.Id,
            Treatment = treatment,
            Outcome = outcome,
            Text = "Beslut.",
            RecordedBy = Somebody,
            RecordedAt = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero).AddMinutes(paragraf),
        };
        db.Add(decision);
        await db.SaveChangesAsync();
        return decision.Id;
    });

    /// <summary>Who holds the role now.</summary>
    public static async Task<Guid> PersonWith(this StyrningHost host, string role)
    {
        Guid? person = null;
        await host.InScope(async services =>
        {
            var reader = services.GetRequiredService<Styrning.Web.Access.OrganisationReader>();
            person = (await reader.ChartAsync()).Resolve(role, reader.Today).PersonId;
        });
        return person!.Value;
    }

    private static async Task<bool> StandsAt(this StyrningHost host, Guid matter, string element) => (await host.Stands(matter)).Contains(element);

    private static Task StepForward(this StyrningHost host, Guid matter) => host.InScope(async services =>
    {
        var db = services.GetRequiredService<StyrningDb>();
        var processes = services.GetRequiredService<Processes<StyrningDb>>();
        await db.InTransactionAsync(async () =>
        {
            if (await processes.OpenTasks.Where(t => t.Subject == matter && t.Form != DocumentTasks.MakeKnown).OrderBy(t => t.CreatedAt).FirstOrDefaultAsync() is { } task)
            {
                await DeclareAsync(services, db, task.Form, matter);
                await processes.CompleteAsync(task.Id, Somebody.ToString(), new Dictionary<string, object?> { ["remiss"] = false, ["godkand"] = true, ["beredning"] = "" });
                return;
            }

            foreach (var treatment in (Treatment[])[Treatment.Beredning, Treatment.Yttrande, Treatment.Decision])
            {
                if (await processes.IsWaitingForAsync(MatterMessages.Treated, matter, MatterMessages.KeyOf(treatment)))
                {
                    await processes.DeliverAsync(MatterMessages.Treated, matter, MatterMessages.KeyOf(treatment), await DecideAsync(db, matter, treatment), Somebody.ToString());
                    return;
                }
            }

            foreach (var message in (string[])[MatterMessages.Justerad, MatterMessages.Announced])
            {
                if (await processes.IsWaitingForAsync(message, matter))
                {
                    await processes.DeliverAsync(message, matter, actor: Somebody.ToString());
                    return;
                }
            }
        });
    });

    // The process asks again until everybody who prepares has answered.
    private static async Task DeclareAsync(IServiceProvider services, StyrningDb db, string? form, Guid id)
    {
        if (form == DocumentTasks.DeclareJav)
        {
            var reader = services.GetRequiredService<Styrning.Web.Access.OrganisationReader>();
            var chart = await reader.ChartAsync();
            var matter = await db.Set<DocumentMatter>().Include(m => m.Declarations).SingleAsync(m => m.Id == id);
            foreach (var role in matter.RolesToDeclare(chart, reader.Today))
            {
                if (chart.Resolve(role, reader.Today).PersonId is { } person)
                {
                    matter.Declare(person, role, false, "", new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
                }
            }
        }
    }

    private static async Task<Dictionary<string, object?>> DecideAsync(StyrningDb db, Guid id, Treatment treatment)
    {
        Guid? made = null;
        if (treatment is Treatment.Decision)
        {
            var matter = await db.Set<DocumentMatter>().SingleAsync(m => m.Id == id);
            var decision = new Decision
            {
                MatterId = id,
                OrganKey = matter.DecidingOrganKey,
                DecidedOn = new DateOnly(2026, 11, 23),
                Treatment = treatment,
                Outcome = DecisionOutcome.Adopted,
                Text = "Förslaget antas.",
                RecordedBy = Somebody,
                RecordedAt = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero),
            };
            db.Add(decision);
            made = decision.Id;
        }

        return new() { [MatterMessages.Outcome] = MatterMessages.WordOf(DecisionOutcome.Adopted), [MatterMessages.DecisionId] = made };
    }
}
