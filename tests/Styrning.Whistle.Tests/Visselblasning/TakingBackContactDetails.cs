using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Visselblasning;

public sealed class TakingBackContactDetails
{
    private const string Contact = "Siv Lund, 070-1740699";

    [Fact]
    public async Task Is_done_before_anything_is_passed_on_and_leaves_that_it_was_done()
    {
        await using var given = await OutOfScope();
        var (visitor, standing) = await given.ComeBack();
        var page = await visitor.OpenAsync(standing.Link("Se och ta tillbaka"));

        var done = await visitor.PressAsync(page, "Ta bort mina kontaktuppgifter");
        var again = await visitor.PressAsync(page, "Ta bort mina kontaktuppgifter");

        Assert.Contains(Contact, page.Text);
        Assert.Equal(("/aterkom/laget", "/aterkom/laget"), (done.Address.AbsolutePath, again.Address.AbsolutePath));
        Assert.DoesNotContain("070-1740699", done.Html);
        var read = await given.WhatHandlersRead();
        Assert.DoesNotContain(read, each => each.Text!.Contains("Siv", StringComparison.Ordinal));
        Assert.Contains("Upphandlingen", read.Single(each => each.Kind is CaseDocumentKind.Report).Text);
        Assert.Single(read, each => each.Text!.Contains("tagit tillbaka sina kontaktuppgifter", StringComparison.Ordinal));
        Assert.Equal("rapportor-tog-tillbaka-kontakt", await given.Staff.WithCases(db => db.Readings.Where(r => r.CaseId == given.Case).OrderBy(r => r.No).Select(r => r.What).LastAsync()));
    }

    [Fact]
    public async Task Is_refused_once_it_has_been_passed_on()
    {
        await using var given = await OutOfScope();
        var (visitor, _) = await given.ComeBack();
        var page = await visitor.OpenAsync("/aterkom/kontakt");
        await given.AsHandler(open => open.Record(CaseFactKind.HandedOver));

        var refused = await visitor.PressAsync(page, "Ta bort mina kontaktuppgifter");

        Assert.Equal((HttpStatusCode.Conflict, "VIS-40"), (refused.Status, refused.RefusalCode));
        Assert.Contains((await given.WhatHandlersRead()).Select(each => each.Text), text => text!.Contains("070-1740699", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_not_offered_while_it_may_be_a_case_under_the_law()
    {
        await using var given = await GivenVisits.StartAsync(GivenCases.Report() with { Contact = Contact });

        var (visitor, standing) = await given.ComeBack();
        var page = await visitor.OpenAsync("/aterkom/kontakt");

        Assert.DoesNotContain("ta tillbaka", standing.Text);
        Assert.DoesNotContain("070-1740699", page.Text);
        Assert.False(page.HasButton("Ta bort"));
    }

    [Fact]
    public async Task Is_not_offered_to_whoever_gave_none()
    {
        await using var given = await GivenVisits.StartAsync();
        await given.AsHandler(open => open.Record(CaseFactKind.OutOfScopeConfirmed));

        var (_, standing) = await given.ComeBack();

        Assert.Equal("Rapporten hör inte hit", standing.Heading);
        Assert.DoesNotContain("ta tillbaka", standing.Text);
    }

    private static async Task<GivenVisits> OutOfScope()
    {
        var given = await GivenVisits.StartAsync(GivenCases.Report() with { Contact = Contact });
        await given.AsHandler(open => open.Record(CaseFactKind.OutOfScopeConfirmed));
        return given;
    }
}
