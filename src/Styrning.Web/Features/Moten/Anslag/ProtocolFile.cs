using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Time;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Anslag;

/// <summary>A protocol with everything that a page or a letter tells of it.</summary>
/// <param name="Meeting">Null for the own protocol of a decision by delegation.</param>
/// <param name="Items">Its §§ in order.</param>
/// <param name="Standings">What was decided in it, and the delegated decisions that were reported there.</param>
internal sealed record ProtocolFile(Protocol Protocol, Organ Organ, Meeting? Meeting, IReadOnlyList<AgendaItem> Items, IReadOnlyList<DecisionStanding> Standings)
{
    /// <summary>Every § is secret: its titles are shown to those who keep the meetings.</summary>
    public bool IsSecret => Items.Count > 0 && Items.All(i => i.IsSecret);

    /// <summary>Nothing in it can be appealed. The notice must be up as long all the same.</summary>
    public bool OnlyPrepares => Standings.Count > 0 && Standings.All(s => s.Decision.IsPreparatory);

    /// <summary>"Kommunstyrelsen 27 maj 2026".</summary>
    public string Where => $"{Organ.Name} {SwedishText.Date(Protocol.DecidedOn)}";

    /// <summary>"Protokoll, §§ 31–34".</summary>
    public string Title => Items.Count == 0 || Protocol.Name.Contains('§', StringComparison.Ordinal) ? Protocol.Name : $"{Protocol.Name}, {Protocol.Numbers(Items)}";

    public string Path => RecordPaths.OfProtocol(Protocol.Id);

    public IEnumerable<Guid> Matters => Standings.Where(s => !s.Decision.IsPreparatory).Select(s => s.Decision.MatterId).OfType<Guid>().Distinct();

    public bool IsInterrupted => Protocol.Period is { Interrupted: true };

    /// <summary>It is up, and its time has run.</summary>
    public bool MayComeDown(DateOnly today) => Protocol.NoticeThatIsUp is { } up && up.MayComeDownOn <= today;

    /// <summary>What is to be done with it next; null when nothing is.</summary>
    public ProtocolStep? Next => Protocol switch
    {
        { JusteradOn: null } => new(ProtocolStepKind.Justera, Protocol.JusteringDue, Protocol.JusteringDue.Due),
        _ when Protocol.Notices.Count == 0 => new(ProtocolStepKind.Announce, Protocol.AnslagDue, Protocol.AnslagDue!.Due),
        _ when IsInterrupted && Protocol.NoticeThatIsUp is null => new(ProtocolStepKind.AnnounceAgain, null, Protocol.LatestNotice!.TakenDownOn!.Value),
        { NoticeThatIsUp: { } up } => new(ProtocolStepKind.TakeDown, up.LastDay, up.MayComeDownOn),
        _ => null,
    };
}

internal enum ProtocolStepKind
{
    Justera,
    Announce,
    AnnounceAgain,
    TakeDown,
}

/// <param name="Deadline">What the day is reckoned from; of a take-down, the last day of appeal before it.</param>
/// <param name="On">The last day of it; of a take-down, the first.</param>
internal sealed record ProtocolStep(ProtocolStepKind Kind, LegalDeadline? Deadline, DateOnly On);
