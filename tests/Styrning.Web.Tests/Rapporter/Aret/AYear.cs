using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Testing;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Rapporter;
using Styrning.Workflow;

namespace Styrning.Web.Tests.Rapporter.Aret;

/// <summary>A year's report in the real program: opened, reviewed, compiled and sent through its pages. Only the writing, which has tests of its own, is done beside them.</summary>
internal sealed class AYear(StyrningHost host, int year)
{
    public int Year => year;

    public string Path => $"/rapporter/{year}";

    /// <summary>Opens it as the säkerhetschef would.</summary>
    /// <param name="meeting">Kommunstyrelsens sammanträde; the last day is counted back from it.</param>
    /// <param name="numbers">The sections; all when empty.</param>
    public static async Task<AYear> OpenedAsync(StyrningHost host, int year = 2026, string meeting = "2027-03-08", params string[] numbers)
    {
        var owner = await host.SignInAs("säkerhetschef");
        var page = await owner.OpenAsync("/rapporter/oppna");
        page.Choose("Input.Sections", numbers);
        var opened = await owner.PressAsync(page, "Öppna året", ("Rapporteringsår", $"{year}"), ("Kommunstyrelsens sammanträde", meeting));
        Assert.True(opened.Address.AbsolutePath == $"/rapporter/{year}", opened.Errors);
        return new(host, year);
    }

    public Task<ReportingCycle> RecordAsync() => host.WithDb(db => db.Set<ReportingCycle>().WithSections().AsNoTracking().SingleAsync(c => c.Year == year));

    /// <summary>The responsible of a section write and hand in, each in their own name.</summary>
    /// <param name="answer">What became of each inherited commitment; ongoing when nothing is said.</param>
    public Task HandInAsync(string number, SectionContent? content = null, Func<Commitment, CommitmentAnswer>? answer = null) => host.InScope(async services =>
    {
        var db = services.GetRequiredService<StyrningDb>();
        var processes = services.GetRequiredService<Processes<StyrningDb>>();
        var organisation = services.GetRequiredService<OrganisationReader>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await db.InTransactionAsync(async () =>
        {
            var chart = await organisation.ChartAsync();
            var cycle = (await db.YearAsync(year, default))!;
            var section = cycle.Sections.Single(s => s.Number == number);
            var inherited = await db.Set<Commitment>().OpenBeforeAsync(year, default);
            foreach (var assignment in section.Assignments)
            {
                var person = chart.Resolve(assignment.RoleKey, organisation.Today).PersonId!.Value;
                foreach (var part in section.PartsOf(assignment.RoleKey))
                {
                    var answers = inherited.Where(c => c.BelongsTo(section, part)).Select(answer ?? (c => new(c.Id, CommitmentStatus.Ongoing, null, "", "")));
                    part.Save((content ?? new() { Passages = [new($"Året i {number}.")], NoIncidents = true }) with { Answers = [.. answers] }, part.Version, person, now);
                }

                var submitted = section.HandIn(assignment.RoleKey, person, now, inherited);
                var task = await processes.RequireAsync(ReportTasks.Write, cycle.Id, section.Id, [assignment.RoleKey], default);
                await processes.CompleteAsync(task.Id, person.ToString(), new Dictionary<string, object?> { ["inlamnat"] = submitted });
                if (submitted)
                {
                    break;
                }
            }
        });
    });

    /// <summary>Whoever is to review it approves: the owner, or the second where the owner answers for it.</summary>
    public async Task ApproveAsync(string number)
    {
        var section = (await RecordAsync()).Sections.Single(s => s.Number == number);
        var reviewer = await host.SignInAs(section.Assignments.Exists(a => a.RoleKey == "sakerhetschef") ? "kanslichef" : "säkerhetschef");
        var done = await reviewer.PressAsync(await reviewer.OpenAsync($"{Path}/avsnitt/{number}/granska"), "Godkänn");
        Assert.True(done.Status == HttpStatusCode.OK, done.Errors);
    }

    public async Task FinishWritingAsync()
    {
        foreach (var section in (await RecordAsync()).InOrder.Where(s => s.IsOpen).ToList())
        {
            await HandInAsync(section.Number);
            await ApproveAsync(section.Number);
        }
    }

    public async Task<PageView> CompileAsync(string note = "")
    {
        var owner = await host.SignInAs("säkerhetschef");
        var page = await owner.OpenAsync($"{Path}/sammanstall");
        return await owner.PressAsync(page, "Sammanställ version", [.. note.Length > 0 ? new[] { ("Note", note) } : []]);
    }

    public async Task<PageView> ApprovePublicAsync()
    {
        var second = await host.SignInAs("kanslichef");
        return await second.PressAsync(await second.OpenAsync($"{Path}/offentlig"), "Godkänn version");
    }

    public async Task<PageView> SendAsync()
    {
        var owner = await host.SignInAs("säkerhetschef");
        return await owner.PressAsync(await owner.OpenAsync($"{Path}/skicka"), "Skicka till kommunstyrelsen", ("Diarienummer", "KS 2027/0123"));
    }

    public async Task<PageView> DecideAsync(BoardOutcome outcome, string meetingOn, int paragraf, string note = "")
    {
        var secretary = await host.SignInAs("nämndsekreterare");
        var page = await secretary.OpenAsync($"{Path}/beslut");
        return await secretary.PressAsync(page, "Registrera beslutet", ("Outcome", $"{outcome}"), ("Sammanträdesdag", meetingOn), ("Paragraf", $"{paragraf}"), ("Note", note));
    }

    /// <summary>From everything approved to the board's table.</summary>
    public async Task ToBoardAsync()
    {
        await FinishWritingAsync();
        await CompileAsync();
        await ApprovePublicAsync();
        await SendAsync();
    }

    /// <summary>An earlier year as it is after it was read in.</summary>
    public static Task ImportedAsync(StyrningHost host, int year, params Commitment[] commitments) => host.WithDb(async db =>
    {
        var areas = await db.Set<ReportArea>().AsNoTracking().ToListAsync();
        var cycle = new ReportingCycle { Year = year, Title = "Årlig rapportering", Kommun = "Almby kommun", IsImported = true };
        cycle.Sections.AddRange(areas.Where(a => a.Number != "1.14").Select(a => new ReportSection
        {
            CycleId = cycle.Id,
            Number = a.Number,
            SortKey = SectionNumber.Parse(a.Number).SortKey,
            Title = a.Number == "1.9" ? "Posom" : a.Title,
            UnitText = a.UnitText,
            Responsibility = a.Responsibility,
            Assignments = [.. a.Assignments],
            Parts = { new SectionPart { Order = 0 } },
        }));
        foreach (var section in cycle.Sections)
        {
            section.Parts[0].Save(new() { Passages = [new($"Så var det {year} i {section.Number}.")] }, 0, Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
        }

        db.Add(cycle);
        db.AddRange(commitments.Cast<object>());
        return await db.SaveChangesAsync();
    });

    public static Commitment Promise(string sentence, int year, string area, string period = "") => new()
    {
        PromisedYear = year,
        OriginNumber = area,
        OriginTitle = "Område",
        AreaNumber = area,
        Sentence = sentence,
        Period = period,
        PeriodFrom = FuzzyPeriod.Parse(period, year).From,
        PeriodTo = FuzzyPeriod.Parse(period, year).To,
    };
}
