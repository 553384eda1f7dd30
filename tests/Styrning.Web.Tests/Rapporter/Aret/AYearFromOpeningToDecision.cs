using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain.Reporting;
using Styrning.Testing;
using Styrning.Web.Data;
using Styrning.Workflow;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Tests.Rapporter.Aret;

public sealed class AYearFromOpeningToDecision
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Goes_through_every_hand_and_ends_with_its_promises_carried_on(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1", "1.7", "1.10");
        await year.HandInAsync("1.1", new() { Passages = [new("Öppet."), new("Larmet har bytts.", "OSL 18:8")], NoIncidents = true, Plans = [new("En utvärdering ska göras.", "hösten 2027")] });
        await year.ApproveAsync("1.1");
        await year.FinishWritingAsync();

        var compiled = await year.CompileAsync();
        Assert.Equal("Version 1", compiled.Heading);

        var approved = await year.ApprovePublicAsync();
        Assert.Contains("får lämnas ut", approved.Html);

        Assert.Contains("skickad", (await year.SendAsync()).Html);
        host.Clock.Advance(TimeSpan.FromDays(110));
        var decided = await year.DecideAsync(BoardOutcome.Noted, "2027-03-08", 31);
        Assert.Equal(HttpStatusCode.OK, decided.Status);

        var record = await year.RecordAsync();
        Assert.NotNull(record.FinishedAt);
        Assert.Equal("KS 2027/0123", record.Diarienummer);
        var promised = await host.WithDb(db => db.Set<Commitment>().SingleAsync());
        Assert.Equal((2026, "1.1", new DateOnly(2027, 9, 1)), (promised.PromisedYear, promised.AreaNumber, promised.PeriodFrom));
        await host.InScope(async services =>
        {
            var standing = Assert.Single(await services.GetRequiredService<Processes<StyrningDb>>().WhereIsAsync(record.Id));
            Assert.NotNull(standing.EndedAt);
        });
    }

    [Fact]
    public async Task Keeps_the_bytes_that_were_compiled_and_their_hashes()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        await year.HandInAsync("1.1", new() { Passages = [new("Öppet."), new("Larmet har bytts.", "OSL 18:8")], NoIncidents = true });
        await year.ApproveAsync("1.1");
        await year.CompileAsync();
        await year.ApprovePublicAsync();

        var version = await host.WithDb(db => db.Set<Compilation>().AsNoTracking().SingleAsync());
        Assert.Equal(ContentHash.Of(version.FullHtml), version.FullHtmlHash);
        Assert.Equal(ContentHash.Of(version.PublicDocx), version.PublicDocxHash);
        Assert.Contains("Larmet har bytts.", version.FullHtml);
        Assert.DoesNotContain("Larmet", version.PublicHtml);

        var anyone = await host.SignInAs("lokalstrateg");
        var shown = await anyone.OpenAsync("/rapporter/2026/version/1/offentlig.html");
        Assert.Equal(version.PublicHtml, shown.Html);
        Assert.Contains("sandbox", string.Join(' ', shown.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.OpenAsync("/rapporter/2026/version/1/fullstandig.html")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.OpenAsync("/rapporter/2026/version/1/fullstandig.docx")).Status);
        Assert.DoesNotContain(version.FullHtmlHash, (await anyone.OpenAsync("/rapporter/2026/version/1")).Html);

        var secretary = await host.SignInAs("nämndsekreterare");
        var word = await secretary.Http.GetAsync("/rapporter/2026/version/1/fullstandig.docx");
        Assert.Equal("arsrapport-2026-version-1-fullstandig.docx", word.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(version.FullDocxHash, ContentHash.Of(await word.Content.ReadAsByteArrayAsync()));
    }

    [Fact]
    public async Task Shows_nobody_else_a_public_version_that_is_not_approved()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        await year.FinishWritingAsync();
        await year.CompileAsync();

        var anyone = await host.SignInAs("lokalstrateg");
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.OpenAsync("/rapporter/2026/version/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.OpenAsync("/rapporter/2026/version/1/offentlig.html")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.OpenAsync("/rapporter/2026/sammanstall")).Status);
    }

    [Fact]
    public async Task Is_compiled_approved_sent_and_decided_once_however_often_the_button_is_pressed()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        var owner = await host.SignInAs("säkerhetschef");
        var second = await host.SignInAs("kanslichef");
        var secretary = await host.SignInAs("nämndsekreterare");
        await year.HandInAsync("1.1");

        await PressTwice(owner, "/rapporter/2026/avsnitt/1.1/granska", "Godkänn", "RAP-38");
        await PressTwice(owner, "/rapporter/2026/sammanstall", "Sammanställ version", "RAP-140");
        await PressTwice(second, "/rapporter/2026/offentlig", "Godkänn version", "RAP-140");
        await PressTwice(owner, "/rapporter/2026/skicka", "Skicka till kommunstyrelsen", "RAP-140");
        await PressTwice(secretary, "/rapporter/2026/beslut", "Registrera beslutet", "RAP-140", ("Outcome", "Approved"), ("Sammanträdesdag", "2026-11-23"), ("Paragraf", "4"));

        var record = await year.RecordAsync();
        Assert.Equal(1, await host.WithDb(db => db.Set<Compilation>().CountAsync()));
        Assert.Single(record.BoardDecisions);
    }

    internal static async Task PressTwice(Visitor visitor, string path, string button, string code, params (string, string)[] typed)
    {
        var page = await visitor.OpenAsync(path);
        var first = await visitor.PressAsync(page, button, typed);
        Assert.True(first.Status == HttpStatusCode.OK, $"{path}: {first.Errors}");
        var again = await visitor.PressAsync(page, button, typed);
        Assert.Equal((HttpStatusCode.Conflict, code), (again.Status, again.RefusalCode));
    }
}
