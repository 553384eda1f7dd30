using Styrning.Domain.Time;

namespace Styrning.Domain.Decisions;

public enum JusteringManner
{
    Digital,

    /// <summary>Signed on paper: §§ with secret content.</summary>
    Paper,

    /// <summary>Omedelbar justering, at the meeting, as an own protocol.</summary>
    Immediate,
}

/// <summary>The §§ that are justerade together, on one day, and announced together. The original is the justerade protocol; what the web shows is a copy.</summary>
public sealed partial class Protocol
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Null for the own protocol of a decision by delegation.</summary>
    public Guid? MeetingId { get; init; }

    public required string OrganKey { get; init; }

    /// <summary>The meeting's day, or the day of the delegated decision: what the two weeks for justering are counted from.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>"Protokoll", "Omedelbar justering § 112", "Protokoll med sekretess § 115".</summary>
    public required string Name { get; set; }

    public required JusteringManner Manner { get; init; }

    /// <summary>The day the last of those who justera signed; null before.</summary>
    public DateOnly? JusteradOn { get; private set; }

    /// <summary>Names of chair and justerare as they signed.</summary>
    public string JusteradBy { get; private set; } = "";

    /// <summary>Where the original is kept: "diariet, akt 2026/114", "e-signatur 8F2…".</summary>
    public string OriginalKeptAt { get; private set; } = "";

    /// <summary>Whoever recorded the justering, and when; null before.</summary>
    public Guid? JusteringRecordedBy { get; private set; }

    public DateTimeOffset? JusteringRecordedAt { get; private set; }

    public List<PublicNotice> Notices { get; private set; } = [];

    /// <summary>What was typed in wrong and put right, the oldest first.</summary>
    public List<ProtocolCorrection> Corrections { get; private set; } = [];

    /// <summary>The last change of the protocol or its notices. Two who change it at once meet here.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>The last day for justering.</summary>
    public LegalDeadline JusteringDue => Deadlines.Justering(DecidedOn);

    /// <summary>Justerad after its last day: told, never refused, since a late justering is still one.</summary>
    [ObeysLaw("KL 5:69")]
    public bool WasJusteradLate => JusteradOn > JusteringDue.Due;

    /// <summary>The last day for the notice; null before the justering.</summary>
    public LegalDeadline? AnslagDue => JusteradOn is { } on ? Deadlines.Anslag(on) : null;

    /// <summary>Announced after the second day. The time for appeal runs from the day it was announced all the same.</summary>
    [ObeysLaw("KL 8:12")]
    public bool WasAnnouncedLate => FirstNotice?.PostedOn > AnslagDue?.Due;

    public PublicNotice? FirstNotice => Notices.MinBy(n => (n.PostedOn, n.RecordedAt));

    /// <summary>The one that is up, else the one that came down last. Of two of the same day the one that came down left room for the other.</summary>
    public PublicNotice? LatestNotice => Notices.MaxBy(n => (n.PostedOn, n.TakenDownOn ?? DateOnly.MaxValue, n.RecordedAt));

    /// <summary>The notice that is on the board; null when none is.</summary>
    public PublicNotice? NoticeThatIsUp => LatestNotice is { TakenDownOn: null } up ? up : null;

    /// <summary>The time for appeal; null while nothing has been announced.</summary>
    public AppealPeriod? Period => Notices.Count == 0 ? null : AppealPeriod.Of(Notices.Select(n => new NoticePosted(n.PostedOn, n.TakenDownOn)));

    /// <summary>Chair and justerare have signed.</summary>
    /// <exception cref="RuleBroken">MOT-84, 86, 88, 89.</exception>
    public void SetJusterad(DateOnly on, string by, string keptAt, DateOnly today, Guid recordedBy, DateTimeOffset at)
    {
        Rule.Require(JusteradOn is null, "MOT-86", $"Protokollet är redan justerat: {SwedishText.Date(JusteradOn ?? on)}.");
        RequireJusteringDay(on, today);

        (JusteradOn, JusteradBy, OriginalKeptAt, JusteringRecordedBy, JusteringRecordedAt, ChangedAt) = (on, by, keptAt, recordedBy, at, at);
    }

    /// <summary>Puts right what was typed in wrong about the justering. Not when it has been announced: the notice says the day.</summary>
    /// <exception cref="RuleBroken">MOT-84, 88, 89, 90.</exception>
    public void CorrectJustering(DateOnly on, string by, string keptAt, DateOnly today, Guid correctedBy, DateTimeOffset at)
    {
        Rule.Require(JusteradOn is not null, "MOT-92", "Protokollet är inte justerat.");
        Rule.Require(Notices.Count == 0 || on == JusteradOn, "MOT-90",
            "Justeringen är redan tillkännagiven med sin dag på anslagstavlan. Dagen går inte att ändra. Är den fel: ta ned anslaget och sätt upp ett nytt.");
        RequireJusteringDay(on, today);

        var was = $"{SwedishText.Date(JusteradOn.Value)}, {JusteradBy}, {OriginalKeptAt}";
        if ((on, by, keptAt) != (JusteradOn, JusteradBy, OriginalKeptAt))
        {
            Corrections = [.. Corrections, new(at, correctedBy, $"Uppgifterna om justeringen rättades. Före rättelsen: {was}.")];
            (JusteradOn, JusteradBy, OriginalKeptAt, ChangedAt) = (on, by, keptAt, at);
        }
    }

    private void RequireJusteringDay(DateOnly on, DateOnly today)
    {
        Rule.Require(on >= DecidedOn, "MOT-88", $"Justeringen kan inte vara före {(MeetingId is null ? "beslutet" : "sammanträdet")} den {SwedishText.Date(DecidedOn)}.");
        Rule.Require(on <= today, "MOT-89", "Justeringens dag kan inte ligga i framtiden.");
        Rule.Require(Manner is not JusteringManner.Immediate || on == DecidedOn, "MOT-84",
            $"Omedelbar justering görs på sammanträdet, alltså den {SwedishText.Date(DecidedOn)}. Skrev de under senare hör paragrafen till det vanliga protokollet.");
    }
}

/// <summary>That something was typed in wrong, what it was, and who put it right.</summary>
public sealed record ProtocolCorrection(DateTimeOffset At, Guid By, string Text);
