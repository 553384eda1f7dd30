using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;
using Styrning.Testing.Meetings;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Tests.Dokument.Arenden;

public sealed class AnExceptionFromBeredning
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Is_relied_on_until_the_matter_is_prepared_after_all(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var meeting = await host.Meeting("ksau", "2026-12-02");
        var matter = await host.StartedMatter(await host.DraftDocument("Arkivpolicy")).WaitingAt(host, "till_beredning");
        var secretary = await host.SignInAs("nämndsekreterare");
        var path = RecordPaths.OfMatter(matter.Id) + "/till-beredning";

        var relied = await secretary.PressAsync(await secretary.OpenAsync(path), "För upp ärendet", ("How", "undantag"), ("Paragraf", "5:33"), ("Because", "Lagen gäller från årsskiftet."));
        Assert.True(relied.Errors.Length == 0, relied.Errors);
        Assert.Equal("5:33", await ExceptionAsync(host, matter));

        await Task.FromResult(matter).WaitingAt(host, "beslutat");
        await host.Treated(matter.Id, Treatment.Decision, DecisionOutcome.Aterremiss, await host.RecordedAt(matter.Id, "kf", Treatment.Decision, DecisionOutcome.Aterremiss, 12));
        await Task.FromResult(matter).WaitingAt(host, "till_beredning");
        var taken = await secretary.PressAsync(await secretary.OpenAsync(path), "För upp ärendet", ("How", "mote"), ("MeetingId", $"{meeting.Id}"));
        Assert.True(taken.Errors.Length == 0, taken.Errors);
        Assert.Null(await ExceptionAsync(host, matter));
    }

    [Fact]
    public async Task Is_one_that_can_be_about_the_document()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await host.StartedMatter(await host.DraftDocument("Arkivpolicy")).WaitingAt(host, "till_beredning");
        var secretary = await host.SignInAs("nämndsekreterare");

        var form = await secretary.OpenAsync(RecordPaths.OfMatter(matter.Id) + "/till-beredning");
        Assert.Equal(["", "5:33"], form.Document.QuerySelectorAll("select[name=Paragraf] option").Select(o => o.GetAttribute("value")));
        var none = await secretary.PressAsync(form, "För upp ärendet", ("How", "undantag"), ("Because", "Brådskar."));

        Assert.Equal((HttpStatusCode.Conflict, "DOK-80"), (none.Status, none.RefusalCode));
        Assert.Null(await ExceptionAsync(host, matter));
    }

    private static Task<string?> ExceptionAsync(StyrningHost host, DocumentMatter matter) =>
        host.WithDb(async db => (await db.Set<DocumentMatter>().AsNoTracking().SingleAsync(m => m.Id == matter.Id)).Exception?.Paragraf);
}
