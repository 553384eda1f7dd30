using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Features.Shared;

namespace Styrning.Testing.Documents;

/// <summary>A matter at a meeting of an organ whose members are there, and a secretary at its page.</summary>
public sealed class AParagraf
{
    private AParagraf(StyrningHost host, DocumentMatter? matter, string path, Guid item, IReadOnlyList<OrganMember> members) =>
        (Host, Matter, Path, Item, Members) = (host, matter, path, item, members);

    public StyrningHost Host { get; }

    public DocumentMatter? Matter { get; }

    public string Path { get; }

    public Guid Item { get; }

    public IReadOnlyList<OrganMember> Members { get; }

    /// <summary>A policy that KF is to decide today, 23 November 2026, prepared by KS and announced in time, with fifteen who serve.</summary>
    public static async Task<AParagraf> ForKfAsync(StyrningHost host, bool prepared = true, bool announced = true)
    {
        var matter = await host.StartedMatter(await host.DraftDocument("Arkivpolicy")).WaitingAt(host, "beslutat");
        if (prepared)
        {
            await PreparedAsync(host, matter.Id);
        }

        return await AtAsync(host, "kf", Treatment.Decision, matter, announced: announced);
    }

    /// <summary>Guidelines that KS is to decide.</summary>
    public static async Task<AParagraf> ForKsAsync(StyrningHost host)
    {
        var matter = await host.StartedMatter(await host.DraftDocument("Riktlinjer för bevakning", "riktlinje", "ks")).WaitingAt(host, "beslutat");
        return await AtAsync(host, "ks", Treatment.Decision, matter);
    }

    public static Task<int> PreparedAsync(StyrningHost host, Guid matter, string on = "2026-11-02") => host.WithDb(async db =>
    {
        foreach (var treatment in (Treatment[])[Treatment.Beredning, Treatment.Yttrande])
        {
            db.Add(new Decision
            {
                MatterId = matter,
                OrganKey = "ks",
                DecidedOn = Day(on),
                Treatment = treatment,
                Outcome = DecisionOutcome.Adopted,
                Text = "Förslaget tillstyrks.",
                RecordedBy = Guid.Empty,
                RecordedAt = new DateTimeOffset(Day(on), new TimeOnly(12, 0), TimeSpan.Zero),
            });
        }

        return await db.SaveChangesAsync();
    });

    /// <param name="serving">Of fifteen seats.</param>
    public static async Task<AParagraf> AtAsync(StyrningHost host, string organ, Treatment treatment, DocumentMatter? matter, string on = "2026-11-23", bool announced = true, int serving = 15)
    {
        var members = await SeatedAsync(host, organ);
        var (path, id) = await host.WithDb(async db =>
        {
            var meeting = new Meeting { OrganKey = organ, MeetsOn = Day(on), AnnouncedOn = announced ? Day(on).AddDays(-7) : null };
            var item = new AgendaItem { MeetingId = meeting.Id, OrganKey = organ, Year = 2026, Order = 1, Title = matter?.Title ?? "Anmälningar", MatterId = matter?.Id, Treatment = treatment, Proposal = "Arkivpolicyn antas.", InKallelse = announced, AnnouncedOn = announced ? Day(on).AddDays(-7) : null };
            meeting.Agenda.Add(item);
            meeting.Attendance.AddRange(members.Where(m => m.Kind is MemberKind.Ordinary).Take(serving).Select(m => new Attendance { MemberId = m.Id, Kind = AttendanceKind.Serving }));
            meeting.Attendance.AddRange(members.Where(m => m.Kind is MemberKind.Substitute).Select(m => new Attendance { MemberId = m.Id, Kind = AttendanceKind.Present }));
            db.Add(meeting);
            await db.SaveChangesAsync();
            return (RecordPaths.Of(meeting, item), item.Id);
        });
        return new(host, matter, path, id, members);
    }

    public async Task<PageView> FormAsync(Visitor? visitor = null) => await (visitor ?? await Host.SignInAs("nämndsekreterare")).OpenAsync($"{Path}/utfall");

    /// <summary>Fills in the form, looks at what will follow, and stores it.</summary>
    public async Task<PageView> RecordAsync(DecisionOutcome outcome, params (string Field, string Value)[] typed)
    {
        var secretary = await Host.SignInAs("nämndsekreterare");
        var confirm = await secretary.PressAsync(await FormAsync(secretary), "Granska", [("Form.Outcome", outcome.ToString()), .. typed]);
        return confirm.HasButton("Registrera utfallet") ? await secretary.PressAsync(confirm, "Registrera utfallet") : confirm;
    }

    public Task<PageView> ByMinorityAsync(DecisionOutcome outcome, int requesters, string motivering = "Kostnaden ska redovisas.", string? present = null) => RecordAsync(
        outcome, [("Form.ByMinority", "true"), ("Form.Minority[0].Requesters", requesters.ToString()), ("Form.Minority[0].Names", "Anna Ek (S) med flera"), ("Form.Minority[0].Text", motivering), .. present is null ? Array.Empty<(string, string)>() : [("Form.Present", present)]]);

    public Task<Decision?> DecisionAsync() => Host.WithDb(db => db.Set<Decision>().AsNoTracking().FirstOrDefaultAsync(d => d.AgendaItemId == Item));

    public Task<AgendaItem> RowAsync() => Host.WithDb(db => db.Set<AgendaItem>().AsNoTracking().SingleAsync(i => i.Id == Item));

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");

    private static Task<List<OrganMember>> SeatedAsync(StyrningHost host, string key) => host.WithDb(async db =>
    {
        var organ = await db.Set<Organ>().Include(o => o.Members).SingleAsync(o => o.Key == key);
        if (!organ.Members.Exists(m => m.Name == "Ledamot 01"))
        {
            organ.Members.Clear(); // the demo's own
            organ.Seats = 15;
            organ.Members.AddRange(Enumerable.Range(1, 17).Select(n => new OrganMember { OrganKey = key, Name = $"Ledamot {n:00}", Group = "S", Kind = n > 15 ? MemberKind.Substitute : MemberKind.Ordinary, FromOn = Day("2022-10-15"), Order = n }));
            await db.SaveChangesAsync();
        }

        return organ.Members.OrderBy(m => m.Order).ToList();
    });
}
