using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Moten.Sammantraden;

public sealed class TheCalendar
{
    [Fact]
    public async Task Begins_empty_and_says_what_to_do()
    {
        await using var host = await StyrningHost.StartAsync();

        var page = await (await host.SignInAs("nämndsekreterare")).OpenAsync("/moten");

        Assert.Contains("Inga sammanträden står i kalendern.", page.Text);
        Assert.Equal("/moten/nya", page.Link("Lägg in årets sammanträdesdagar"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_year_is_pasted_looked_through_and_put_in_once(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.Meeting("kf", "2027-02-24");
        var visitor = await host.SignInAs("nämndsekreterare");

        var seen = await visitor.PressAsync(await visitor.OpenAsync("/moten/nya"), "Granska dagarna", ("Organ", "Kommunfullmäktige"), ("Dagar", "2027-02-24, 2027-03-31\n2027-05-01 2027-03-31"), ("Klockan", "18:00"));
        Assert.Contains("Två nya sammanträden onsdag 24 februari 2027 Finns redan onsdag 31 mars 2027 kallelse senast 24 mars 2027 lördag 1 maj 2027 Inte vardag", seen.Text);
        Assert.Equal(1, await host.WithDb(db => db.Set<Meeting>().CountAsync()));

        var list = await visitor.PressAsync(seen, "Lägg in sammanträdena");
        Assert.Contains("onsdag 31 mars 2027 kl. 18.00 Kallelse inte skickad Kallelse till kommunfullmäktige onsdag 24 mars 2027", list.Text);
        await visitor.PressAsync(seen, "Lägg in sammanträdena"); // they are there already
        Assert.Equal(3, await host.WithDb(db => db.Set<Meeting>().CountAsync()));
    }

    [Fact]
    public async Task What_is_no_day_is_told_and_stands()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");

        var page = await visitor.PressAsync(await visitor.OpenAsync("/moten/nya"), "Granska dagarna", ("Organ", "Kommunfullmäktige"), ("Dagar", "2027-02-30, onsdag"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Det här är inga dagar: 2027-02-30, onsdag.", page.Errors);
        Assert.Equal("2027-02-30, onsdag", page.Value("Dagar"));
    }

    [Fact]
    public async Task The_same_day_twice_is_refused()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");
        var form = await visitor.OpenAsync("/moten/nytt?organ=ks");

        var first = await visitor.PressAsync(form, "Lägg in sammanträdet", ("Dag", "2026-12-07"));
        var second = await visitor.PressAsync(form, "Lägg in sammanträdet", ("Dag", "2026-12-07"));

        Assert.Equal("/moten/ks/2026-12-07", first.Address.AbsolutePath);
        Assert.Equal((HttpStatusCode.Conflict, "MOT-27"), (second.Status, second.RefusalCode));
    }

    [Fact]
    public async Task Is_filtered_by_organ_and_year_and_keeps_what_has_been()
    {
        await using var host = await StyrningHost.StartAsync();
        foreach (var (organ, day) in ((string, string)[])[("ks", "2026-12-07"), ("kf", "2026-12-16"), ("kf", "2026-10-28"), ("kf", "2024-02-28")])
        {
            await host.Meeting(organ, day);
        }

        var visitor = await host.SignInAs("registrator");
        var all = (await visitor.OpenAsync("/moten")).Text;
        Assert.Contains("Hållna sammanträden", all);
        Assert.Contains("KF onsdag 28 oktober 2026 Hållet, inte avslutat Justering av protokollet onsdag 11 november 2026", all);
        Assert.DoesNotContain("2024", (await visitor.OpenAsync("/moten")).Document.QuerySelector("table:last-of-type")!.TextContent);
        Assert.DoesNotContain("7 december", (await visitor.OpenAsync("/moten?organ=kf")).Text);
        Assert.Contains("28 februari 2024", (await visitor.OpenAsync("/moten?ar=2024")).Text);
        Assert.Contains("Inga sammanträden passar in.", (await visitor.OpenAsync("/moten?organ=ksau")).Text);
    }

    [Fact]
    public async Task Counts_back_from_a_meeting_and_from_a_day_that_is_not_there_yet()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.Meeting("kf", "2027-02-24");
        await host.Meeting("ks", "2027-02-08");
        var visitor = await host.SignInAs("HR-strateg");

        var plan = (await visitor.OpenAsync("/moten/kf/2027-02-24/tidsplan")).Text;
        Assert.Contains("Kommunstyrelsen sammanträder I kalendern", plan);
        Assert.Contains("Kommunstyrelsens arbetsutskott sammanträder Inte i kalendern", plan);
        Assert.Contains("Räknat bakåt från sammanträdet. Sista dag för tjänsteskrivelsen är onsdag 20 januari 2027.", plan);
        Assert.Contains("onsdag 24 mars 2027", (await visitor.OpenAsync("/moten/planera?kf=2027-03-31")).Text);
        Assert.Contains("hinner till onsdag 24 februari 2027", (await visitor.OpenAsync("/moten/planera")).Text);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.OpenAsync("/moten/planera?kf=onsdag")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/moten/kf/2027-02-25/tidsplan")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/moten/kf/onsdag")).Status);
    }
}
