using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Hanvisningar;

namespace Styrning.Web.Tests.Dokument.Hanvisningar;

public sealed class DocumentsThatReferToEachOther
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Are_found_confirmed_and_shown_from_both_sides(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.AdoptedDocument("Policy mot korruption", owner: "kommunjurist");
        await host.AdoptedDocument("Regler mot otillbörlig påverkan", "regler", "ks", owner: "kommunjurist", markdown: "# Syfte\n\nReglerna följer policyn mot korruption.\n\n# Ansvar\n\nSe policy mot korruption.");
        var jurist = await host.SignInAs("kommunjurist");
        var page = await jurist.OpenAsync("/dokument/regler-mot-otillborlig-paverkan/hanvisningar");
        Assert.Contains("Inga hänvisningar är hittade", page.Text);

        page = await jurist.PressAsync(page, "Sök igenom texten igen");
        Assert.Contains("”policyn mot korruption”, under Syfte", page.Text);
        Assert.Contains("Hittad, inte bekräftad", page.Text);
        page = await jurist.PressAsync(page, "Avfärda hänvisningen till Policy mot korruption under Ansvar");
        page = await jurist.PressAsync(page, "Bekräfta hänvisningen till Policy mot korruption under Syfte");
        page = await jurist.PressAsync(page, "Sök igenom texten igen"); // what somebody has said stays
        Assert.Equal([ReferenceState.Confirmed, ReferenceState.Dismissed], await StatesAsync(host));

        var other = await jurist.OpenAsync("/dokument/policy-mot-korruption/hanvisningar");
        Assert.Contains("Regler mot otillbörlig påverkan under Syfte", other.Text);
        Assert.DoesNotContain("under Ansvar", other.Text);
    }

    [Fact]
    public async Task Are_read_by_all_and_changed_by_those_who_answer_for_them()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Säkerhetspolicy", owner: "sakerhetschef", markdown: "# Syfte\n\nSe policy mot korruption.");
        await host.AdoptedDocument("Policy mot korruption", owner: "kommunjurist");
        const string path = "/dokument/sakerhetspolicy/hanvisningar";
        var owner = await host.SignInAs("säkerhetschef");
        var reader = await host.SignInAs("HR-strateg");
        var page = await owner.PressAsync(await owner.OpenAsync(path), "Sök igenom");

        Assert.False((await reader.OpenAsync(path)).HasButton("Bekräfta"));
        Assert.Equal(HttpStatusCode.OK, (await reader.OpenAsync("/dokument/hanvisningar/granska")).Status);
        Assert.StartsWith("/logga-in", (await host.NewVisitor().OpenAsync(path)).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.OpenAsync("/dokument/finns-inte/hanvisningar")).Status);
        Assert.Equal(HttpStatusCode.OK, (await owner.PressAsync(page, "Bekräfta")).Status);

        var secretary = await host.SignInAs("nämndsekreterare");
        var all = await secretary.PressAsync(await secretary.OpenAsync("/dokument/hanvisningar/granska"), "Sök igenom alla");
        Assert.Contains("Inget nytt hittades", all.Text);
        Assert.False((await owner.OpenAsync("/dokument/hanvisningar/granska")).HasButton("Sök igenom alla"));
    }

    [Fact]
    public async Task A_new_documents_name_is_found_in_texts_that_were_there_before_it_and_a_new_text_forgets_what_it_no_longer_says()
    {
        await using var host = await StyrningHost.StartAsync();
        var policy = await host.AdoptedDocument("Säkerhetspolicy", markdown: "# Syfte\n\nSe riktlinjer för säkerhetsarbetet.");
        var guidelines = await host.AdoptedDocument("Riktlinjer för säkerhetsarbetet", "riktlinje", "ks");

        await InTransactionAsync(host, (links, _) => links.DecidedAsync(guidelines.Decisions[0], default));
        await InTransactionAsync(host, (links, _) => links.DecidedAsync(guidelines.Decisions[0], default));
        Assert.Equal([ReferenceState.Found], await StatesAsync(host));

        await InTransactionAsync(host, (links, _) => links.FindReferencesAsync(
            new DocumentVersion { DocumentId = policy.Id, Number = 2, Source = VersionSource.Markdown, Markdown = "# Syfte\n\nInget.", CreatedAt = default, CreatedBy = Guid.Empty }, default));
        Assert.Empty(await StatesAsync(host));
    }

    internal static Task InTransactionAsync(StyrningHost host, Func<LinkedDocuments, StyrningDb, Task> work) => host.InScope(services =>
    {
        var db = services.GetRequiredService<StyrningDb>();
        return db.InTransactionAsync(() => work(services.GetRequiredService<LinkedDocuments>(), db));
    });

    private static Task<List<ReferenceState>> StatesAsync(StyrningHost host) => host.WithDb(async db => (await db.Set<DocumentReference>().AsNoTracking().ToListAsync()).Select(r => r.State).Order().ToList());
}
