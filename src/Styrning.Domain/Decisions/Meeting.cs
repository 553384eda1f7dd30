using Styrning.Domain.Time;

namespace Styrning.Domain.Decisions;

/// <summary>A sammanträde. One per organ and day, so that its address (/moten/ks/2026-12-07) lasts; a meeting that is moved is a cancelled one and a new one.</summary>
public sealed partial class Meeting
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string OrganKey { get; init; }

    public required DateOnly MeetsOn { get; init; }

    /// <summary>Swedish wall clock; null while it is not known.</summary>
    public TimeOnly? StartsAt { get; set; }

    public string Place { get; set; } = "";

    /// <summary>The day the kallelse went out to every ledamot and ersättare; null before.</summary>
    public DateOnly? KallelseSentOn { get; set; }

    /// <summary>KF: the day the meeting was announced on the anslagstavla (KL 5:13); null before, and for others.</summary>
    public DateOnly? AnnouncedOn { get; set; }

    /// <summary>The member who led it.</summary>
    public Guid? ChairId { get; set; }

    /// <summary>Members chosen to justera, besides the chair.</summary>
    public List<Guid> AdjusterIds { get; set; } = [];

    /// <summary>The day on which the protocol is meant to be justerat; null while it has not been said.</summary>
    public DateOnly? JusteringPlannedOn { get; set; }

    /// <summary>When the chair opened it, on the Swedish wall clock; null while it is not known.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>When the organ closed the meeting: after it no reservation is taken (KL 4:27).</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    public DateOnly? CancelledOn { get; set; }

    public string CancelledBecause { get; set; } = "";

    /// <summary>The day it is held instead; null when it is not held.</summary>
    public DateOnly? MovedToOn { get; set; }

    public List<Attendance> Attendance { get; private set; } = [];

    public List<AgendaItem> Agenda { get; private set; } = [];

    public int Version { get; private set; }

    public bool IsCancelled => CancelledOn is not null;

    public bool IsClosed => ClosedAt is not null;

    /// <summary>A meeting in the calendar. A day that has been is allowed: what the kommun has may be typed in.</summary>
    /// <exception cref="RuleBroken">MOT-27, MOT-28.</exception>
    public static Meeting Plan(Organ organ, DateOnly day, TimeOnly? startsAt, string? place, IEnumerable<DateOnly> taken)
    {
        Rule.Require(SwedishCalendar.Covers(day.Year), "MOT-28", "Ange en sammanträdesdag i vår tid.");
        Rule.Require(organ.RetiredOn is not { } retired || day <= retired, "MOT-28", $"{organ.Name} är avvecklat och sammanträder inte den dagen.");
        Rule.Require(!taken.Contains(day), "MOT-27", $"{organ.Name} har redan ett sammanträde {SwedishText.Date(day)}. Ett organ har ett sammanträde om dagen, också om det har ställts in.");

        return new() { OrganKey = organ.Key, MeetsOn = day, StartsAt = startsAt, Place = place?.Trim() ?? "" };
    }

    /// <exception cref="RuleBroken">MOT-29.</exception>
    public void SetPlace(TimeOnly? startsAt, string? place)
    {
        RequireOpen();
        (StartsAt, Place) = (startsAt, place?.Trim() ?? "");
    }

    /// <summary>The kallelse went out. What is on the agenda then stood in it; another day later corrects the day and nothing else.</summary>
    /// <exception cref="RuleBroken">MOT-29, MOT-39.</exception>
    public void RecordKallelse(DateOnly on, DateOnly today)
    {
        RequireOpen();
        Rule.Require(on <= today && on <= MeetsOn, "MOT-39", "Kallelsen kan inte ha gått ut efter i dag eller efter sammanträdet.");

        if (KallelseSentOn is null)
        {
            Agenda.ForEach(item => item.InKallelse = true);
        }

        KallelseSentOn = on;
    }

    /// <summary>The meeting of KF with the matters that are on its agenda was announced on the anslagstavla. Another day later corrects the day, and adds no matter.</summary>
    /// <exception cref="RuleBroken">MOT-29, MOT-39.</exception>
    public void RecordAnnouncement(DateOnly on, DateOnly today, Organ organ)
    {
        RequireOpen();
        Rule.Require(organ.Typ is OrganTyp.KF, "MOT-39", "Bara fullmäktiges sammanträden ska tillkännages.");
        Rule.Require(on <= today && on <= MeetsOn, "MOT-39", "Sammanträdet kan inte ha tillkännagetts efter i dag eller efter sammanträdesdagen.");

        foreach (var item in Agenda.Where(item => AnnouncedOn is null || item.AnnouncedOn is not null))
        {
            item.AnnouncedOn = on;
        }

        AnnouncedOn = on;
    }

    /// <summary>It was recorded by mistake: nothing has been sent.</summary>
    public void TakeBackKallelse()
    {
        RequireOpen();
        (KallelseSentOn, AnnouncedOn) = (null, null);
        Agenda.ForEach(item => (item.InKallelse, item.AnnouncedOn) = (false, null));
    }

    /// <summary>A matter of KF that came after the announcement was announced by itself.</summary>
    /// <exception cref="RuleBroken">MOT-39: too late to have that effect.</exception>
    [ObeysLaw("KL 5:14")]
    public void AnnounceUrgent(Guid itemId, DateOnly on, DateOnly today, Organ organ)
    {
        RequireOpen();
        var due = MeetingDeadlines.UrgentAnnouncement(organ, MeetsOn)?.Due;
        Rule.Require(due is not null && on <= today, "MOT-39", "Bara ärenden i fullmäktige tillkännages, och inte i förväg.");
        Rule.Require(on <= due, "MOT-39",
            $"Ett brådskande ärende ska tillkännages senast {SwedishText.Date(due.Value)} (KL 5 kap. 14 §). Därefter får det avgöras bara om samtliga närvarande ledamöter beslutar det (KL 5 kap. 52 §).");

        Item(itemId).AnnouncedUrgentOn = on;
    }

    /// <summary>It is not held. What was on the agenda can still be read.</summary>
    /// <param name="movedTo">The day it is held instead; null when it is not held.</param>
    /// <exception cref="RuleBroken">MOT-29 – MOT-31.</exception>
    public void Cancel(DateOnly on, string? because, DateOnly? movedTo = null)
    {
        RequireOpen();
        Rule.Require(!string.IsNullOrWhiteSpace(because), "MOT-30", "Skriv varför sammanträdet inte hålls den dagen.");
        Rule.Require(Agenda.All(item => item.Paragraf is null), "MOT-31", "Sammanträdet har redan paragrafer i protokollet. Det som har beslutats kan inte ställas in.");
        Rule.Require(Agenda.All(item => item.TreatedAt is null), "MOT-31",
            "Sammanträdet har punkter med ett registrerat utfall, så det har hållits. Avsluta det i stället. Ärenden som inte hanns med bordläggs först.");

        (CancelledOn, CancelledBecause, MovedToOn) = (on, because.Trim(), movedTo);
    }

    public AgendaItem Item(Guid id) => Agenda.Single(item => item.Id == id);

    /// <summary>The agenda in its order.</summary>
    public IReadOnlyList<AgendaItem> InOrder() => [.. Agenda.OrderBy(item => item.Order).ThenBy(item => item.Id)];

    private void RequireOpen()
    {
        Rule.Require(!IsCancelled, "MOT-29", "Sammanträdet är inställt.");
        Rule.Require(!IsClosed, "MOT-29", "Sammanträdet är avslutat. Det som står i protokollet ändras inte här.");
    }
}
