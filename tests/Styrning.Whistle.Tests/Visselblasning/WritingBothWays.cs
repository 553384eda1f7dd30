using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Time;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Visselblasning;

public sealed class WritingBothWays
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_reporter_reads_what_is_for_them_and_the_handlers_what_the_reporter_writes(DatabaseKind database)
    {
        await using var given = await GivenVisits.StartAsync(database: database);
        await given.AsHandler(open =>
        {
            open.Write(CaseDocumentKind.InternalNote, "Bara för oss.");
            open.Write(CaseDocumentKind.ToReporter, "Vilket år var det?");
            open.Write(CaseDocumentKind.Tjansteanteckning, "Beslut med skäl.");
        });

        var (visitor, page) = await given.ComeBack();
        var sent = await visitor.PressAsync(await visitor.OpenAsync("/aterkom/skriv"), "Skicka", ("Meddelande", "Det var 2024.\nI mars."));

        Assert.Contains("Vilket år var det?", page.Text);
        Assert.DoesNotContain("Bara för oss.", page.Html);
        Assert.DoesNotContain("Beslut med skäl.", page.Html);
        Assert.Equal("/aterkom/laget", sent.Address.AbsolutePath);
        Assert.Contains("Du skrev, 1 december 2026", sent.Text);
        Assert.Contains("Det var 2024.", sent.Text);
        Assert.Contains((CaseDocumentKind.FromReporter, "Det var 2024.\r\nI mars."), (await given.WhatHandlersRead()).Select(each => (each.Kind, each.Text?.ReplaceLineEndings("\r\n"))));
    }

    [Fact]
    public async Task A_message_that_is_sent_twice_is_one()
    {
        await using var given = await GivenVisits.StartAsync();
        var (visitor, _) = await given.ComeBack();
        var form = await visitor.OpenAsync("/aterkom/skriv");

        await visitor.PressAsync(form, "Skicka", ("Meddelande", "En gång."));
        var again = await visitor.PressAsync(form, "Skicka", ("Meddelande", "En gång."));
        await visitor.PressAsync(await visitor.OpenAsync("/aterkom/skriv"), "Skicka", ("Meddelande", "En annan."));

        Assert.Equal("/aterkom/laget", again.Address.AbsolutePath);
        Assert.Equal(["En gång.", "En annan."], (await given.WhatHandlersRead()).Where(each => each.Kind is CaseDocumentKind.FromReporter).Select(each => each.Text));
    }

    [Fact]
    public async Task It_is_logged_with_its_day_and_nobodys_name_and_the_handlers_hear_the_next_morning()
    {
        await using var given = await GivenVisits.StartAsync();
        var lettersBefore = await given.Staff.WithCases(db => db.Letters.CountAsync());
        var (visitor, _) = await given.ComeBack();

        await visitor.PressAsync(await visitor.OpenAsync("/aterkom/skriv"), "Skicka", ("Meddelande", "Mer."));

        var entry = await given.Staff.WithCases(db => db.Readings.Where(r => r.CaseId == given.Case).OrderBy(r => r.No).LastAsync());
        Assert.Equal(("rapportor-skrev", "2026-12-01", null), (entry.What, entry.At, entry.By));
        var letters = await given.Staff.WithCases(db => db.Letters.ToListAsync());
        Assert.Equal(lettersBefore + 2, letters.Count); // Karin Öberg and Anna Wester
        Assert.All(letters, letter => Assert.Equal(SwedishCalendar.At(new(2026, 12, 2), new(7, 0)), letter.FromAt));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("{{7*7}} ${7*7} @Html.Raw(1)")]
    [InlineData("=HYPERLINK(\"http://x\",\"k\")")]
    public async Task What_is_written_is_shown_as_it_was_written(string text)
    {
        await using var given = await GivenVisits.StartAsync(GivenCases.Report(text));
        await given.AsHandler(open => open.Write(CaseDocumentKind.ToReporter, text));
        var (visitor, _) = await given.ComeBack();

        var page = await visitor.PressAsync(await visitor.OpenAsync("/aterkom/skriv"), "Skicka", ("Meddelande", text));

        Assert.Equal(3, page.Document.QuerySelectorAll(".said .text").Count(each => each.TextContent == text));
        Assert.Empty(page.Document.QuerySelectorAll("script, img"));
    }

    [Fact]
    public async Task An_empty_message_and_one_that_is_too_long_come_back_with_what_was_typed()
    {
        await using var given = await GivenVisits.StartAsync();
        var (visitor, _) = await given.ComeBack();
        var form = await visitor.OpenAsync("/aterkom/skriv");

        var empty = await visitor.PressAsync(form, "Skicka", ("Meddelande", "   "));
        var tooLong = await visitor.PressAsync(form, "Skicka", ("Meddelande", new string('x', 50_001)));
        var longest = await visitor.PressAsync(form, "Skicka", ("Meddelande", new string('x', 50_000)));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (empty.Status, tooLong.Status));
        Assert.Contains("Skriv något", empty.Errors);
        Assert.Equal(50_001, tooLong.Value("Meddelande").Length);
        Assert.Equal("/aterkom/laget", longest.Address.AbsolutePath);
    }

    [Fact]
    public async Task What_was_typed_when_the_visit_ended_is_sent_once_the_code_is_given_again()
    {
        await using var given = await GivenVisits.StartAsync();
        var (visitor, _) = await given.ComeBack();
        var form = await visitor.OpenAsync("/aterkom/skriv");
        given.Staff.Clock.Advance(TimeSpan.FromHours(3));

        var asked = await visitor.PressAsync(form, "Skicka", ("Meddelande", "Det jag skrev länge på."));
        var wrong = await visitor.PressAsync(asked, "Skicka", ("kod", Styrning.Whistle.Crypto.ReporterCode.New().Shown));
        var sent = await visitor.PressAsync(wrong, "Skicka", ("kod", given.Code.Shown));

        Assert.Contains("Skriv koden igen", asked.Errors);
        Assert.Equal("Det jag skrev länge på.", asked.Value("Meddelande"));
        Assert.Contains("leder inte till någon rapport", wrong.Errors);
        Assert.Equal("/aterkom/laget", sent.Address.AbsolutePath);
        Assert.Contains("Det jag skrev länge på.", sent.Text);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Four_that_are_sent_at_once_all_come_in(DatabaseKind database)
    {
        await using var given = await GivenVisits.StartAsync(database: database);
        var (visitor, _) = await given.ComeBack();
        var forms = new List<PageView>();
        for (var i = 0; i < 4; i++)
        {
            forms.Add(await visitor.OpenAsync("/aterkom/skriv"));
        }

        var answers = await Task.WhenAll(forms.Select((form, i) => visitor.PressAsync(form, "Skicka", ("Meddelande", $"Nummer {i}"))));

        Assert.All(answers, answer => Assert.Equal("/aterkom/laget", answer.Address.AbsolutePath));
        var numbers = await given.Staff.WithCases(db => db.Documents.Where(d => d.CaseId == given.Case).OrderBy(d => d.No).Select(d => d.No).ToListAsync());
        Assert.Equal([1, 2, 3, 4, 5], numbers);
    }

    [Fact]
    public async Task Nobody_writes_in_a_case_that_is_locked()
    {
        await using var given = await GivenVisits.StartAsync();
        var (visitor, _) = await given.ComeBack();
        var form = await visitor.OpenAsync("/aterkom/skriv");
        await given.AsHandler(open => open.Record(CaseFactKind.Closed));
        await given.AsHandler(open => open.Record(CaseFactKind.Locked));

        var refused = await visitor.PressAsync(form, "Skicka", ("Meddelande", "Till ingen."));
        var page = await visitor.OpenAsync("/aterkom/laget");

        Assert.Equal((HttpStatusCode.Conflict, "VIS-41"), (refused.Status, refused.RefusalCode));
        Assert.Equal("Till ingen.", refused.Value("Meddelande"));
        Assert.Equal("Ärendet är låst", page.Heading);
        Assert.DoesNotContain("Skriv till oss", page.Text);
    }

    [Fact]
    public async Task All_of_it_is_there_in_English()
    {
        await using var given = await GivenVisits.StartAsync();
        var (visitor, page) = await given.ComeBack("/aterkom?sprak=en", "Open");
        var sent = await visitor.PressAsync(await visitor.OpenAsync(page.Link("Write to us")), "Send", ("Message", "It was in March."));

        Assert.Equal("/aterkom/laget?sprak=en", sent.Address.PathAndQuery);
        Assert.Equal("en", sent.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("The report has arrived", sent.Heading);
        Assert.Contains("You wrote, 1 December 2026", sent.Text);

        await given.AsHandler(open => open.Write(CaseDocumentKind.Protocol, "It was in March."));
        var answered = await visitor.PressAsync(await visitor.OpenAsync("/aterkom/protokoll?sprak=en"), "Send the answer", ("svar", "ratt"));
        Assert.Contains("I have read the record and approve it.", answered.Text); // the handlers read it in Swedish
    }
}
