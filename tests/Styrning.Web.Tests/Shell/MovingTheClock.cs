using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain.Time;
using Styrning.Testing;
using Styrning.Web.Jobs;

namespace Styrning.Web.Tests.Shell;

public sealed class MovingTheClock
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Each_day_does_its_work_before_the_next_begins(DatabaseKind database)
    {
        var days = new DaysSeen();
        await using var host = await StyrningHost.StartAsync("2026-11-23 08:00", database, builder =>
        {
            builder.Services.AddSingleton(days);
            builder.Services.AddScoped<IDueWork, SeesTheDay>();
        });
        var visitor = await host.SignInAs("administratör");
        days.Seen.Clear();

        var page = await visitor.PressAsync(await visitor.OpenAsync("/klocka"), "Flytta fram 7 dagar");

        Assert.Equal(Enumerable.Range(24, 7).Select(day => new DateOnly(2026, 11, day)), days.Seen.Order());
        Assert.Contains("Sju dagar har gått. Nu är det måndag 30 november 2026. På vägen: inga brev skrevs.", page.Text);
    }

    [Fact]
    public async Task The_wall_clock_stands_where_it_stood_over_the_nights_of_summer_time()
    {
        await using var host = await StyrningHost.StartAsync("2027-03-27 08:30");
        var visitor = await host.SignInAs("administratör");

        var page = await visitor.PressAsync(await visitor.OpenAsync("/klocka"), "Flytta fram 1 dag");

        Assert.Contains("28 mars 2027 kl. 08.30", page.Text);
    }

    [Fact]
    public async Task A_restart_never_goes_back()
    {
        await using var host = await StyrningHost.StartAsync("2026-11-23 08:00");
        var visitor = await host.SignInAs("administratör");
        await visitor.PressAsync(await visitor.OpenAsync("/klocka"), "Flytta fram till datumet", ("Flytta fram till datum", "2027-03-01"));

        await host.RestartAsync();

        Assert.Equal(new DateOnly(2027, 3, 1), SwedishCalendar.Today(host.Services.GetRequiredService<TimeProvider>()));
    }

    [Theory]
    [InlineData("2026-11-23", "Tiden går bara framåt")]
    [InlineData("2020-01-01", "Tiden går bara framåt")]
    [InlineData("2028-11-23", "högst ett år i taget")]
    [InlineData("0001-01-01", "Tiden går bara framåt")]
    [InlineData("", "Ange ett datum.")]
    [InlineData("i morgon", "går inte att läsa")]
    public async Task A_day_that_it_cannot_move_to_is_refused_with_the_text_kept(string date, string sentence)
    {
        await using var host = await StyrningHost.StartAsync("2026-11-23 08:00");
        var visitor = await host.SignInAs("administratör");

        var page = await visitor.PressAsync(await visitor.OpenAsync("/klocka"), "Flytta fram till datumet", ("MoveTo", date));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors);
        Assert.Equal(date, page.Document.QuerySelector("[name=MoveTo]")!.GetAttribute("value") ?? "");
        Assert.Equal("#MoveTo", page.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    private sealed class DaysSeen
    {
        public HashSet<DateOnly> Seen { get; } = [];
    }

    private sealed class SeesTheDay(DaysSeen days, TimeProvider clock) : IDueWork
    {
        public string Name => "dagar som setts";

        public int Order => 0;

        public Task<int> RunBatchAsync(CancellationToken cancel) => Task.FromResult(days.Seen.Add(SwedishCalendar.Today(clock)) ? 1 : 0);
    }
}
