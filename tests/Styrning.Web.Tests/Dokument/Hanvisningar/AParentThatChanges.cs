using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;
using static Styrning.Web.Tests.Dokument.Hanvisningar.DocumentsThatReferToEachOther;

namespace Styrning.Web.Tests.Dokument.Hanvisningar;

public sealed class AParentThatChanges
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Flags_its_living_children_once_until_somebody_has_looked(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var parent = await host.AdoptedDocument("Säkerhetspolicy", owner: "sakerhetschef");
        var child = await host.AdoptedDocument("Riktlinjer för säkerhetsarbetet", "riktlinje", "ks", owner: "kommunjurist");
        var expired = await host.AdoptedDocument("Handlingsplan 2022", "plan", "ks", validTo: new(2022, 12, 31));
        await RelateAsync(host, parent, child, expired);
        var effect = await EffectAsync(host, parent, DecisionEffect.Revise);

        await InTransactionAsync(host, (links, _) => links.DecidedAsync(effect, default));
        await InTransactionAsync(host, (links, _) => links.DecidedAsync(effect, default)); // a step that is run again flags nothing twice
        var flag = Assert.Single(await FlagsAsync(host));
        Assert.Equal((child.Id, effect.Id), (flag.ChildId, flag.EffectId));

        var jurist = await host.SignInAs("kommunjurist");
        Assert.Contains("Riktlinjer för säkerhetsarbetet: granska mot Säkerhetspolicy", (await jurist.OpenAsync("/idag")).Text);
        var list = await jurist.OpenAsync("/dokument/hanvisningar/granska");
        Assert.Contains("Säkerhetspolicy reviderades 26 oktober 2026", list.Text);
        var page = await jurist.OpenAsync(list.Link("Granska Riktlinjer för säkerhetsarbetet"));
        Assert.Contains("Skriv vad granskningen visade", (await jurist.PressAsync(page, "Anteckna granskningen")).Errors);
        await jurist.PressAsync(page, "Anteckna granskningen", ("Finding", "Står sig oförändrade."));
        Assert.Equal("DOK-165", (await jurist.PressAsync(page, "Anteckna granskningen", ("Finding", "Igen."))).RefusalCode);
        Assert.Contains("Inget att granska", (await jurist.OpenAsync("/dokument/hanvisningar/granska")).Text);
        Assert.DoesNotContain("granska mot", (await jurist.OpenAsync("/idag")).Text);
        Assert.Equal("Står sig oförändrade.", Assert.Single(await FlagsAsync(host)).Finding);

        var stranger = await host.SignInAs("HR-strateg");
        Assert.Contains("Granskat", (await stranger.OpenAsync(page.Address.AbsolutePath)).Text);
    }

    [Theory]
    [InlineData(DecisionEffect.ReAdopt)]
    [InlineData(DecisionEffect.Editorial)]
    public async Task Says_nothing_when_its_content_is_the_same(DecisionEffect kind)
    {
        await using var host = await StyrningHost.StartAsync();
        var parent = await host.AdoptedDocument("Säkerhetspolicy");
        await RelateAsync(host, parent, await host.AdoptedDocument("Riktlinjer för säkerhetsarbetet", "riktlinje", "ks"));
        var effect = await EffectAsync(host, parent, kind);

        await InTransactionAsync(host, (links, _) => links.DecidedAsync(effect, default));
        Assert.Empty(await FlagsAsync(host));
    }

    internal static Task<DocumentDecision> EffectAsync(StyrningHost host, Styrdokument document, DecisionEffect kind) => host.WithDb(async db =>
    {
        var effect = new DocumentDecision
        {
            DocumentId = document.Id,
            Effect = kind,
            OrganKey = "kf",
            DecidedOn = new(2026, 10, 26),
            KnownFinal = true,
            RecordedAt = host.Clock.GetUtcNow(),
            RecordedBy = Guid.Empty,
            VersionId = kind is DecisionEffect.Repeal ? null : document.Versions[0].Id,
        };
        db.Add(effect);
        await db.SaveChangesAsync();
        return effect;
    });

    internal static Task<int> RelateAsync(StyrningHost host, Styrdokument parent, params Styrdokument[] children) => host.WithDb(db =>
    {
        db.AddRange(children.Select(child => new DocumentRelation { FromId = child.Id, ToId = parent.Id, Kind = RelationKind.Parent }));
        return db.SaveChangesAsync();
    });

    private static Task<List<ParentChange>> FlagsAsync(StyrningHost host) => host.WithDb(db => db.Set<ParentChange>().AsNoTracking().ToListAsync());
}
