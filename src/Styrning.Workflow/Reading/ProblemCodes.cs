namespace Styrning.Workflow.Reading;

/// <summary>The codes of <see cref="Problem"/>. Stable, never reused.</summary>
public static class ProblemCodes
{
    /// <summary>Not readable as XML, or too large or too deep.</summary>
    public const string Unreadable = "BPM-01";

    /// <summary>No executable process in the file.</summary>
    public const string NoProcess = "BPM-02";

    /// <summary>An element of BPMN that this engine does not run.</summary>
    public const string Unsupported = "BPM-03";

    /// <summary>An element without an id, or an id used twice.</summary>
    public const string BadId = "BPM-04";

    /// <summary>A reference to something that is not there.</summary>
    public const string MissingReference = "BPM-05";

    /// <summary>Wrongly drawn: a start with an incoming flow, a flow across a border, a gateway without conditions.</summary>
    public const string Structure = "BPM-06";

    /// <summary>An expression that cannot be read.</summary>
    public const string Expression = "BPM-07";

    /// <summary>A timer without a time, or with one that cannot be read.</summary>
    public const string Timer = "BPM-08";

    /// <summary>A flow node that no start leads to.</summary>
    public const string Unreachable = "BPM-09";

    /// <summary>A circle without anything that waits: it would never come to rest.</summary>
    public const string EndlessLoop = "BPM-10";

    /// <summary>Key, version or subject kind is missing or not of this store.</summary>
    public const string Identity = "BPM-11";

    /// <summary>A step, rule, form or role that this installation does not have.</summary>
    public const string UnknownName = "BPM-12";

    /// <summary>An attribute or child with a value that means nothing.</summary>
    public const string BadValue = "BPM-13";

    /// <summary>A flow node from which no way leads to an end.</summary>
    public const string NoEnd = "BPM-14";

    /// <summary>Another process about the same kind of record begins with the message already.</summary>
    public const string StartTaken = "BPM-40";
}
