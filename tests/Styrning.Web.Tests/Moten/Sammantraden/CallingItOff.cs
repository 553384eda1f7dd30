using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Moten.Sammantraden;

public sealed class CallingItOff
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_cancelled_meeting_sends_its_matters_back_to_be_put_up_anew(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var matter = await MatterOn(host, "ks", "2026-12-07");
        var visitor = await host.SignInAs("nämndsekreterare");
        var form = await visitor.OpenAsync("/moten/ks/2026-12-07/stall-in");
        Assert.Contains("Ett ärende får tas upp på nytt Policy mot korruption", form.Text);

        Assert.Equal("MOT-30", (await visitor.PressAsync(form, "Ställ in sammanträdet")).RefusalCode);
        var page = await visitor.PressAsync(form, "Ställ in sammanträdet", ("Skäl", "Snöstorm."));
        var again = await visitor.PressAsync(form, "Ställ in sammanträdet", ("Skäl", "Snöstorm."));

        Assert.Contains("Inställt 23 november 2026. Snöstorm.", page.Text);
        Assert.Contains("Policy mot korruption", page.Text); // still readable
        Assert.Contains("till_beslut", await host.Stands(matter));
        Assert.Equal("MOT-29", again.RefusalCode);
    }

    [Fact]
    public async Task A_moved_meeting_takes_its_agenda_along_and_the_matters_wait_on()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await MatterOn(host, "ks", "2026-12-07");
        var before = await host.Stands(matter);
        var visitor = await host.SignInAs("nämndsekreterare");

        var moved = await visitor.PressAsync(await visitor.OpenAsync("/moten/ks/2026-12-07/flytta"), "Flytta sammanträdet", ("Ny dag", "2026-12-14"));

        Assert.Equal("/moten/ks/2026-12-14", moved.Address.AbsolutePath);
        Assert.Contains("Policy mot korruption Ärendet Beslut", moved.Text);
        Assert.Equal("/moten/ks/2026-12-14", (await visitor.OpenAsync("/moten/ks/2026-12-07")).Link("Sammanträdet 14 december 2026"));
        Assert.Equal(before, await host.Stands(matter));
        Assert.Contains("Flyttat till 14 december 2026", (await visitor.OpenAsync("/moten")).Text);
    }

    [Fact]
    public async Task A_taken_day_or_a_held_meeting_is_refused_and_nothing_is_half_done()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.Meeting("ks", "2026-12-07");
        await host.Meeting("ks", "2026-12-14");
        var visitor = await host.SignInAs("nämndsekreterare");

        var taken = await visitor.PressAsync(await visitor.OpenAsync("/moten/ks/2026-12-07/flytta"), "Flytta sammanträdet", ("Ny dag", "2026-12-14"));

        Assert.Equal("MOT-27", taken.RefusalCode);
        Assert.False(await host.WithDb(db => db.Set<Meeting>().AnyAsync(m => m.CancelledOn != null)));
    }

    [Fact]
    public async Task Not_when_an_outcome_is_recorded()
    {
        await using var host = await StyrningHost.StartAsync(now: "2026-12-07 18:00");
        var paragraf = await AParagraf.AtAsync(host, "ks", Treatment.Information, null, on: "2026-12-07");
        var visitor = await host.SignInAs("nämndsekreterare");
        await paragraf.RecordAsync(DecisionOutcome.Noted);

        Assert.Equal("MOT-31", (await visitor.PressAsync(await visitor.OpenAsync("/moten/ks/2026-12-07/flytta"), "Flytta sammanträdet", ("Ny dag", "2026-12-14"))).RefusalCode);
        Assert.Equal("MOT-31", (await visitor.PressAsync(await visitor.OpenAsync("/moten/ks/2026-12-07/stall-in"), "Ställ in sammanträdet", ("Skäl", "Snöstorm."))).RefusalCode);
        Assert.Equal(1, await host.WithDb(db => db.Set<Meeting>().CountAsync()));
    }

    // A matter that waits for KS to decide, and stands on the agenda.
    private static async Task<Guid> MatterOn(StyrningHost host, string organ, string day)
    {
        var document = await host.DraftDocument("Policy mot korruption", organ: organ);
        var matter = await host.StartedMatter(document).WaitingAt(host, "till_beslut");
        await host.FinishTask(matter.Id);
        var meeting = await host.Meeting(organ, day);
        await host.WithDb(db =>
        {
            db.Add(new AgendaItem { MeetingId = meeting.Id, OrganKey = organ, Year = meeting.MeetsOn.Year, Order = 1, Title = "Policy mot korruption", Treatment = Treatment.Decision, MatterId = matter.Id });
            return db.SaveChangesAsync();
        });
        return matter.Id;
    }
}
