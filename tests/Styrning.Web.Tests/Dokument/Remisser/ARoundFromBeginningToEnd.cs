using System.Net;
using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Testing;
using Styrning.Web.Features.Dokument;

namespace Styrning.Web.Tests.Dokument.Remisser;

/// <summary>Through the pages, by those who do it.</summary>
public sealed class ARoundFromBeginningToEnd
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Is_sent_answered_reminded_compiled_and_finished(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var matter = await AMatterOnRemiss.SentAsync(host);
        Assert.Equal([DocumentTasks.AnswerRemiss, DocumentTasks.AnswerRemiss], await matter.WaitingAsync());
        await host.RunDueWork();
        Assert.Equal(["Anna Wester", "Samir Haddad"], host.Letters.Where(l => l.Subject == "Remiss: Revidering av policy mot korruption").Select(l => l.ToName).Order());
        Assert.DoesNotContain(host.Letters, l => l.Subject.StartsWith("Nya uppgifter", StringComparison.Ordinal) && l.ToName is "Anna Wester" or "Samir Haddad" && l.Body.Contains("Svara på remissen", StringComparison.Ordinal));

        // The säkerhetschef writes, saves, sends, takes back, and sends again.
        var chief = await host.SignInAs("säkerhetschef");
        var page = await chief.OpenAsync($"{matter.Path}/svar");
        Assert.Contains("Ta inte emot gåvor.", page.Text);
        page = await chief.PressAsync(page, "Spara utkast", ("Texts[1]", "Värdet behöver anges."));
        Assert.Contains("Det är inte skickat än", page.Text);
        Assert.Equal("Värdet behöver anges.", page.Value("Texts[1]"));
        page = await chief.PressAsync(page, "Skicka svaret", ("Texts[2]", "Bra förslag."));
        Assert.Contains("kan ändras till och med 8 januari 2027", page.Text);
        page = await chief.PressAsync(page, "Ta tillbaka");
        page = await chief.PressAsync(page, "Skicka svaret", ("Texts[1]", "Värdet ska anges."));
        Assert.Contains("Svaret är skickat", page.Text);
        Assert.Equal([DocumentTasks.AnswerRemiss], await matter.WaitingAsync());

        // The other one is reminded three times, on her days, and nobody else is.
        foreach (var day in new DateOnly[] { new(2026, 12, 30), new(2027, 1, 7), new(2027, 1, 11) })
        {
            await matter.MoveToAsync(day.AddDays(-1), "23:59");
            var before = host.Letters.Count;
            await matter.MoveToAsync(day);
            await host.RunDueWork();
            Assert.Equal("Anna Wester", Assert.Single(host.Letters.Skip(before)).ToName);
        }

        Assert.Contains(host.Letters, l => l.Subject == "Remissvar saknas: Revidering av policy mot korruption");

        // The time is out: the handler enters the Länsstyrelse's, which came in time, and a late answer is taken.
        Assert.Contains(DocumentTasks.CompileRemiss, await matter.WaitingAsync());
        var handler = await host.SignInAs("kanslichef");
        var round = await handler.OpenAsync(matter.Path);
        Assert.Contains("1 av 3 har svarat", round.Text);
        Assert.Contains("Fackliga samverkan: skulle ha svarat 8 januari 2027", round.Text);
        page = await handler.OpenAsync(round.Link("Registrera svar från Länsstyrelsen"));
        round = await handler.PressAsync(page, "Registrera svaret", ("ArrivedOn", "2027-01-05"), ("Texts[1]", "Hänvisa till lagen."));
        Assert.Contains("2 av 3 har svarat", round.Text);
        var hr = await host.SignInAs("HR-strateg");
        page = await hr.OpenAsync($"{matter.Path}/svar");
        Assert.Contains("märks som sent", page.Text);
        page = await hr.PressAsync(page, "Vi har inget att erinra");
        Assert.Contains("efter sista svarsdagen", page.Text);

        // Every synpunkt gets its bemötande before the round is finished.
        page = await handler.OpenAsync($"{matter.Path}/klar");
        page = await handler.PressAsync(page, "Avsluta sammanställningen", ("Changes", "true"));
        Assert.Equal((HttpStatusCode.Conflict, "DOK-125"), (page.Status, page.RefusalCode));
        var record = await matter.RecordAsync();
        page = await handler.OpenAsync($"{matter.Path}/sammanstallning");
        var answers = record.Answers.ToList();
        Assert.Equal(3, answers.Count);
        page = await handler.PressAsync(page, "Spara bemötandena", [.. answers.SelectMany(a => new (string, string)[] { ($"Rows[{a.Id}].Response", $"Vi tar till oss: {a.Text}"), ($"Rows[{a.Id}].Heeded", "ja") })]);
        Assert.Contains("3 av 3 synpunkter är bemötta", page.Text);
        page = await handler.OpenAsync(page.Link("Avsluta sammanställningen"));
        page = await handler.PressAsync(page, "Avsluta sammanställningen", ("Changes", "false"));
        Assert.Equal("DOK-126", page.RefusalCode);
        page = await handler.PressAsync(page, "Avsluta sammanställningen", ("Changes", "true"));
        Assert.Contains("Förslaget går tillbaka för att ändras", page.Text);
        Assert.True(await matter.HasEndedAsync());
        Assert.Empty(await matter.WaitingAsync());

        var table = await handler.OpenAsync($"{matter.Path}/tabell");
        Assert.Contains("Vi tar till oss: Hänvisa till lagen.", table.Text);
        Assert.Contains("Inget att erinra Fackliga samverkan.", table.Text);
        Assert.Contains("Förslaget ändras", (await chief.OpenAsync($"{matter.Path}/svar")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Waits_to_the_midnight_after_the_last_day_and_longer_for_anstand()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await AMatterOnRemiss.SentAsync(host);
        var handler = await host.SignInAs("kanslichef");
        var page = await handler.OpenAsync((await handler.OpenAsync(matter.Path)).Link("Ge anstånd till Säkerhetsrådet"));
        var refused = await handler.PressAsync(page, "Ge anstånd", ("ToOn", "2027-01-08"), ("Because", "Nämnden möts sent."));
        Assert.Equal("DOK-111", refused.RefusalCode);
        Assert.Equal("Nämnden möts sent.", refused.Value("Because"));
        page = await handler.PressAsync(refused, "Ge anstånd", ("ToOn", "2027-01-29"));
        Assert.Contains("Anstånd till 29 januari 2027", page.Text);
        Assert.Contains(host.Letters, l => l.ToName == "Samir Haddad" && l.Subject.StartsWith("Anstånd med remissvar", StringComparison.Ordinal));

        await matter.MoveToAsync(new(2027, 1, 22));
        Assert.Contains("om 7 dagar", host.Letters.Last(l => l.ToName == "Samir Haddad").Body);
        await matter.MoveToAsync(new(2027, 1, 29), "23:59");
        Assert.DoesNotContain(DocumentTasks.CompileRemiss, await matter.WaitingAsync());
        await matter.MoveToAsync(new(2027, 1, 30));
        Assert.Contains(DocumentTasks.CompileRemiss, await matter.WaitingAsync());
    }

    [Fact]
    public async Task Is_closed_early_with_a_reason_and_nobody_is_waited_for()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await AMatterOnRemiss.SentAsync(host);
        var handler = await host.SignInAs("kanslichef");
        var form = await handler.OpenAsync((await handler.OpenAsync(matter.Path)).Link("Stäng i förtid"));
        Assert.Equal(HttpStatusCode.BadRequest, (await handler.PressAsync(form, "Stäng remissen")).Status);
        var page = await handler.PressAsync(form, "Stäng remissen", ("Because", "Förslaget skrivs om."));
        Assert.Contains("Stängd i förtid", page.Text);
        Assert.Equal([DocumentTasks.CompileRemiss], await matter.WaitingAsync());
        Assert.Equal("DOK-122", (await handler.PressAsync(form, "Stäng remissen", ("Because", "Igen."))).RefusalCode);

        var chief = await host.SignInAs("säkerhetschef");
        Assert.Contains("Remissen är stängd", (await chief.OpenAsync($"{matter.Path}/svar")).Text);
        page = await handler.PressAsync(await handler.OpenAsync($"{matter.Path}/klar"), "Avsluta sammanställningen", ("Changes", "false"));
        Assert.Contains("Förslaget ändras inte", page.Text);
        Assert.True(await matter.HasEndedAsync());
    }

    [Theory]
    [InlineData("Ge anstånd till Säkerhetsrådet", "Ge anstånd")]
    [InlineData("Fråga en till", "Skicka")]
    public async Task Is_closed_early_too_when_the_time_was_opened_anew_after_the_last_day(string link, string button)
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await AMatterOnRemiss.SentAsync(host);
        await matter.MoveToAsync(new(2027, 1, 11), "09:00");
        var handler = await host.SignInAs("kanslichef");
        (string, string)[] typed = button == "Skicka"
            ? [("RoleKey", "kommunjurist"), ("Name", "Juristgruppen"), ("LastDay", "2027-01-29")]
            : [("ToOn", "2027-01-29"), ("Because", "Nämnden möts sent.")];
        var round = await handler.PressAsync(await handler.OpenAsync((await handler.OpenAsync(matter.Path)).Link(link)), button, typed);
        Assert.True(round.Errors.Length == 0, round.Errors);
        Assert.Equal("DOK-124", (await handler.PressAsync(await handler.OpenAsync($"{matter.Path}/klar"), "Avsluta sammanställningen", ("Changes", "false"))).RefusalCode);

        round = await handler.PressAsync(await handler.OpenAsync(round.Link("Stäng i förtid")), "Stäng remissen", ("Because", "Svaret kom muntligt."));
        Assert.Contains("Stängd i förtid", round.Text);
        Assert.Equal([DocumentTasks.CompileRemiss], await matter.WaitingAsync()); // nobody is waited for any more
        await handler.PressAsync(await handler.OpenAsync($"{matter.Path}/klar"), "Avsluta sammanställningen", ("Changes", "false"));
        Assert.True(await matter.HasEndedAsync());
    }

    [Fact]
    public async Task Asks_one_more_later_who_gets_a_task_and_a_letter()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await AMatterOnRemiss.SentAsync(host);
        await matter.MoveToAsync(new(2026, 12, 7), "09:00");
        var handler = await host.SignInAs("kanslichef");
        var page = await handler.PressAsync(await handler.OpenAsync($"{matter.Path}/fler"), "Skicka", ("RoleKey", "kommunjurist"), ("Name", "Juristgruppen"), ("LastDay", "2027-01-15"));
        Assert.Contains("Juristgruppen är tillfrågad", page.Text);
        Assert.Single(host.Letters, l => l.ToName == "Karin Öberg" && l.Subject.StartsWith("Remiss:", StringComparison.Ordinal));
        Assert.Equal(3, (await matter.WaitingAsync()).Count);

        var jurist = await host.SignInAs("kommunjurist");
        Assert.Contains("15 januari 2027", (await jurist.OpenAsync($"{matter.Path}/svar")).Text);
        await jurist.PressAsync(await jurist.OpenAsync($"{matter.Path}/svar"), "Vi har inget att erinra");
        Assert.Equal(2, (await matter.WaitingAsync()).Count);
    }

    [Fact]
    public async Task Is_forgone_when_no_remiss_is_needed()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await AMatterOnRemiss.StartedAsync(host);
        var handler = await host.SignInAs("kanslichef");
        var page = await handler.OpenAsync($"{matter.Path}/skicka");
        page = await handler.PressAsync(page, "Spara utkastet", ("Question", "Vad tycker ni?"));
        Assert.Equal("Vad tycker ni?", page.Value("Question"));
        await handler.PressAsync(page, "Gå vidare utan remiss");

        Assert.True(await matter.HasEndedAsync());
        Assert.Equal(0, await host.WithDb(db => Task.FromResult(db.Set<Remiss>().Count())));
    }
}
