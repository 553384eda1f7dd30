using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Dokument;

public sealed class KeepingTypesAndRegistries
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_type_is_added_changed_retired_and_used_again(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var visitor = await host.SignInAs("kommunjurist");

        var form = await visitor.OpenAsync("/dokument/typer/ny");
        form.Choose("DecidedBy", nameof(OrganTyp.KF));
        var added = await visitor.PressAsync(form, "Lägg till typen", ("Namn", "taxa"), ("Karaktär", "Other"), ("Renewal.Choice", nameof(RenewalKind.FixedDay)), ("Dag i månaden", "31"), ("Renewal.Month", "12"), ("Brukar vara kommunal föreskrift", "on"));
        Assert.Contains("Taxa Övrigt, allmän. Brukar vara föreskrift Kommunfullmäktige Varje år senast 31 december", added.Text);

        var change = await visitor.OpenAsync("/dokument/typer/taxa");
        await visitor.PressAsync(change, "Spara", ("Nivå", "Detailed"));
        var stale = await visitor.PressAsync(change, "Spara", ("Nivå", "Overview"));
        Assert.Equal("SAM-01", stale.RefusalCode);

        var retired = await visitor.PressAsync(await visitor.OpenAsync("/dokument/typer/taxa"), "Sluta använda typen");
        Assert.Contains("Används inte längre sedan 23 november 2026", retired.Text);
        Assert.DoesNotContain("Taxa", (await visitor.OpenAsync("/dokument/nytt")).Text);
        await visitor.PressAsync(await visitor.OpenAsync("/dokument/typer/taxa"), "Använd typen igen");
        var begun = await visitor.OpenAsync("/dokument/nytt?typ=taxa");
        Assert.Equal(("kf", "FixedDay", "true"), (begun.Value("Beslutande instans"), begun.Document.QuerySelector("input[name='Renewal.Choice'][checked]")!.GetAttribute("value"), begun.Value("Kommunal föreskrift")));
    }

    [Theory]
    [InlineData("policy", "DOK-19")]
    [InlineData("", "DOK-12")]
    [InlineData("anvisning", "DOK-16")]
    public async Task A_type_that_is_there_or_lacks_something_is_refused(string name, string code)
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("kommunjurist");

        var page = await visitor.PressAsync(await visitor.OpenAsync("/dokument/typer/ny"), "Lägg till typen", ("Namn", name));

        Assert.Equal((HttpStatusCode.Conflict, code, name), (page.Status, page.RefusalCode, page.Value("Namn")));
    }

    [Fact]
    public async Task A_registry_gets_its_pattern_and_numbers_are_tried_against_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("registrator");

        var wrong = await visitor.PressAsync(await visitor.OpenAsync("/dokument/diarier/nytt"), "Lägg till diariet", ("Namn", "Miljönämndens diarium"), ("Mönster", "MN 2026"));
        Assert.Equal(("DOK-10", "MN 2026"), (wrong.RefusalCode, wrong.Value("Mönster")));
        var added = await visitor.PressAsync(wrong, "Lägg till diariet", ("Mönster", "MN ÅÅÅÅ-NNN"));
        Assert.Contains("Miljönämndens diarium MN ÅÅÅÅ-NNN MN 2026-052", added.Text);

        Assert.Contains("”MN 2026-007” är ett nummer i Miljönämndens diarium.", (await visitor.PressAsync(added, "Pröva", ("Pröva ett nummer", "mn 2026-007"))).Text);
        Assert.Contains("”MN 26/7” ser inte ut som något av kommunens.", (await visitor.OpenAsync("/dokument/diarier?nummer=MN+26/7")).Text);

        var change = await visitor.OpenAsync("/dokument/diarier/miljonamndens-diarium");
        await visitor.PressAsync(change, "Spara", ("Mönster", "MN ÅÅÅÅ/N"));
        Assert.Equal("SAM-01", (await visitor.PressAsync(change, "Spara", ("Mönster", "MB ÅÅÅÅ/N"))).RefusalCode);
        var removed = await visitor.PressAsync(await visitor.OpenAsync("/dokument/diarier/miljonamndens-diarium"), "Ta bort diariet");
        Assert.DoesNotContain("Miljönämndens diarium MN", removed.Text);
        Assert.Equal(2, await host.WithDb(db => db.Set<DiariumSeries>().CountAsync()));
    }

    [Fact]
    public async Task A_document_is_found_by_its_number_however_it_is_typed()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.DraftDocument("Policy mot korruption");
        var visitor = await host.SignInAs("registrator");
        await visitor.PressAsync(await visitor.OpenAsync("/dokument/policy-mot-korruption/aldre-beslut"), "Skriv in beslutet", ("Datum för beslut", "2020-02-26"), ("Diarienummer", "2020.052 KS"));

        Assert.Equal("/dokument/policy-mot-korruption", (await visitor.OpenAsync("/dokument?q=2020.052+ks")).Link("Policy mot korruption"));
    }
}
