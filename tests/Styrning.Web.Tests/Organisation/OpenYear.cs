using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Domain.Time;
using Styrning.Testing;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Tests.Organisation;

/// <summary>A year's report that runs, so that every responsible role has tasks; and the ways to find a person.</summary>
internal static class OpenYear
{
    public static Task OpenReportAsync(this StyrningHost host) => host.InScope(async services =>
    {
        var db = services.GetRequiredService<StyrningDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var today = SwedishCalendar.DayOf(now);
        await db.InTransactionAsync(async () =>
        {
            var areas = await db.Set<ReportArea>().ToListAsync();
            var plan = new LastDayPlan(today.AddDays(120), 7, null, 0, 10);
            var cycle = ReportingCycle.Open(today.Year, "Årlig rapportering", "Kommunen", "kanslichef", "sakerhetschef", plan, areas, today, Guid.CreateVersion7(), now);
            db.Add(cycle);
            await services.GetRequiredService<Processes<StyrningDb>>().StartAsync("arsrapport", cycle.Id, new Dictionary<string, object?>
            {
                ["avsnitt"] = cycle.InOrder.Select(section => section.Id.ToString()).ToList(),
                ["agare"] = cycle.OwnerRoleKey,
                ["andra"] = cycle.SecondRoleKey,
            });
        });
    });

    public static Task<Guid> PersonAsync(this StyrningHost host, string name) => host.WithDb(db => db.Set<Person>().Where(p => p.Name == name).Select(p => p.Id).SingleAsync());

    /// <summary>What Idag shows somebody, whoever they are that day.</summary>
    public static async Task<string> TodayOfAsync(this StyrningHost host, string name) => (await (await host.SignInAs(name)).OpenAsync("/idag")).Text;

    public static Task<int> CountAsync<T>(this StyrningHost host) where T : class => host.WithDb(db => db.Set<T>().CountAsync());
}
