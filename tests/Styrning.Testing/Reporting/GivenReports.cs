using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Testing.Reporting;

/// <summary>Reporting years to begin from, with the organisation of the demo.</summary>
public static class GivenReports
{
    public const string OwnerRole = Roles.Sakerhetschef;
    public const string SecondRole = Roles.Kanslichef;

    /// <summary>Opens a year as its owner would, and starts its process. The last day is 2 February after it.</summary>
    public static async Task<ReportingCycle> OpenedYear(this StyrningHost host, int year = 2026)
    {
        ReportingCycle cycle = null!;
        await host.InScope(async services =>
        {
            var db = services.GetRequiredService<StyrningDb>();
            var processes = services.GetRequiredService<Processes<StyrningDb>>();
            var organisation = services.GetRequiredService<OrganisationReader>();
            var owner = (await organisation.ChartAsync()).Resolve(OwnerRole, organisation.Today).PersonId!.Value;
            await db.InTransactionAsync(async () =>
            {
                var areas = await db.Set<ReportArea>().AsNoTracking().ToListAsync();
                var plan = new LastDayPlan(new(year + 1, 3, 8), 7, new(year + 1, 2, 22), 5, 10);
                var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
                cycle = ReportingCycle.Open(year, "Årlig rapportering säkerhetsorganisationen", "Almby kommun", OwnerRole, SecondRole, plan, areas, organisation.Today, owner, now);
                db.Add(cycle);
                await db.SaveChangesAsync();
                var sections = cycle.InOrder.Select(s => s.Id.ToString()).ToList();
                await processes.StartAsync("arsrapport", cycle.Id, new Dictionary<string, object?> { ["avsnitt"] = sections, ["agare"] = OwnerRole, ["andra"] = SecondRole }, owner.ToString());
            });
        });
        return cycle;
    }

    /// <summary>An earlier year as it is when it has been read in: facts, and no process.</summary>
    public static async Task ReadInYear(this StyrningHost host, int year, params (string Number, string Title, string Text)[] sections) => await host.WithDb(async db =>
    {
        var cycle = new ReportingCycle { Year = year, Title = "Årlig rapportering säkerhetsorganisationen", Kommun = "Almby kommun", IsImported = true };
        foreach (var (number, title, text) in sections)
        {
            var section = new ReportSection { CycleId = cycle.Id, Number = number, SortKey = SectionNumber.Parse(number).SortKey, Title = title, UnitText = "KLK", Assignments = [new("hr-strateg")] };
            var part = new SectionPart { SectionId = section.Id };
            part.Save(new() { Passages = Passages.Parse(text, []) }, 0, Guid.Empty, new(year + 1, 3, 1, 9, 0, 0, TimeSpan.Zero));
            section.Parts.Add(part);
            cycle.Sections.Add(section);
        }

        db.Add(cycle);
        return await db.SaveChangesAsync();
    });

    /// <summary>Something that an earlier report promised.</summary>
    public static Task<Commitment> Promised(this StyrningHost host, string area, string sentence, int year = 2025, string period = "", string? role = null) => host.WithDb(async db =>
    {
        var commitment = new Commitment { PromisedYear = year, OriginNumber = area, OriginTitle = "Område", AreaNumber = area, Sentence = sentence, Period = period, RoleKey = role };
        db.Add(commitment);
        await db.SaveChangesAsync();
        return commitment;
    });

    /// <summary>Somebody new takes over a role from a day, as the organisation would record it.</summary>
    public static Task Takes(this StyrningHost host, string role, string person, DateOnly from, HolderKind kind = HolderKind.Substitute) => host.WithDb(async db =>
    {
        var id = await db.Set<Person>().Where(p => p.Name == person).Select(p => p.Id).SingleAsync();
        db.Add(new RoleHolding { RoleKey = role, PersonId = id, Kind = kind, FromOn = from });
        return await db.SaveChangesAsync();
    });

    public static Task<ReportSection> Section(this StyrningHost host, string number, int year = 2026) => host.WithDb(async db =>
    {
        var cycle = await db.Set<ReportingCycle>().AsNoTracking().Include(c => c.Sections).ThenInclude(s => s.Events).Include(c => c.Sections).ThenInclude(s => s.Parts).ThenInclude(p => p.Revisions)
            .AsSplitQuery().SingleAsync(c => c.Year == year);
        return cycle.Sections.Single(s => s.Number == number);
    });
}
