namespace Styrning.Domain.Reporting;

/// <summary>The status an inherited commitment must be given, every year until it is done or dropped.</summary>
public enum CommitmentStatus
{
    /// <summary>Klar.</summary>
    Done,

    /// <summary>Pågår.</summary>
    Ongoing,

    /// <summary>Försenad: with a cause.</summary>
    Delayed,

    /// <summary>Utgår: with a reason.</summary>
    Dropped,
}

/// <summary>Why something is late, in the terms that come back in the reports.</summary>
public enum DelayCause
{
    Personalomsattning,
    Tjanstledighet,
    Krishantering,
    Resursbrist,

    /// <summary>Annat: said in words.</summary>
    Other,
}
