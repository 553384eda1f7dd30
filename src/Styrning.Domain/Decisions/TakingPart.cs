namespace Styrning.Domain.Decisions;

/// <summary>Who takes part in one item: those who serve, less those who are jäviga, with those who serve in their place.</summary>
public sealed class TakingPart
{
    private readonly Organ _organ;
    private readonly IReadOnlyList<JavAtItem> _jav;
    private readonly HashSet<Guid> _there;
    private readonly DateOnly _meetsOn;

    /// <param name="jav">As it is to be recorded; the item's own when nothing else is given.</param>
    public TakingPart(Organ organ, Meeting meeting, AgendaItem item, IReadOnlyList<JavAtItem>? jav = null)
    {
        (_organ, _jav, _meetsOn) = (organ, jav ?? item.Jav, meeting.MeetsOn);
        var rows = meeting.Attendance.Where(a => a.Kind is not AttendanceKind.Absent && a.Covers(item.Order)).ToList();
        _there = [.. rows.Select(a => a.MemberId)];
        Serving = [.. rows.Where(a => a.Kind is AttendanceKind.Serving).Select(a => a.MemberId).Distinct()];
        IsKnown = meeting.Attendance.Count > 0;
    }

    /// <summary>The attendance has been recorded.</summary>
    public bool IsKnown { get; }

    /// <summary>Everybody of the organ who was there at the item, serving or not.</summary>
    public IReadOnlyCollection<Guid> There => _there;

    /// <summary>Ledamöter and serving ersättare who were there at the item, jäviga among them. At a distance is there.</summary>
    public IReadOnlyList<Guid> Serving { get; }

    /// <summary>Those who handle the item. Of these a third is counted.</summary>
    public IReadOnlyList<Guid> Deciding => [.. Serving.Except(_jav.Select(j => j.MemberId)).Concat(_jav.Select(j => j.ReplacedBy).OfType<Guid>()).Distinct()];

    /// <summary>More than half of the ledamöter. In fullmäktige those who are jäviga count as there (KL 5:46); in a nämnd they do not.</summary>
    [ObeysLaw("KL 5:46")]
    public LegalDemand Quorum()
    {
        var law = Law.Kl(_organ.Typ is OrganTyp.KF ? "5:45" : "6:27");
        var seats = _organ.SeatsOn(_meetsOn);
        if (!IsKnown || seats == 0)
        {
            return new(law, "MOT-58", false, IsKnown ? $"Beslutsförheten går inte att räkna: antalet ledamöter i {_organ.InSentence} är inte ifyllt." : "Närvaron är inte ifylld, så beslutsförheten går inte att räkna.") { OnlyWarns = true };
        }

        var quorum = new Quorum(seats, _organ.Typ is OrganTyp.KF ? Math.Max(Serving.Count, Deciding.Count) : Deciding.Count);
        return new(law, "MOT-58", quorum.Holds, $"{quorum.Sentence}.");
    }

    /// <exception cref="RuleBroken">MOT-59 to MOT-61.</exception>
    [ObeysLaw("KL 6:30")]
    [ObeysLaw("KL 5:47")]
    public void RequireJav()
    {
        foreach (var jav in _jav)
        {
            Rule.Require(!IsKnown || _there.Contains(jav.MemberId), "MOT-59", "Den som antecknas som jävig måste ha varit där. Rätta närvaron eller jävet.");
            Rule.Require(!string.IsNullOrWhiteSpace(jav.Ground), "MOT-59", "Skriv grunden för jävet.");
            Rule.Require(_organ.Typ is OrganTyp.KF || jav.LeftTheRoom, "MOT-60", "I en nämnd får den som är jävig inte vara närvarande när ärendet handläggs. Kryssa i att ledamoten lämnade rummet.");
            RequireReplacement(jav);
        }

        Rule.Require(_jav.Select(j => j.MemberId).Distinct().Count() == _jav.Count, "MOT-59", "Samma ledamot är antecknad som jävig två gånger.");
    }

    private void RequireReplacement(JavAtItem jav)
    {
        if (jav.ReplacedBy is not { } substitute)
        {
            return;
        }

        Rule.Require(Serving.Contains(jav.MemberId), "MOT-61", "Bara den som tjänstgör kan ersättas.");
        Rule.Require(_there.Contains(substitute) && !Serving.Contains(substitute), "MOT-61", "Den som träder in måste vara en ersättare som är där och inte redan tjänstgör.");
        Rule.Require(_jav.All(j => j.MemberId != substitute), "MOT-61", "Den som träder in är själv antecknad som jävig.");
        Rule.Require(_jav.Count(j => j.ReplacedBy == substitute) == 1, "MOT-61", "Samma ersättare kan inte träda in för två.");
    }
}
