using Styrning.Domain;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>Who has a case today, who has lost it, and who may get it. Computed from the appointments, the wraps, the facts and the report.</summary>
internal sealed class CaseHolders
{
    private readonly IReadOnlyList<Appointment> _current;
    private readonly List<Appointment> _lost;
    private readonly ReportContent? _report;
    private readonly HashSet<Guid> _wrapped;

    /// <param name="all">Every appointment of the organisation, ended ones too.</param>
    /// <param name="current">Those of today who have a key.</param>
    /// <param name="report">Null: whoever asks has not the key of it, and then nobody new may get the case.</param>
    public CaseHolders(WhistleCase @case, IEnumerable<Appointment> all, IReadOnlyList<Appointment> current, IEnumerable<KeyWrap> wraps, ReportContent? report)
    {
        (_current, _report) = (current, report);
        var lost = @case.Facts.Where(f => f.Kind is CaseFactKind.HandlerExcluded).Select(f => f.AppointmentId).ToHashSet();
        _lost = [.. all.Where(a => lost.Contains(a.Id))];
        _wrapped = [.. wraps.SelectMany(w => w.AppointmentId is { } one ? [one] : w.Together.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse))];
    }

    /// <summary>Handlers, outside recipients and recovery holders to whom a key of it is sealed.</summary>
    public IReadOnlyList<Appointment> With => [.. _current.Where(a => _wrapped.Contains(a.Id) && !HasLost(a))];

    public IReadOnlyList<Appointment> Handlers => [.. With.Where(a => a.Kind is AppointmentKind.Handler)];

    /// <summary>Handlers who have it not and who are neither named in it nor have lost it.</summary>
    public IReadOnlyList<Appointment> MayGet => [.. Free.Where(a => a.Kind is AppointmentKind.Handler && !_wrapped.Contains(a.Id))];

    /// <summary>Everybody who has it or could come to have it: whom somebody may want to keep away.</summary>
    public IReadOnlyList<Appointment> WithinReach => [.. With.Union(Free)];

    /// <summary>Everybody of today to whom it may be sealed.</summary>
    public IReadOnlyList<Appointment> Free => _report is null ? With : [.. _current.Where(a => !HasLost(a) && !ConflictScreening.IsConcerned(a, _report))];

    /// <summary>The same person in every part they have: a handler who also holds a recovery key loses both.</summary>
    public static bool IsSame(Appointment one, Appointment other) =>
        one.PersonId is { } person ? other.PersonId == person : other.PersonId is null && SwedishText.SearchKey(one.Name) == SwedishText.SearchKey(other.Name);

    private bool HasLost(Appointment one) => _lost.Exists(lost => IsSame(lost, one));
}
