namespace Styrning.Domain.Decisions;

/// <summary>What an organ does with a matter at a meeting.</summary>
public enum Treatment
{
    /// <summary>Beredning: prepares it for another organ. Cannot be appealed (KL 13:2).</summary>
    Beredning,

    /// <summary>KS says what it thinks before KF decides (KL 5:28). Cannot be appealed either.</summary>
    Yttrande,

    Decision,

    /// <summary>Val: no minority can refer it back (KL 5:50).</summary>
    Election,

    /// <summary>Anmälan of decisions made by delegation, and other information.</summary>
    Information,
}

/// <summary>An item of the agenda, which becomes a § when the meeting has treated it.</summary>
public sealed class AgendaItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MeetingId { get; init; }

    /// <summary>The meeting's, kept here because the number of a § is unique in organ and year.</summary>
    public required string OrganKey { get; init; }

    public required int Year { get; init; }

    /// <summary>Place on the agenda, from 1.</summary>
    public required int Order { get; set; }

    public required string Title { get; set; }

    /// <summary>The matter that is treated; null for what is no matter of this system.</summary>
    public Guid? MatterId { get; init; }

    public required Treatment Treatment { get; init; }

    /// <summary>What is proposed to be decided.</summary>
    public string Proposal { get; set; } = "";

    /// <summary>Förslag and yrkanden that were made and not taken back (KL 5:67 p1), as the protocol has them.</summary>
    public string Yrkanden { get; set; } = "";

    /// <summary>The order in which the chair put the proposals (KL 5:67 p2); empty when there was only one.</summary>
    public string PuttingOrder { get; set; } = "";

    /// <summary>Omröstningar with their results, and how each voted when it was open (KL 5:67 p3, p5); empty when there was none.</summary>
    public string Voting { get; set; } = "";

    /// <summary>Adjusted on paper and not shown on the web: the § holds what is secret.</summary>
    public bool IsSecret { get; set; }

    /// <summary>It stood in the kallelse.</summary>
    public bool InKallelse { get; set; }

    /// <summary>KF: the day it was announced with the meeting (KL 5:13); null when it was not on the agenda then, and for others.</summary>
    public DateOnly? AnnouncedOn { get; set; }

    /// <summary>KF: announced later as urgent (KL 5:14); null when not.</summary>
    public DateOnly? AnnouncedUrgentOn { get; set; }

    /// <summary>Not announced at all, and everybody present agreed to decide it all the same (KL 5:52).</summary>
    public bool AllAgreedToTreat { get; set; }

    /// <summary>KF: urgent and not prepared, and everybody present agreed on the decision (KL 5:33).</summary>
    public bool AllAgreedOnDecision { get; set; }

    /// <summary>The number of the §; null until it has been given one.</summary>
    public int? Paragraf { get; set; }

    public List<JavAtItem> Jav { get; set; } = [];

    public List<Reservation> Reservations { get; set; } = [];

    /// <summary>The protocol (the whole meeting's, or one of its own) in which it is justerad; null before it is known.</summary>
    public Guid? ProtocolId { get; set; }

    /// <summary>When its outcome was recorded; null while the item waits. Set with the <see cref="Decision"/>, so that of two who record at once the second is told.</summary>
    public DateTimeOffset? TreatedAt { get; set; }

    public int Version { get; private set; }

    /// <summary>Whether it may be secret, or not, as things are: a protocol holds what is secret or what is not, never both.</summary>
    /// <exception cref="RuleBroken">MOT-82.</exception>
    public void RequireSecrecy(bool isSecret) => Rule.Require(isSecret == IsSecret || ProtocolId is null, "MOT-82",
        isSecret
            ? "Paragrafen finns i ett protokoll som visas på webben. Ta bort det protokollet först, på sammanträdets sida för justering. Därefter kan paragrafen göras hemlig och justeras på papper."
            : "Paragrafen finns i ett protokoll med sekretess. Ta bort det protokollet först, på sammanträdets sida för justering.");

    public bool IsPreparatory => Treatment is Treatment.Beredning or Treatment.Yttrande;
}

/// <summary>A member who was jävig at one item: left the room in a nämnd (KL 6:30), did not take part in KF (KL 5:47).</summary>
/// <param name="ReplacedBy">The ersättare who served instead; null when nobody did.</param>
/// <param name="DecidedByOrgan">The question was raised by another, and the organ decided it at once (KL 6:30). Else the member said so unprompted.</param>
public sealed record JavAtItem(Guid MemberId, string Ground, Guid? ReplacedBy = null, bool LeftTheRoom = false, bool DecidedByOrgan = false);

/// <summary>A recorded dissent (KL 4:27).</summary>
public sealed record Reservation(Guid MemberId, string Text, DateTimeOffset MadeAt);
