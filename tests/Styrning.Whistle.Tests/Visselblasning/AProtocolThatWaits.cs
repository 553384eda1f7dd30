using System.Net;
using Styrning.Testing;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Visselblasning;

public sealed class AProtocolThatWaits
{
    [Fact]
    public async Task Is_approved_without_a_name_and_waits_no_more()
    {
        await using var given = await GivenVisits.StartAsync();
        await given.AsHandler(open => open.Write(CaseDocumentKind.Protocol, "Personen berättade att avtalet var klart i mars."));
        var (visitor, standing) = await given.ComeBack();
        var page = await visitor.OpenAsync(standing.Link("Läs och godkänn"));

        var answered = await visitor.PressAsync(page, "Skicka svaret", ("svar", "ratt"));
        var again = await visitor.PressAsync(page, "Skicka svaret", ("svar", "ratt"));

        Assert.Contains("avtalet var klart i mars", page.Text);
        Assert.Equal("/aterkom/laget", answered.Address.AbsolutePath);
        Assert.DoesNotContain("Läs och godkänn", answered.Text);
        Assert.Equal("/aterkom/laget", again.Address.AbsolutePath);
        Assert.Equal([ProtocolAnswers.Approved], (await given.WhatHandlersRead()).Where(each => each.Kind is CaseDocumentKind.ProtocolAnswer).Select(each => each.Text));
    }

    [Fact]
    public async Task Is_corrected_and_then_the_new_one_waits()
    {
        await using var given = await GivenVisits.StartAsync();
        await given.AsHandler(open => open.Write(CaseDocumentKind.Protocol, "Mars."));
        var (visitor, _) = await given.ComeBack();

        await visitor.PressAsync(await visitor.OpenAsync("/aterkom/protokoll"), "Skicka svaret", ("svar", "fel"), ("text", "Det var i maj."));
        await given.AsHandler(open => open.Write(CaseDocumentKind.Protocol, "Maj."));
        var page = await visitor.OpenAsync("/aterkom/protokoll");

        Assert.Contains((CaseDocumentKind.ProtocolAnswer, "Det var i maj."), await given.WhatHandlersRead());
        Assert.Contains("Maj.", page.Text);
        Assert.DoesNotContain("Mars.", page.Text);
    }

    [Fact]
    public async Task A_correction_that_took_longer_than_the_visit_is_sent_once_the_code_is_given_again()
    {
        await using var given = await GivenVisits.StartAsync();
        await given.AsHandler(open => open.Write(CaseDocumentKind.Protocol, "Mars."));
        var (visitor, _) = await given.ComeBack();
        var page = await visitor.OpenAsync("/aterkom/protokoll");
        given.Staff.Clock.Advance(TimeSpan.FromHours(3));

        var asked = await visitor.PressAsync(page, "Skicka svaret", ("svar", "fel"), ("text", "Det var i maj."));
        var sent = await visitor.PressAsync(asked, "Skicka svaret", ("kod", given.Code.Shown));

        Assert.Contains("Skriv koden igen", asked.Errors);
        Assert.DoesNotContain("Mars.", asked.Text);
        Assert.Equal("/aterkom/laget", sent.Address.AbsolutePath);
        Assert.Contains((CaseDocumentKind.ProtocolAnswer, "Det var i maj."), await given.WhatHandlersRead());
    }

    [Theory]
    [InlineData(null, "", "Välj om protokollet stämmer.")]
    [InlineData("fel", "  ", "Skriv vad som är fel")]
    public async Task Wants_an_answer(string? answer, string text, string sentence)
    {
        await using var given = await GivenVisits.StartAsync();
        await given.AsHandler(open => open.Write(CaseDocumentKind.Protocol, "Mars."));
        var (visitor, _) = await given.ComeBack();
        var page = await visitor.OpenAsync("/aterkom/protokoll");

        var refused = await (answer is null ? visitor.PressAsync(page, "Skicka svaret") : visitor.PressAsync(page, "Skicka svaret", ("svar", answer), ("text", text)));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(sentence, refused.Errors);
    }

    [Fact]
    public async Task Is_not_answered_for_another_that_has_come_in_between()
    {
        await using var given = await GivenVisits.StartAsync();
        await given.AsHandler(open => open.Write(CaseDocumentKind.Protocol, "Mars."));
        var (visitor, _) = await given.ComeBack();
        var page = await visitor.OpenAsync("/aterkom/protokoll");
        await given.AsHandler(open => open.Write(CaseDocumentKind.Protocol, "Juli."));

        var refused = await visitor.PressAsync(page, "Skicka svaret", ("svar", "ratt"));

        Assert.Equal((HttpStatusCode.Conflict, "VIS-42"), (refused.Status, refused.RefusalCode));
        Assert.Contains("Juli.", refused.Text);
        Assert.DoesNotContain(await given.WhatHandlersRead(), each => each.Kind is CaseDocumentKind.ProtocolAnswer);
    }

    [Fact]
    public async Task Is_not_there_when_there_is_none()
    {
        await using var given = await GivenVisits.StartAsync();
        var (visitor, _) = await given.ComeBack();

        var page = await visitor.OpenAsync("/aterkom/protokoll");

        Assert.Contains("Inget protokoll väntar", page.Text);
        Assert.False(page.HasButton("Skicka svaret"));
    }
}
