using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Moten.Beslut;

public sealed class RecordingWhatAnOrganDid
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Shows_what_the_law_demands_and_what_follows_and_then_moves_the_matter(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var paragraf = await AParagraf.ForKfAsync(host);
        var secretary = await host.SignInAs("nämndsekreterare");

        var page = await secretary.OpenAsync(paragraf.Path);
        Assert.Contains("Uppfyllt En nämnd har berett ärendet. KL 5 kap. 26 §", page.Text);
        Assert.Contains("15 av 15 närvarande: beslutsför", page.Text);
        Assert.Contains("2 november 2026", page.Text);

        var confirm = await secretary.PressAsync(await secretary.OpenAsync(paragraf.Path + "/utfall"), "Granska", ("Antas", "on"));
        Assert.Contains("skrivs in i registret", confirm.Text);
        Assert.Equal("Arkivpolicyn antas.", confirm.Value("Form.Text"));
        Assert.Null(await paragraf.DecisionAsync());

        var done = await secretary.PressAsync(confirm, "Registrera utfallet", ("Form.Text", "Arkivpolicyn antas i enlighet med förslaget."));
        Assert.Equal(paragraf.Path, done.Address.AbsolutePath);
        Assert.Contains("Arkivpolicyn antas i enlighet med förslaget.", done.Text);
        var decision = (await paragraf.DecisionAsync())!;
        Assert.Equal((DecisionOutcome.Adopted, AParagraf.Day("2026-11-23"), "kf"), (decision.Outcome, decision.DecidedOn, decision.OrganKey));
        Assert.Contains("justerat", await host.Stands(paragraf.Matter!.Id));
        Assert.Equal(decision.Id, (await host.WithDb(db => db.Set<DocumentDecision>().SingleAsync())).DecisionId);

        Assert.Equal("MOT-65", (await secretary.PressAsync(confirm, "Registrera utfallet")).RefusalCode);
    }

    [Fact]
    public async Task Is_refused_in_KF_when_nobody_has_prepared_it_but_may_be_referred_back()
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.ForKfAsync(host, prepared: false);

        var refused = await paragraf.RecordAsync(DecisionOutcome.Adopted, ("Form.Text", "Arkivpolicyn antas."));
        Assert.Equal((HttpStatusCode.Conflict, "MOT-50"), (refused.Status, refused.RefusalCode));
        Assert.Equal("Arkivpolicyn antas.", refused.Value("Form.Text"));
        Assert.Equal("Adopted", refused.Document.QuerySelector("input[name='Form.Outcome'][checked]")!.GetAttribute("value"));
        Assert.Null(await paragraf.DecisionAsync());

        Assert.Equal("MOT-44", (await paragraf.RecordAsync(DecisionOutcome.Aterremiss)).RefusalCode);
        await paragraf.RecordAsync(DecisionOutcome.Aterremiss, ("Form.Motivering", "Bered ärendet."));
        Assert.Contains("utkast", await host.Stands(paragraf.Matter!.Id));
    }

    [Fact]
    public async Task Takes_what_was_not_announced_only_when_all_present_agree()
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.ForKfAsync(host, announced: false);

        Assert.Equal("MOT-57", (await paragraf.RecordAsync(DecisionOutcome.Adopted)).RefusalCode);
        Assert.Contains("alla närvarande beslutade", (await paragraf.RecordAsync(DecisionOutcome.Adopted, ("Form.AllAgreedToTreat", "true"))).Text, StringComparison.OrdinalIgnoreCase);
        Assert.True((await paragraf.RowAsync()).AllAgreedToTreat);
    }

    [Fact]
    public async Task Waits_for_the_meeting_to_begin()
    {
        await using var host = await StyrningHost.StartAsync(now: "2026-11-22 23:59");
        var paragraf = await AParagraf.ForKsAsync(host);

        Assert.Equal("MOT-64", (await paragraf.RecordAsync(DecisionOutcome.Adopted)).RefusalCode);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await paragraf.RecordAsync(DecisionOutcome.Adopted)).Status);
    }

    [Fact]
    public async Task Offers_only_to_leave_the_item_out_when_the_matter_waits_for_something_else()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await host.StartedMatter(await host.DraftDocument("Arkivpolicy")).WaitingAt(host, "till_beredning");
        var paragraf = await AParagraf.AtAsync(host, "ks", Treatment.Beredning, matter);

        var form = await paragraf.FormAsync();
        Assert.Contains("Utgår", form.Text);
        Assert.DoesNotContain("Skickas vidare", form.Text);
        Assert.Null(await paragraf.DecisionAsync());
        Assert.Null((await paragraf.RowAsync()).TreatedAt);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_a_matter_that_was_written_off_is_that_it_is_left_out_so_that_the_meeting_can_be_closed(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var paragraf = await AParagraf.ForKfAsync(host, announced: false);
        await host.WithDb(async db =>
        {
            var meeting = await db.Set<Meeting>().SingleAsync(m => m.Agenda.Any(i => i.Id == paragraf.Item));
            (meeting.KallelseSentOn, meeting.ChairId) = (AParagraf.Day("2026-11-16"), paragraf.Members[0].Id);
            return await db.SaveChangesAsync();
        });
        var secretary = await host.SignInAs("nämndsekreterare");
        var stale = await paragraf.FormAsync(secretary);
        var off = await secretary.PressAsync(await secretary.OpenAsync($"/dokument/arenden/{paragraf.Matter!.Id}/skriv-av"), "Avskriv ärendet", ("Because", "Behövs inte."));
        Assert.Equal(HttpStatusCode.OK, off.Status);
        async Task<PageView> CloseAsync() => await secretary.PressAsync(
            await secretary.OpenAsync("/moten/kf/2026-11-23/genomfor"), "Avsluta sammanträdet", ("Klockan", "07:00"), ("Sammanträdet är avslutat", "on"));

        Assert.Equal("MOT-66", (await secretary.PressAsync(stale, "Granska", ("Antas", "on"))).RefusalCode);
        Assert.Equal("MOT-38", (await CloseAsync()).RefusalCode);
        Assert.Contains("utgår punkten", (await secretary.OpenAsync(paragraf.Path)).Text);
        var confirm = await secretary.PressAsync(await paragraf.FormAsync(secretary), "Granska", ("Utgår", "on"));
        Assert.Contains("Punkten utgår. Ärendet påverkas inte.", confirm.Text);
        await secretary.PressAsync(confirm, "Registrera utfallet");

        Assert.Null((await paragraf.DecisionAsync())!.MatterId);
        Assert.Equal(HttpStatusCode.OK, (await CloseAsync()).Status);
    }

    [Fact]
    public async Task Comes_back_when_it_is_tabled_and_says_when()
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.ForKsAsync(host);
        await host.Meeting("ks", "2026-12-14");
        var secretary = await host.SignInAs("nämndsekreterare");

        var confirm = await secretary.PressAsync(await paragraf.FormAsync(secretary), "Granska", ("Bordläggs", "on"));
        Assert.Contains("kommer tillbaka den 14 december 2026", confirm.Text);
        await secretary.PressAsync(confirm, "Registrera utfallet");
        Assert.Contains("till_beslut", await host.Stands(paragraf.Matter!.Id));
    }

    [Fact]
    public async Task Writes_down_jav_substitutes_and_reservations_by_name()
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.ForKsAsync(host);
        var (javig, substitute, against) = (paragraf.Members[0], paragraf.Members[15], paragraf.Members[1]);
        (string, string)[] jav = [("Form.Jav[0].MemberId", javig.Id.ToString()), ("Form.Jav[0].Ground", "Närstående."), ("Form.Jav[0].ReplacedBy", substitute.Id.ToString())];

        var refused = await paragraf.RecordAsync(DecisionOutcome.Adopted, jav);
        Assert.Equal("MOT-60", refused.RefusalCode);
        Assert.Equal("Närstående.", refused.Value("Form.Jav[0].Ground"));
        Assert.Equal("MOT-62", (await paragraf.RecordAsync(DecisionOutcome.Adopted, [.. jav, ("Form.Jav[0].LeftTheRoom", "true"), ("Form.Reservations[0].MemberId", javig.Id.ToString())])).RefusalCode);

        var done = await paragraf.RecordAsync(DecisionOutcome.Adopted, [.. jav, ("Form.Jav[0].LeftTheRoom", "true"), ("Form.Reservations[0].MemberId", against.Id.ToString()), ("Form.Reservations[0].Text", "Till förmån för eget yrkande.")]);
        Assert.Contains("Ledamot 01 (S): Närstående. Lämnade rummet. Ledamot 16 (S) tjänstgjorde.", done.Text);
        Assert.Contains("Till förmån för eget yrkande.", done.Text);
    }

    [Fact]
    public async Task Takes_no_reservation_after_the_meeting_was_closed()
    {
        await using var host = await StyrningHost.StartAsync(now: "2026-11-23 22:00");
        var paragraf = await AParagraf.ForKsAsync(host);
        await host.WithDb(async db =>
        {
            (await db.Set<Meeting>().SingleAsync()).ClosedAt = new DateTimeOffset(2026, 11, 23, 20, 0, 0, TimeSpan.Zero); // 21:00 on the wall
            return await db.SaveChangesAsync();
        });
        (string, string) member = ("Form.Reservations[0].MemberId", paragraf.Members[0].Id.ToString());

        Assert.Equal("MOT-63", (await paragraf.RecordAsync(DecisionOutcome.Adopted, member)).RefusalCode);
        Assert.Equal("MOT-63", (await paragraf.RecordAsync(DecisionOutcome.Adopted, member, ("Form.Reservations[0].At", "21:00"))).RefusalCode);
        Assert.Equal(HttpStatusCode.OK, (await paragraf.RecordAsync(DecisionOutcome.Adopted, member, ("Form.Reservations[0].At", "20:59"))).Status);
    }

    [Fact]
    public async Task Adds_rows_without_losing_what_was_typed_and_tells_what_is_missing()
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.ForKfAsync(host);
        var secretary = await host.SignInAs("nämndsekreterare");

        var more = await secretary.PressAsync(await paragraf.FormAsync(secretary), "Lägg till en motivering", ("Form.Minority[0].Text", "Kostnaden."), ("Form.Text", "Återremitteras."));
        Assert.Equal(("Kostnaden.", "", "Återremitteras."), (more.Value("Form.Minority[0].Text"), more.Value("Form.Minority[1].Text"), more.Value("Form.Text")));
        var missing = await secretary.PressAsync(more, "Granska");
        Assert.Equal(HttpStatusCode.BadRequest, missing.Status);
        Assert.Contains("Välj vad som beslutades.", missing.Errors);
    }

    [Fact]
    public async Task An_item_without_a_matter_is_only_written_down()
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.AtAsync(host, "ks", Treatment.Information, null);

        var done = await paragraf.RecordAsync(DecisionOutcome.Noted);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal("Kommunstyrelsen noterar informationen.", (await paragraf.DecisionAsync())!.Text);
    }

    [Fact]
    public async Task Refuses_what_too_few_would_decide()
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.AtAsync(host, "ks", Treatment.Information, null, serving: 7);

        Assert.Equal("MOT-58", (await paragraf.RecordAsync(DecisionOutcome.Noted)).RefusalCode);
    }
}
