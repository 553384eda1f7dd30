using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;
using Styrning.Web.Features.Dokument.Hanvisningar;
using static Styrning.Web.Tests.Dokument.Hanvisningar.AParentThatChanges;
using static Styrning.Web.Tests.Dokument.Hanvisningar.DocumentsThatReferToEachOther;

namespace Styrning.Web.Tests.Dokument.Hanvisningar;

public sealed class ADocumentThatIsToBeRepealed
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Waits_until_each_reference_and_each_child_has_been_decided(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var old = await host.AdoptedDocument("Policy mot korruption", owner: "kommunjurist");
        var fresh = await host.AdoptedDocument("Policy om opartiskhet", owner: "kommunjurist");
        var rules = await host.AdoptedDocument("Regler mot otillbörlig påverkan", "regler", "ks", markdown: "# Syfte\n\nSe policyn mot korruption.");
        var guidelines = await host.AdoptedDocument("Riktlinjer för visselblåsarfunktionen", "riktlinje", "ks", markdown: "# Syfte\n\nPolicy mot korruption gäller.");
        await RelateAsync(host, old, rules);
        await InTransactionAsync(host, (links, _) => links.FindEverywhereAsync(default));
        var matter = await MatterAsync(host, old);

        Assert.Equal("DOK-160", await RefusedAsync(host, matter));
        var jurist = await host.SignInAs("kommunjurist");
        var page = await jurist.OpenAsync("/dokument/policy-mot-korruption/upphavande");
        Assert.Contains("Två dokument hänvisar hit.", page.Text);
        var (first, second) = await host.WithDb(async db => (
            (await db.Set<DocumentReference>().SingleAsync(r => r.FromId == rules.Id)).Id, (await db.Set<DocumentReference>().SingleAsync(r => r.FromId == guidelines.Id)).Id));

        var refused = await jurist.PressAsync(page, "Spara", ($"Rows[{first}].Kind", "star-kvar"));
        Assert.Equal("DOK-163", refused.RefusalCode);
        var saved = await jurist.PressAsync(page, "Spara", ($"Rows[{first}].Kind", "pekas-om"), ($"Rows[{first}].To", fresh.Id.ToString()), ($"Rows[{second}].Kind", "star-kvar"), ($"Rows[{second}].Note", "Beskriver vad som gällde."));
        Assert.Contains("1 underordnade kvar", saved.Text);
        Assert.Equal("DOK-161", await RefusedAsync(host, matter));

        // The page that was opened before: who saves from it is told, and nothing is written over.
        Assert.Equal("SAM-01", (await jurist.PressAsync(page, "Spara", ($"Rows[{first}].Kind", "stryks"), ($"Rows[{second}].Kind", ""))).RefusalCode);

        saved = await jurist.PressAsync(saved, "Spara", ($"Children[{rules.Id}].Kind", "pekas-om"), ($"Children[{rules.Id}].To", fresh.Id.ToString()));
        Assert.Contains("Allt är bestämt", saved.Text);
        Assert.Null(await RefusedAsync(host, matter));

        // The repeal is decided: the child has its new parent and is not flagged, for somebody has looked.
        var effect = await EffectAsync(host, old, DecisionEffect.Repeal);
        await InTransactionAsync(host, (links, _) => links.DecidedAsync(effect, default));
        await InTransactionAsync(host, (links, _) => links.DecidedAsync(effect, default));
        var relation = await host.WithDb(db => db.Set<DocumentRelation>().AsNoTracking().SingleAsync());
        Assert.Equal((rules.Id, fresh.Id), (relation.FromId, relation.ToId));
        Assert.Equal(0, await host.WithDb(db => db.Set<ParentChange>().CountAsync()));
        Assert.Contains("Regler mot otillbörlig påverkan", (await jurist.OpenAsync("/dokument/policy-om-opartiskhet/hanvisningar")).Text);
    }

    [Fact]
    public async Task Has_nothing_to_wait_for_when_what_leans_on_it_goes_with_it_or_is_gone()
    {
        await using var host = await StyrningHost.StartAsync();
        var old = await host.AdoptedDocument("Policy mot korruption");
        var rules = await host.AdoptedDocument("Regler mot otillbörlig påverkan", "regler", "ks", markdown: "# Syfte\n\nSe policyn mot korruption.");
        var gone = await host.AdoptedDocument("Handlingsplan 2022", "plan", "ks", markdown: "# Syfte\n\nSe policyn mot korruption.", validTo: new(2022, 12, 31));
        await RelateAsync(host, old, rules, gone);
        await InTransactionAsync(host, (links, _) => links.FindEverywhereAsync(default));

        Assert.NotNull(await RefusedAsync(host, await MatterAsync(host, old)));
        Assert.Null(await RefusedAsync(host, await MatterAsync(host, old, rules)));
    }

    [Fact]
    public async Task Is_read_by_all_and_decided_by_those_who_answer_for_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var old = await host.AdoptedDocument("Policy mot korruption", owner: "kommunjurist");
        await RelateAsync(host, old, await host.AdoptedDocument("Regler mot otillbörlig påverkan", "regler", "ks"));

        var reader = await host.SignInAs("HR-strateg");
        var page = await reader.OpenAsync("/dokument/policy-mot-korruption/upphavande");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.False(page.HasButton("Spara"));
        Assert.True((await (await host.SignInAs("kommunjurist")).OpenAsync("/dokument/policy-mot-korruption/upphavande")).HasButton("Spara"));
        Assert.StartsWith("/logga-in", (await host.NewVisitor().OpenAsync("/dokument/policy-mot-korruption/upphavande")).Address.AbsolutePath);
    }

    private static Task<DocumentMatter> MatterAsync(StyrningHost host, params Styrdokument[] documents) => host.WithDb(async db =>
    {
        var matter = new DocumentMatter { Title = "Upphävande", ArrivedOn = new(2026, 11, 2), DecidingOrganKey = "kf", HandlerRoleKey = "kanslichef", ReviewerRoleKey = "kommunjurist", CreatedAt = host.Clock.GetUtcNow(), CreatedBy = Guid.Empty };
        matter.Items.AddRange(documents.Select(d => new MatterItem { MatterId = matter.Id, DocumentId = d.Id, Action = MatterAction.Repeal }));
        db.Add(matter);
        await db.SaveChangesAsync();
        return matter;
    });

    private static async Task<string?> RefusedAsync(StyrningHost host, DocumentMatter matter)
    {
        string? code = null;
        await host.InScope(async services =>
        {
            try
            {
                await services.GetRequiredService<RepealReadiness>().RequireAsync(matter, default);
            }
            catch (RuleBroken broken)
            {
                code = broken.Code;
            }
        });
        return code;
    }
}
