using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Domain.Time;
using Styrning.Testing;
using Styrning.Web.Data;

namespace Styrning.Web.Tests.Rapporter.Aret;

/// <summary>The board meets 2027-03-08: the last day is Wednesday 2027-02-03.</summary>
public sealed class RemindingTheResponsible
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Happens_on_its_day_to_the_minute_and_once(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        Assert.Equal(("Anna Wester", "Nya uppgifter"), Assert.Single(await NewLettersAsync(host)));

        foreach (var (day, who, about) in new (string, string, string)[]
        {
            ("2027-01-20", "Anna Wester", "Avsnitt att skriva"),
            ("2027-01-27", "Anna Wester", "Avsnitt att skriva"),
            ("2027-02-02", "Anna Wester", "Avsnitt att skriva"),
            ("2027-02-04", "Anna Wester", "Försenade avsnitt"),
            ("2027-02-08", "Gunilla Hedström", "Avsnitt som inte har lämnats in"), // T+3 is a Saturday: the Monday after
            ("2027-02-10", "Samir Haddad", "Avsnitt som inte har lämnats in"),
        })
        {
            MoveTo(host, DateOnly.Parse(day).AddDays(-1), new(23, 59));
            Assert.Empty(await NewLettersAsync(host));

            host.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal((who, about), Assert.Single(await NewLettersAsync(host)));
            Assert.Empty(await NewLettersAsync(host)); // a minute that is run again must not nag twice
        }

        MoveTo(host, new(2027, 3, 1), new(8, 0));
        Assert.Empty(await NewLettersAsync(host));
    }

    [Fact]
    public async Task Moves_to_the_vardag_before_when_its_day_is_closed()
    {
        await using var host = await StyrningHost.StartAsync();
        // The last day is Wednesday 20 January: two weeks before is trettondedag jul.
        var year = await AYear.OpenedAsync(host, 2026, "2027-02-22", "1.1");
        Assert.Equal(new DateOnly(2027, 1, 20), (await year.RecordAsync()).LastDayOn);
        await NewLettersAsync(host);

        MoveTo(host, new(2027, 1, 4), new(23, 59));
        Assert.Empty(await NewLettersAsync(host));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await NewLettersAsync(host));
    }

    [Fact]
    public async Task After_a_weeks_stop_is_one_letter_a_person_and_tells_what_is_true_now()
    {
        await using var host = await StyrningHost.StartAsync();
        await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1", "1.2");
        await NewLettersAsync(host);

        MoveTo(host, new(2027, 2, 5), new(8, 0)); // T−14, T−7, T−1 and T+1 have all passed
        await host.RestartAsync();
        var letters = host.Letters.Where(l => l.CreatedAt >= SwedishCalendar.StartOf(new(2027, 2, 5))).ToList();

        Assert.Equal(["Anna Wester", "Tomas Ek"], letters.Select(l => l.ToName).Order());
        Assert.All(letters, l => Assert.Contains("sista dagen var 3 februari 2027, för 2 dagar sedan", l.Body));
        Assert.All(letters, l => Assert.Equal(1, l.Body.Split("– ").Length - 1));
        Assert.Empty(await NewLettersAsync(host));
    }

    [Fact]
    public async Task Gathers_a_persons_sections_in_one_letter_and_leaves_out_what_is_handed_in()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.3", "1.5", "1.11");
        await year.HandInAsync("1.11");
        await NewLettersAsync(host);

        MoveTo(host, new(2027, 1, 20), new(0, 0));
        await host.RunDueWork();

        var letter = host.Letters.Last(l => l.ToName == "Linnea Storm");
        Assert.Equal("Avsnitt att skriva (2)", letter.Subject);
        Assert.Contains("1.3 Bevakning", letter.Body);
        Assert.Contains("/rapporter/2026/avsnitt/1.5", letter.Body);
        Assert.DoesNotContain("1.11", letter.Body);
    }

    [Fact]
    public async Task Tells_whoever_takes_over_a_role_once_and_not_whoever_left_it()
    {
        await using var host = await StyrningHost.StartAsync();
        await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        await NewLettersAsync(host);
        await host.WithDb(async db =>
        {
            var newcomer = new Person { Name = "Vera Lind", Email = "vera.lind@example.se" };
            (await db.Set<RoleHolding>().SingleAsync(h => h.RoleKey == "hr-strateg")).EndOn(new(2026, 11, 30));
            db.AddRange(newcomer, new RoleHolding { RoleKey = "hr-strateg", PersonId = newcomer.Id, Kind = HolderKind.Ordinary, FromOn = new(2026, 12, 1) });
            return await db.SaveChangesAsync();
        });

        MoveTo(host, new(2026, 12, 1), new(0, 0));
        Assert.Equal(("Vera Lind", "Nya uppgifter"), Assert.Single(await NewLettersAsync(host)));
        Assert.Empty(await NewLettersAsync(host));

        MoveTo(host, new(2027, 1, 20), new(0, 0));
        Assert.Equal("Vera Lind", Assert.Single(await NewLettersAsync(host)).Who);
    }

    [Fact]
    public async Task Follows_a_last_day_that_was_moved()
    {
        await using var host = await StyrningHost.StartAsync();
        await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        await NewLettersAsync(host);
        var owner = await host.SignInAs("säkerhetschef");
        var moved = await owner.PressAsync(await owner.OpenAsync("/rapporter/2026/sista-dag"), "Ändra sista dagen", ("Kommunstyrelsens sammanträde", "2027-04-12"), ("Arbetsutskottets sammanträde", "2027-03-29"));
        Assert.Contains("Sista dag att lämna in är nu 10 mars 2027", moved.Text);

        MoveTo(host, new(2027, 2, 23), new(23, 59));
        Assert.Empty(await NewLettersAsync(host));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await NewLettersAsync(host));
    }

    [Fact]
    public async Task At_once_is_for_the_owner_and_at_most_once_an_hour()
    {
        await using var host = await StyrningHost.StartAsync();
        await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.5");
        await NewLettersAsync(host);
        var owner = await host.SignInAs("säkerhetschef");
        var page = await owner.OpenAsync("/rapporter/2026");

        var told = await owner.PressAsync(page, "Påminn nu");
        Assert.Contains("Karin Öberg (kommunjurist) och Linnea Storm (säkerhetshandläggare) har fått en påminnelse om avsnitt 1.5.", told.Text);
        Assert.Equal(4, host.Letters.Count(l => l.ToName is "Karin Öberg" or "Linnea Storm")); // the new task, and now this

        var again = await owner.PressAsync(page, "Påminn nu");
        Assert.Equal((HttpStatusCode.Conflict, "RAP-134"), (again.Status, again.RefusalCode));
        host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, (await owner.PressAsync(page, "Påminn nu")).Status);

        var other = await host.SignInAs("lokalstrateg");
        Assert.False((await other.OpenAsync("/rapporter/2026")).HasButton("Påminn nu"));
    }

    private static void MoveTo(StyrningHost host, DateOnly day, TimeOnly time) => host.Clock.Advance(SwedishCalendar.At(day, time) - host.Clock.GetUtcNow());

    // Runs what is due, and gives who was written to and what the letter begins with.
    private static async Task<List<(string Who, string About)>> NewLettersAsync(StyrningHost host)
    {
        var before = host.Letters.Count;
        await host.RunDueWork();
        return [.. host.Letters.Skip(before).Select(l => (l.ToName, l.Subject.Split(':', '(')[0].Trim()))];
    }
}
