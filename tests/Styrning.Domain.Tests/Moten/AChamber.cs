using Styrning.Domain.Decisions;

namespace Styrning.Domain.Tests.Moten;

/// <summary>An organ with members, a meeting of 7 December 2026 and one item on it.</summary>
internal sealed class AChamber
{
    public static readonly DateOnly Day = new(2026, 12, 7);
    public static readonly DateTimeOffset After = new(2026, 12, 7, 20, 0, 0, TimeSpan.Zero);

    public AChamber(OrganTyp typ, int serving = 0, int seats = 0, Treatment treatment = Treatment.Decision, int order = 1)
    {
        Organ = An(typ);
        Organ.Seats = seats;
        Meeting = new Meeting { OrganKey = Organ.Key, MeetsOn = Day };
        Item = new AgendaItem { MeetingId = Meeting.Id, OrganKey = Organ.Key, Year = 2026, Order = order, Title = "Arkivpolicy", Treatment = treatment, MatterId = Guid.CreateVersion7() };
        Meeting.Agenda.Add(Item);
        Members = [.. Enumerable.Range(0, serving).Select(_ => Seat(AttendanceKind.Serving))];
    }

    public Organ Organ { get; }

    public Meeting Meeting { get; }

    public AgendaItem Item { get; }

    public IReadOnlyList<Guid> Members { get; }

    public static Organ An(OrganTyp typ) => new() { Key = typ.ToString().ToLowerInvariant(), Name = typ.ToString(), ShortName = typ.ToString(), Typ = typ, SecretaryRoleKey = "namndsekreterare" };

    public static Decision Made(OrganTyp by, Treatment treatment, DecisionOutcome outcome, string on = "2026-11-02", MinorityRequest? minority = null) => new()
    {
        OrganKey = An(by).Key,
        DecidedOn = DateOnly.ParseExact(on, "yyyy-MM-dd"),
        Treatment = treatment,
        Outcome = outcome,
        Text = "Text.",
        Minority = minority,
        RecordedBy = Guid.Empty,
        RecordedAt = DateTimeOffset.UnixEpoch,
    };

    public static MatterHistory Past(params Decision[] decisions) => new(decisions, Enum.GetValues<OrganTyp>().Select(An));

    public static MinorityRequest Asked(int by, int present, string text = "Kostnaden ska redovisas.") => new(present, [new(text, by, "Anna Ek (S) med flera")]);

    public static string Code(Action action) => Assert.Throws<RuleBroken>(action).Code;

    public Guid Seat(AttendanceKind kind, int? from = null, int? to = null)
    {
        var member = Guid.CreateVersion7();
        Meeting.Attendance.Add(new Attendance { MemberId = member, Kind = kind, FromOrder = from, ToOrder = to });
        return member;
    }

    public TakingPart TakingPart(params JavAtItem[] jav) => new(Organ, Meeting, Item, jav);

    public ItemTreatment With(MatterHistory? history = null) => new(Organ, Meeting, Item, history ?? MatterHistory.None, null, [], Organ.Key, null);
}
