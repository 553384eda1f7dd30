using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Moten.Beslut;

public sealed class WhoMayRecord
{
    [Fact]
    public async Task The_secretary_and_the_kanslichef_and_nobody_else_while_all_may_read()
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.ForKsAsync(host);

        Assert.Equal(HttpStatusCode.OK, (await paragraf.FormAsync(await host.SignInAs("kanslichef"))).Status);
        var reader = await host.SignInAs("säkerhetshandläggare");
        Assert.Equal(HttpStatusCode.NotFound, (await paragraf.FormAsync(reader)).Status);
        var page = await reader.OpenAsync(paragraf.Path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Throws<InvalidOperationException>(() => page.Link("Registrera utfallet"));
        Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync(paragraf.Path)).Heading);
    }

    [Fact]
    public async Task A_secret_item_is_not_there_for_others()
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.ForKsAsync(host);
        await paragraf.RecordAsync(DecisionOutcome.Adopted, ("Form.IsSecret", "true"));

        Assert.Equal(HttpStatusCode.OK, (await (await host.SignInAs("nämndsekreterare")).OpenAsync(paragraf.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("säkerhetshandläggare")).OpenAsync(paragraf.Path)).Status);
    }

    [Theory]
    [InlineData("/moten/ks/2026-11-24/punkt/{0}")]
    [InlineData("/moten/kf/2026-11-23/punkt/{0}")]
    [InlineData("/moten/ks/i-dag/punkt/{0}")]
    [InlineData("/moten/ks/2026-11-23/punkt/{0}/rattelse")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.ForKsAsync(host);

        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("nämndsekreterare")).OpenAsync(string.Format(address, paragraf.Item))).Status);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_two_at_once_the_second_is_told_and_keeps_the_text(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var paragraf = await AParagraf.AtAsync(host, "ks", Treatment.Decision, null);
        var (one, other) = (await host.SignInAs("nämndsekreterare"), await host.SignInAs("kanslichef"));
        var forms = new[] { await one.PressAsync(await paragraf.FormAsync(one), "Granska", ("Antas", "on"), ("Form.Text", "Ett.")), await other.PressAsync(await paragraf.FormAsync(other), "Granska", ("Avslås", "on"), ("Form.Text", "Två.")) };

        var answers = await Task.WhenAll(one.PressAsync(forms[0], "Registrera utfallet"), other.PressAsync(forms[1], "Registrera utfallet"));
        var told = Assert.Single(answers, a => a.Status is HttpStatusCode.Conflict);
        Assert.Contains(told.RefusalCode, (string[])["MOT-65", "SAM-01"]);
        Assert.Equal(told == answers[0] ? "Ett." : "Två.", told.Value("Form.Text"));
        Assert.Contains("Utfallet är redan registrerat", told.Text);
        Assert.Equal(1, await host.WithDb(db => db.Set<Decision>().CountAsync()));
    }

    [Fact]
    public async Task Whoever_saves_over_a_changed_agenda_is_told_once()
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.AtAsync(host, "ks", Treatment.Decision, null);
        var secretary = await host.SignInAs("nämndsekreterare");
        var confirm = await secretary.PressAsync(await paragraf.FormAsync(secretary), "Granska", ("Antas", "on"));
        await host.WithDb(async db =>
        {
            (await db.Set<AgendaItem>().SingleAsync()).Proposal = "Ett annat förslag.";
            return await db.SaveChangesAsync();
        });

        var told = await secretary.PressAsync(confirm, "Registrera utfallet");
        Assert.Equal("SAM-01", told.RefusalCode);
        Assert.Null(await paragraf.DecisionAsync());
        var knowing = await secretary.PressAsync(told, "Granska");
        await secretary.PressAsync(knowing, "Registrera utfallet");
        Assert.NotNull(await paragraf.DecisionAsync());
    }
}
